import type { Hash } from '../digest.ts'
import type { Body, Outline } from '../entry.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../rules/found.ts'
import { judgeEntry } from '../rules/judge.ts'
import type { Anchor, Original, Translated } from '../rules/rule.ts'
import { type BodySpots, readBody } from './body.ts'
import { commentProblems } from './comment-in-text.ts'
import type { EntryName } from './entry-name.ts'
import type { Spot } from './lines.ts'
import { referenceTitleProblems, translatedTitleProblems } from './reference-titles.ts'
import { normalised } from './schema.ts'
import { schemaProblems } from './schema-problems.ts'
import type { SchemaName } from './schemas.ts'
import { sectionNames } from './sections.ts'
import { readMarkdown, type Source } from './source.ts'

/** A Markdown file of `incidents/` or `changes/`, read; all of it but `spot` may be kept for as long as its text is the same. */
export interface ParsedEntry {
  /** Front matter in the one form of times; undefined if the schema refuses it. */
  readonly facts: Original['facts'] | Translated['facts'] | undefined
  readonly outline: Outline
  readonly body: Body
  readonly problems: readonly Problem[]
  readonly spot: (anchor: Anchor) => Spot
}

/** Reads an entry or a translation and judges it by all that needs no other file. Never throws for what an author wrote. */
export function parseEntry(name: EntryName, text: string, hash: Hash): ParsedEntry {
  const source = readMarkdown(name.file, text)
  const schema: SchemaName = name.language === '' ? name.kind : `${name.kind}-translation`
  const faults = source.data === undefined ? [] : schemaProblems(schema, source)
  const { isRead, outline, body, problems, spots } = readBody({ ...source, file: name.file, kind: name.kind }, hash)
  const isValid = isRead && source.data !== undefined && faults.length === 0
  const facts = isValid ? (normalised(schema, source.data) as NonNullable<ParsedEntry['facts']>) : undefined
  const spot = (anchor: Anchor): Spot => spotOf(anchor, source, spots)
  const entry = facts ? ({ name, facts, outline } as Original | Translated) : undefined
  const found = entry ? judgeEntry(entry, body) : []
  return {
    facts,
    outline,
    body,
    spot,
    problems: [
      ...source.problems,
      ...faults,
      ...commentProblems(schema, source),
      ...problems,
      ...(entry ? titleProblems(entry, source) : []),
      ...found.map((each) => problemAt(each, spot)),
    ],
  }
}

function titleProblems(entry: Original | Translated, source: Source): Problem[] {
  return entry.name.language === ''
    ? referenceTitleProblems((entry as Original).facts, source)
    : translatedTitleProblems((entry as Translated).facts, source)
}

function spotOf(anchor: Anchor, source: Source, spots: BodySpots): Spot {
  if ('field' in anchor) return source.spot(anchor.field, anchor.key)
  if ('update' in anchor) return spots.update(anchor.update) ?? lastLine(source)
  if ('action' in anchor) return spots.action(anchor.action) ?? lastLine(source)
  const followers = sectionNames.slice(sectionNames.indexOf(anchor.section))
  return followers.map(spots.section).find((spot) => spot !== undefined) ?? lastLine(source)
}

// What is missing at the end is shown at the last line with text.
function lastLine({ lines }: Source): Spot {
  let line = lines.count
  while (line > 1 && lines.text(line).trim() === '') line -= 1
  return { line, column: 1, endColumn: Math.max(2, lines.text(line).length + 1) }
}
