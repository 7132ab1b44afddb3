import { nextWord } from '../decide/next-word.ts'
import { between, type Instant } from '../instant.ts'
import type { IncidentView } from '../view.ts'
import { type Line, line, type Piece } from './line.ts'
import { momentWord } from './moment-name.ts'
import { linkTo, statusOf } from './notice-notes.ts'
import { owedLine, owedShort } from './notice-owed.ts'
import { type Block, type Item, type Parts, type PartsInput, prose, type Tone } from './notice-parts.ts'
import { updateItems } from './notice-update.ts'
import { levelMeaning, versionsText } from './reason-text.ts'
import { durationText } from './time-text.ts'
import { textOf } from './words.ts'

type Input = PartsInput<IncidentView>

/** What a notice of an incident says, with the questions of its page in the same order. */
export function incidentParts(input: Input): Parts {
  const { view, words, name, texts, facts } = input
  const status = statusOf(view, name)
  const evaluated = name.name.startsWith('evaluation')
  const isUpdate = name.name === 'update'
  const word = wordOf(input, status, evaluated)
  const level = facts.severity.level
  const next = nextTime(input)
  const asked = [...affectedAndAction(input, status), ...(evaluated ? evaluationBlocks(input) : [doing(input, status)])]
  return {
    tone: toneOf(status, level, evaluated),
    banner: [textOf(words, `level.${level}.full`), ...new Set([word, momentWord(words, input.moment.id)])],
    word,
    // The newest word first: who reads the tenth mail of an incident knows what it is about.
    lead: evaluated ? origins(input) : [...(isUpdate ? updateItems(input) : prose(texts.summary)), ...origins(input)],
    blocks: [...asked, since(input), nextUpdate(input, next), ...background(input, evaluated)],
    tense: status === 'false-alarm' ? 'void' : view.open || status === 'merged' ? 'now' : 'past',
    over: !view.open,
    asks: evaluated || status === 'false-alarm' ? 'none' : 'all',
    noAction: textOf(words, `notice.action.${noActionOf(input, status, evaluated)}`),
    next: next
      ? line(words, 'notice.next.line', { when: { at: next } })
      : (owedShort(input) ?? [textOf(words, 'notice.next.none')]),
    ...(next ? { nextAt: next } : {}),
    effects: { planned: [] },
  }
}

function wordOf(input: Input, status: string, evaluated: boolean): string {
  const { words, name } = input
  if (evaluated) return textOf(words, `evaluation.${name.name === 'evaluation' ? 'final' : 'preliminary'}`)
  const known = name.name === 'published' ? knownFlaw(input, status) : undefined
  return textOf(words, known ? `notice.known.${known}` : `status.${status}`)
}

/** What is known from the start where an incident is not a fault that somebody must find first. */
const KNOWN: Readonly<Record<string, 'flaw' | 'malware'>> = {
  'os-vulnerability': 'flaw',
  'third-party-vulnerability': 'flaw',
  'virus-outbreak': 'malware',
}

function knownFlaw({ facts }: Input, status: string): 'flaw' | 'malware' | undefined {
  return status === 'investigating' ? KNOWN[facts.category] : undefined
}

function toneOf(status: string, level: 1 | 2 | 3, evaluated: boolean): Tone {
  if (evaluated || status === 'resolved') return 'over'
  return status === 'merged' || status === 'false-alarm' ? 'quiet' : `level-${level}`
}

function noActionOf({ facts }: Input, status: string, evaluated: boolean): string {
  if (status === 'false-alarm') return 'void'
  return evaluated && facts.guidance?.some((action) => action.required) ? 'after' : 'none'
}

function affectedAndAction({ words, texts, view }: Input, status: string): readonly Block[] {
  const shown = view.open || status === 'merged' ? prose(texts.impact) : []
  return [
    { as: 'affected', question: textOf(words, 'notice.question.affected'), items: shown },
    { as: 'action', question: textOf(words, 'notice.question.action'), items: prose(texts.guidance?.intro) },
    { as: 'deadline', question: textOf(words, 'notice.question.deadline') },
  ]
}

