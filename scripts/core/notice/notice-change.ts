import { milliseconds } from '../instant.ts'
import type { ChangeState, ChangeView } from '../view.ts'
import { line } from './line.ts'
import { momentWord } from './moment-name.ts'
import { statusOf } from './notice-notes.ts'
import { owedLine, owedShort } from './notice-owed.ts'
import { type Block, type Item, type Parts, type PartsInput, prose, type Tone } from './notice-parts.ts'
import { updateItems } from './notice-update.ts'
import type { Tense } from './reason-text.ts'
import { durationText } from './time-text.ts'
import { say, textOf } from './words.ts'

type Input = PartsInput<ChangeView>

/** What a notice of a change says, with the questions of its page; when it happens comes first while it is to come. */
export function changeParts(input: Input): Parts {
  const { view, words, name, moment, texts, facts } = input
  const report = name.name === 'report'
  const word = wordOf(input)
  const tense = view.report ? 'measured' : TENSES[view.state]
  const when = essential(input, `notice.question.${whenOf(view)}`, windows(input))
  const isAhead = AHEAD.has(name.name)
  return {
    tone: TONES[view.state],
    banner: [textOf(words, 'kind.change'), ...new Set([stateWord(input), momentWord(words, moment.id)])],
    word,
    // What is planned is told before it happens; afterwards it is background, as in an incident.
    lead: [...updateItems(input), ...(isAhead ? prose(texts.summary) : [])],
    blocks: [
      ...(isAhead ? when : []),
      {
        as: 'affected',
        question: textOf(words, 'notice.question.affected'),
        items: view.open ? prose(texts.impact) : [],
      },
      ...(tense === 'void' ? [] : [effectsBlock(input)]),
      ...(report ? essential(input, 'section.report', prose(texts.report)) : []),
      { as: 'action', question: textOf(words, 'notice.question.action'), items: prose(texts.guidance?.intro) },
      { as: 'deadline', question: textOf(words, 'notice.question.deadline') },
      ...(isAhead ? [] : when),
      ...(report ? [] : doing(input)),
      ...(view.open ? beforehand(input) : []),
      ...essential(input, 'notice.question.next', [
        { as: 'line', line: owedLine(input) ?? [textOf(words, `notice.next.${view.report ? 'report' : view.state}`)] },
      ]),
      ...(isAhead ? [] : answer(input, 'notice.question.summary', prose(texts.summary))),
    ],
    tense,
    ...(view.state === 'in-progress' ? { until: view.planned.end } : {}),
    over: !view.open,
    asks: report ? 'none' : ASKS[view.state],
    noAction: textOf(words, `notice.action.${noActionOf(input, report)}`),
    next: nextOf(input),
    ...(view.state === 'scheduled' ? { before: view.planned.start, nextAt: view.planned.start } : {}),
    effects: {
      planned: facts.affects.services ?? [],
      ...(view.report ? { measured: facts.report?.measured ?? [] } : {}),
    },
  }
}

/** The moments that tell of a time to come: they begin with what is planned, and when. */
const AHEAD: ReadonlySet<string> = new Set(['announced', 'move', 'reminder'])

const TONES: Readonly<Record<ChangeState, Tone>> = {
  scheduled: 'change',
  'in-progress': 'change',
  overrunning: 'change',
  completed: 'over',
  cancelled: 'quiet',
  'rolled-back': 'quiet',
}

const TENSES: Readonly<Record<ChangeState, Tense>> = {
  scheduled: 'planned',
  'in-progress': 'running',
  overrunning: 'running',
  completed: 'meant',
  cancelled: 'void',
  'rolled-back': 'meant',
}

const ASKS: Readonly<Record<ChangeState, Parts['asks']>> = {
  scheduled: 'all',
  'in-progress': 'open',
  overrunning: 'open',
  completed: 'open',
  cancelled: 'none',
  'rolled-back': 'none',
}

