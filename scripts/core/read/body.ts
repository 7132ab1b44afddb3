import type { Root, RootContent } from 'mdast'
import { type Hash, treeDigest } from '../digest.ts'
import type { Body, EvaluationHeading, Kind, Outline, Prose, SectionName } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { evaluationFaults, partFaults, sectionFaults } from './body-form.ts'
import { cut, type Part } from './headings.ts'
import type { Lines, Spot } from './lines.ts'
import { parseMarkdown } from './markdown.ts'
import { markdownProblems } from './markdown-safety.ts'
import { proseOf } from './prose.ts'
import { evaluationHeadings, sectionNames } from './sections.ts'
import { suggest } from './suggest.ts'
import { type ReadUpdate, readUpdates } from './updates.ts'

/** A body, read: its outline, its texts, what is wrong with it, and where its parts stand. */
export interface ReadBody {
  /** False if some of it could not be read: what rules would say of the outline then is not what is wrong. */
  readonly isRead: boolean
  readonly outline: Outline
  readonly body: Body
  readonly problems: readonly Problem[]
  readonly spots: BodySpots
}

/** Where the parts of a body stand. */
export interface BodySpots {
  readonly section: (name: SectionName) => Spot | undefined
  readonly update: (number: number) => Spot | undefined
  readonly action: (id: string) => Spot | undefined
}

/** What of a body is read: the Markdown behind empty lines, so that positions are those of the file. */
export interface BodySource {
  readonly file: string
  readonly kind: Kind
  readonly markdown: string
  readonly lines: Lines
}

/** Reads a body by its fixed headings. Never throws for what an author wrote. */
export function readBody(source: BodySource, hash: Hash): ReadBody {
  const root = parseMarkdown(source.file, source.markdown)
  return 'rule' in root ? { ...unread, problems: [root] } : readTree(source, root, hash)
}

/** A body that nobody could read. */
export const unread: ReadBody = {
  isRead: false,
  outline: { sections: {}, actions: {}, updates: [] },
  body: { updates: {} },
  problems: [],
  spots: { section: () => undefined, update: () => undefined, action: () => undefined },
}

function readTree({ file, kind, lines }: BodySource, root: Root, hash: Hash): ReadBody {
  const { parts, problems } = cut(file, root.children, lines)
  const named = new Map<SectionName, Part>()
  for (const part of parts) {
    // A mistyped heading was reported; read as what it means, it does not make other problems.
    const name = sectionNames.find((known) => known === part.title) ?? suggest(part.title, sectionNames)
    if (name && !named.has(name)) named.set(name, part)
  }
  const updateParts = named.get('Updates')?.parts ?? []
  const { updates, problems: updateProblems } = readUpdates(file, kind, updateParts, hash)
  const guidance = named.get('Guidance')?.parts ?? []
  const outline: Outline = {
    sections: Object.fromEntries([...named].map(([name, part]) => [name, treeDigest(part.all, hash)])),
    actions: Object.fromEntries(guidance.map((part) => [part.title, treeDigest(part.all, hash)])),
    updates: updates.map(({ update }) => update),
  }
  const all = [
    ...problems,
    ...sectionFaults(file, kind, parts, lines),
    ...partFaults(file, named, lines),
    ...evaluationFaults(file, named.get('Evaluation'), lines),
    ...updateProblems,
    ...markdownProblems(file, root, lines),
  ]
  const isRead = updates.length === updateParts.length && !all.some(({ rule }) => rule === 'markdown/fence-open')
  // Digests come first: rendering joins wrapped lines in the tree.
  const body = textsOf(named, updates, proseOf(root))
  return { isRead, outline, body, problems: all, spots: spotsOf(named, updates) }
}

function textsOf(
  named: ReadonlyMap<SectionName, Part>,
  updates: readonly ReadUpdate[],
  render: (nodes: readonly RootContent[]) => Prose,
): Body {
  const plain = <K extends keyof Body>(key: K, name: SectionName): Partial<Record<K, Prose>> => {
    const part = named.get(name)
    return part ? ({ [key]: render(part.intro) } as Record<K, Prose>) : {}
  }
  const intro = (part: Part): { intro?: Prose } => (part.intro.length > 0 ? { intro: render(part.intro) } : {})
  const guidance = named.get('Guidance')
  const evaluation = named.get('Evaluation')
  return {
    ...plain('summary', 'Summary'),
    ...plain('impact', 'Impact'),
    ...plain('actionsTaken', 'Actions taken'),
    ...plain('assessment', 'Assessment'),
    ...plain('report', 'Report'),
    ...(guidance && {
      guidance: {
        ...intro(guidance),
        actions: Object.fromEntries(guidance.parts.map((part) => [part.title, render(part.intro)])),
      },
    }),
    updates: Object.fromEntries(updates.map(({ update, part }) => [update.number, render(part.intro)])),
    ...(evaluation && {
      evaluation: {
        ...intro(evaluation),
        parts: evaluation.parts.flatMap((part) =>
          isQuestion(part.title) ? [{ heading: part.title, prose: render(part.intro) }] : [],
        ),
      },
    }),
  }
}

function isQuestion(title: string): title is EvaluationHeading {
  return evaluationHeadings.some((known) => known === title)
}

function spotsOf(named: ReadonlyMap<SectionName, Part>, updates: readonly ReadUpdate[]): BodySpots {
  return {
    section: (name) => named.get(name)?.spot,
    update: (number) => updates.find(({ update }) => update.number === number)?.part.spot,
    action: (id) => named.get('Guidance')?.parts.find(({ title }) => title === id)?.spot,
  }
}
