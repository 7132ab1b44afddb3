import type { Heading, RootContent } from 'mdast'
import type { Problem } from '../problem.ts'
import type { Lines, Spot } from './lines.ts'

/** A heading with what stands below it, up to the next heading of its level or above. */
export interface Part {
  /** The heading's words, as they are written. */
  readonly title: string
  readonly spot: Spot
  /** What stands before the first heading below it. */
  readonly intro: readonly RootContent[]
  readonly parts: readonly Part[]
  /** Everything below the heading, headings included. */
  readonly all: readonly RootContent[]
}

/** Cuts a body at its headings of level 2, and those at their headings of level 3; other levels are problems. */
export function cut(file: string, nodes: readonly RootContent[], lines: Lines): { parts: Part[]; problems: Problem[] } {
  const problems: Problem[] = []
  const { intro, parts } = split(nodes, 2, lines)
  const report = (spot: Spot, rule: string, message: string, help: string): void => {
    problems.push({ file, ...spot, rule, severity: 'error', message, help })
  }
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    const spot = spotOf(node, lines)
    if (node.depth === 1 || node.depth > 3) {
      const help =
        node.depth === 1
          ? 'the title is in the front matter; a section begins with ##'
          : 'use a paragraph in bold, or a list'
      report(spot, 'body/heading-level', `found a heading of level ${node.depth}, expected ## or ###`, help)
    }
  }
  const before = intro.find((node) => node.type !== 'heading' && node.type !== 'definition')
  if (before?.position) {
    const spot = lineSpot(before.position.start.line, lines)
    report(
      spot,
      'body/text-before-section',
      'found text before the first section, expected a heading',
      'put it below a heading such as ## Summary',
    )
  }
  return { parts, problems }
}

/** The place of a heading: its line, without the blanks around it. */
export function spotOf(heading: Heading, lines: Lines): Spot {
  return lineSpot(heading.position?.start.line ?? 1, lines)
}

function split(nodes: readonly RootContent[], depth: 2 | 3, lines: Lines): { intro: RootContent[]; parts: Part[] } {
  const heads = nodes.flatMap((node, index) =>
    node.type === 'heading' && node.depth === depth ? [{ node, index }] : [],
  )
  const parts = heads.map(({ node, index }, number): Part => {
    const all = nodes.slice(index + 1, heads[number + 1]?.index)
    const inner = depth === 2 ? split(all, 3, lines) : { intro: all, parts: [] }
    return {
      title: titleOf(node, lines),
      spot: spotOf(node, lines),
      intro: prose(inner.intro),
      parts: inner.parts,
      all,
    }
  })
  return { intro: nodes.slice(0, heads[0]?.index), parts }
}

// A heading of a wrong level was reported; its words stay in the text.
function prose(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => (node.type === 'definition' ? [] : [node]))
}

function titleOf(heading: Heading, lines: Lines): string {
  const written = lines
    .text(heading.position?.start.line ?? 1)
    .trim()
    .slice(0, 300)
  return written.replace(/^#{1,6}(?:[ \t]+|$)/, '').replace(/(?:^|[ \t]+)#+$/, '')
}

function lineSpot(line: number, lines: Lines): Spot {
  const text = lines.text(line)
  const start = text.length - text.trimStart().length
  return { line, column: start + 1, endColumn: Math.max(start + 2, text.trimEnd().length + 1) }
}