function noActionOf({ view, facts }: Input, report: boolean): string {
  if (view.state === 'cancelled') return 'cancelled'
  return report && view.state === 'completed' && facts.guidance?.some((action) => action.required) ? 'past' : 'none'
}

// In a subject the news counts: a change that was announced is scheduled, every other moment is named.
function wordOf(input: Input): string {
  const { words, name } = input
  return name.name === 'announced' || name.name === 'update' ? stateWord(input) : textOf(words, `moment.${name.name}`)
}

function stateWord({ words, view, name }: Input): string {
  const update = name.name === 'update' ? statusOf(view, name) : undefined
  return update && view.open ? textOf(words, `status.${update}`) : textOf(words, `state.${view.state}`)
}

function effectsBlock({ words, view }: Input): Block {
  return { as: 'effects', question: textOf(words, `notice.question.${view.report ? 'measured' : 'effects'}`) }
}

function whenOf(view: ChangeView): string {
  return view.state === 'cancelled' ? 'was_planned' : view.ended ? 'happened' : 'when'
}

function windows({ words, view, facts }: Input): readonly Item[] {
  const old = view.moves.at(-1)?.from
  const { planned, actual } = view
  const cancelled = view.state === 'cancelled'
  const sort = { type: textOf(words, `change.${facts.type}`), risk: textOf(words, `risk.${facts.risk}`) }
  return [
    ...(old ? [fact(textOf(words, 'notice.window.was'), old.start, old.end, true)] : []),
    fact(textOf(words, `notice.window.${cancelled ? 'was' : 'planned'}`), planned.start, planned.end, cancelled),
    ...(actual.start
      ? [{ as: 'fact' as const, label: textOf(words, 'notice.window.started'), line: [{ at: actual.start }] }]
      : []),
    ...(actual.end
      ? [{ as: 'fact' as const, label: textOf(words, 'notice.window.ended'), line: [{ at: actual.end }] }]
      : []),
    { as: 'quiet', line: [say(words, 'notice.window.sort', sort)] },
  ]
}

function fact(label: string, from: string, to: string, struck: boolean): Item {
  return { as: 'fact', label, line: [{ from, to }], struck }
}

function doing(input: Input): readonly Block[] {
  const state = textOf(input.words, `notice.doing.${input.view.state}`)
  return essential(input, 'notice.question.doing', [{ as: 'line', line: [state] }])
}

function beforehand(input: Input): readonly Block[] {
  const { facts } = input
  return [
    ...answer(input, 'notice.question.noticed', facts.noticed ? [{ as: 'line', line: [facts.noticed] }] : []),
    ...answer(input, 'notice.question.inaction', facts.if_not_done ? [{ as: 'line', line: [facts.if_not_done] }] : []),
    ...answer(input, 'notice.question.rollback', rollback(input)),
  ]
}

function rollback({ words, facts }: Input): readonly Item[] {
  if (!facts.rollback) return []
  const { possible, plan, duration } = facts.rollback
  const within = duration
    ? say(words, 'notice.rollback.within', { duration: durationText(words, milliseconds(duration)) })
    : undefined
  const spoken = possible ? (within ?? textOf(words, 'notice.rollback.yes')) : textOf(words, 'notice.rollback.no')
  return [{ as: 'line', line: [plan ? `${spoken}${textOf(words, 'sentence')}${plan}` : spoken] }]
}

function nextOf(input: Input): Parts['next'] {
  const { words, view } = input
  if (view.state === 'scheduled') return line(words, 'notice.next.begins', { when: { at: view.planned.start } })
  if (view.state === 'in-progress') return line(words, 'notice.next.until', { when: { at: view.planned.end } })
  return owedShort(input) ?? [textOf(words, `notice.doing.${view.state}`)]
}

function answer({ words }: Input, question: string, items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [{ as: 'answer', question: textOf(words, question), items }]
}

function essential(input: Input, question: string, items: readonly Item[]): readonly Block[] {
  return answer(input, question, items).map((block) => ({ ...block, essential: true }))
}