function doing(input: Input, status: string): Block {
  const { words, texts } = input
  const phase: Item = { as: 'line', line: [textOf(words, `notice.doing.${knownFlaw(input, status) ?? status}`)] }
  return {
    as: 'answer',
    question: textOf(words, 'notice.question.doing'),
    items: [phase, ...prose(texts.actionsTaken)],
    essential: true,
  }
}

function evaluationBlocks({ words, texts }: Input): readonly Block[] {
  const { intro, parts = [] } = texts.evaluation ?? {}
  const blocks: Block[] = parts.map((part) => ({
    as: 'answer',
    question: textOf(words, `evaluation.${part.heading.toLowerCase().replaceAll(' ', '-')}`),
    items: prose(part.prose),
    essential: true,
  }))
  return intro
    ? [{ as: 'answer', question: textOf(words, 'section.evaluation'), items: prose(intro), essential: true }, ...blocks]
    : blocks
}

function since({ words, view, now, facts }: Input): Block {
  const from = facts.started ?? facts.detected
  const question = textOf(words, 'notice.question.since')
  const spoken = view.ended
    ? line(words, 'notice.since.ended', { window: { from, to: view.ended } })
    : line(words, 'notice.since.open', { when: { at: from }, duration: durationText(words, between(from, now)) })
  return { as: 'answer', question, items: [{ as: 'line', line: spoken }] }
}

function nextTime({ view, catalog, name }: Input): Instant | undefined {
  return name.name.startsWith('evaluation') ? undefined : nextWord(view, catalog.policy)
}

// A correction of an earlier update may be told after the end: what comes next depends on where the incident stands.
function nextUpdate(input: Input, next: Instant | undefined): Block {
  const { words, facts, catalog, view } = input
  const link: Piece | Line = facts.merged_into ? linkTo(words, catalog, 'incident', facts.merged_into) : ''
  const spoken = next
    ? line(words, 'notice.next.by', { when: { at: next } })
    : (owedLine(input) ?? line(words, `notice.next.${view.status === 'resolved' ? 'closed' : view.status}`, { link }))
  return {
    as: 'answer',
    question: textOf(words, 'notice.question.next'),
    items: [{ as: 'line', line: spoken }],
    essential: true,
  }
}

function background(input: Input, evaluated: boolean): readonly Block[] {
  const { words, catalog, facts, texts, name } = input
  const level = facts.severity.level
  const meaning = { level: textOf(words, `level.${level}.name`), meaning: levelMeaning({ words, catalog }, level) }
  const versions = (facts.affects.software ?? []).slice(0, 20).map((one): Item => {
    const holes = { package: { code: one.purl }, versions: versionsText(words, one.versions), fixed: one.fixed ?? '' }
    return { as: 'line', line: line(words, one.fixed ? 'notice.software_fixed' : 'notice.software', holes) }
  })
  const sources = (facts.references ?? [])
    .slice(0, 8)
    .map(({ title, url }): Item => ({ as: 'line', line: [{ url, text: title }] }))
  const blocks: { key: string; items: readonly Item[] }[] = [
    { key: 'summary', items: name.name === 'update' || evaluated ? prose(texts.summary) : [] },
    {
      key: 'level',
      items: [
        { as: 'line', line: line(words, 'notice.level', { rationale: facts.severity.rationale }) },
        { as: 'quiet', line: line(words, 'notice.level_meaning', meaning) },
      ],
    },
    { key: 'software', items: versions },
    { key: 'sources', items: name.name === 'published' || evaluated ? sources : [] },
  ]
  return blocks
    .filter(({ items }) => items.length > 0)
    .map(({ key, items }) => ({ as: 'answer', question: textOf(words, `notice.question.${key}`), items }))
}

function origins({ words, facts, catalog }: Input): readonly Item[] {
  const names = (facts.aliases ?? []).join(textOf(words, 'join'))
  const cause = facts.caused_by
  return [
    ...(names === '' ? [] : [line(words, 'notice.note.aliases', { names })]),
    ...(cause ? [line(words, 'notice.note.cause', { link: linkTo(words, catalog, 'change', cause) })] : []),
  ].map((spoken): Item => ({ as: 'quiet', line: spoken }))
}
