import type { Kind, SectionName } from '../entry.ts'
import type { Problem } from '../problem.ts'
import type { Part } from './headings.ts'
import type { Lines, Spot } from './lines.ts'
import { evaluationHeadings, onlyIn, sectionNames } from './sections.ts'
import { oneOf, suggest } from './suggest.ts'
import { isVisible } from './visible.ts'

/** Sections that are unknown, in a wrong order, twice, empty, of the other kind, or not written as `## Name`. */
export function sectionFaults(file: string, kind: Kind, parts: readonly Part[], lines: Lines): Problem[] {
  const allowed = sectionNames.filter((name) => (onlyIn[name] ?? kind) === kind)
  return [
    ...sequence(file, parts, { mark: '##', what: 'section', rule: 'body', known: allowed }, lines),
    ...parts.flatMap((part) =>
      !isVisible(part.all)
        ? [
            at(
              file,
              part.spot,
              'body/section-empty',
              `found the empty section "${part.title}", expected text`,
              'write it, or remove the heading',
            ),
          ]
        : [],
    ),
    ...parts.flatMap((part) =>
      hasParts.has(part.title)
        ? []
        : part.parts.map(({ spot, title }) =>
            at(
              file,
              spot,
              'body/heading-level',
              `found "### ${title}" in the section "${part.title}", expected text only`,
              `only ${oneOf([...hasParts])} have parts; use a paragraph in bold`,
            ),
          ),
    ),
  ]
}

/** Parts of a section without text or not written as `### name`; text before the first update; the same action twice. */
export function partFaults(file: string, named: ReadonlyMap<SectionName, Part>, lines: Lines): Problem[] {
  const updates = named.get('Updates')
  const loose = updates?.intro[0]?.position
  const actions = named.get('Guidance')?.parts ?? []
  return [
    ...[...named.values()]
      .flatMap((part) => (hasParts.has(part.title) ? part.parts : []))
      .flatMap((part) => [
        ...writtenAs(file, part, `### ${part.title}`, lines),
        ...(!isVisible(part.intro)
          ? [
              at(
                file,
                part.spot,
                'body/part-empty',
                `found no text below "${part.title}", expected some`,
                'write it, or remove the heading',
              ),
            ]
          : []),
      ]),
    ...(loose
      ? [
          at(
            file,
            { line: loose.start.line, column: loose.start.column },
            'updates/text-before',
            'found text before the first update, expected ### 1 · status · time',
            'put it below the heading of an update',
          ),
        ]
      : []),
    ...actions.flatMap((part, index) =>
      actions.findIndex(({ title }) => title === part.title) < index
        ? [
            at(
              file,
              part.spot,
              'guidance/twice',
              `found the action "${part.title}" for the second time, expected it once`,
              'keep one of the two',
            ),
          ]
        : [],
    ),
  ]
}

/** Questions of the evaluation that are unknown, twice or in a wrong order. */
export function evaluationFaults(file: string, evaluation: Part | undefined, lines: Lines): Problem[] {
  const known = evaluationHeadings
  return sequence(file, evaluation?.parts ?? [], { mark: '###', what: 'question', rule: 'evaluation', known }, lines)
}

const hasParts: ReadonlySet<string> = new Set<SectionName>(['Guidance', 'Updates', 'Evaluation'])

interface Sequence {
  readonly mark: '##' | '###'
  readonly what: 'section' | 'question'
  readonly rule: string
  readonly known: readonly string[]
}

function sequence(
  file: string,
  parts: readonly Part[],
  { mark, what, rule, known }: Sequence,
  lines: Lines,
): Problem[] {
  let newest = -1
  return parts.flatMap((part, index) => {
    const { title, spot } = part
    const place = known.indexOf(title)
    if (place < 0) {
      const near = suggest(title, known)
      const help = near ? `write it as ${mark} ${near}` : `use ${oneOf(known.map((name) => `"${name}"`))}`
      return [
        at(
          file,
          spot,
          `${rule}/unknown-${what}`,
          `found the ${what} "${title.slice(0, 60)}", expected ${oneOf(known)}`,
          help,
        ),
      ]
    }
    if (parts.findIndex((other) => other.title === title) < index) {
      return [
        at(
          file,
          spot,
          `${rule}/${what}-twice`,
          `found the ${what} "${title}" for the second time, expected it once`,
          'merge the two',
        ),
      ]
    }
    if (place < newest) {
      const after = known[newest] ?? ''
      return [
        at(
          file,
          spot,
          `${rule}/${what}-order`,
          `found "${title}" behind "${after}", expected it before`,
          `move "${mark} ${title}" before "${mark} ${after}"`,
        ),
      ]
    }
    newest = place
    return mark === '##' ? writtenAs(file, part, `${mark} ${title}`, lines) : []
  })
}

function writtenAs(file: string, { spot }: Part, expected: string, lines: Lines): Problem[] {
  const written = lines.text(spot.line).trimEnd()
  if (written === expected) return []
  return [
    at(
      file,
      { ...spot, column: 1 },
      'body/heading-form',
      `found ${JSON.stringify(written.slice(0, 60))}, expected ${JSON.stringify(expected)}`,
      `write it as ${expected}`,
    ),
  ]
}

function at(file: string, spot: Spot, rule: string, message: string, help: string): Problem {
  return { file, ...spot, rule, severity: 'error', message, help }
}
