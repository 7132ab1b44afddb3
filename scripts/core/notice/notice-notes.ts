import { after, type Instant } from '../instant.ts'
import type { View } from '../view.ts'
import { pageUrl } from './address.ts'
import { type Line, line } from './line.ts'
import { momentWord } from './moment-name.ts'
import type { NoticeInput, PartsInput } from './notice-parts.ts'
import type { Spoken } from './translation.ts'
import { sayCount, textOf, type Words } from './words.ts'

/** What notes are made from. */
export interface NotesInput extends NoticeInput {
  readonly facts: View['entry']['facts']
  readonly name: PartsInput['name']
  readonly instead?: NonNullable<Spoken['instead']>
  /** The language in which entries are written. */
  readonly written: string
}

/** What a reader should know before anything else: that it is a correction, in another language, moved, merged, over. */
export function notesOf(input: NotesInput): readonly Line[] {
  const { view } = input
  return [
    ...correctionNote(input),
    ...fallbackNote(input),
    ...(view.kind === 'incident' ? incidentNotes(input, view) : changeNotes(input, view)),
  ]
}

function correctionNote({ words, facts, name, view }: NotesInput): readonly Line[] {
  if (name.correction === undefined) return []
  const found = (facts.corrections ?? []).filter((correction) => correction.moment === name.base)[name.correction - 1]
  if (!found) return []
  const holes = { moment: momentWord(words, name.base), when: { at: timeOf(view, name) }, reason: found.reason }
  return [line(words, 'notice.note.correction', holes)]
}

function fallbackNote({ words, instead, written }: NotesInput): readonly Line[] {
  if (!instead) return []
  const language = new Intl.DisplayNames(words.language, { type: 'language' }).of(written) ?? written
  return [line(words, `notice.note.${instead}`, { language })]
}

function incidentNotes({ words, name, catalog }: NotesInput, view: View & { kind: 'incident' }): readonly Line[] {
  const { facts } = view.entry
  const status = statusOf(view, name)
  const told: Line[] = []
  if (name.name === 'evaluation-preliminary') told.push(line(words, 'notice.note.preliminary'))
  if (status === 'merged' && facts.merged_into) {
    told.push(line(words, 'notice.note.merged', { link: linkTo(words, catalog, 'incident', facts.merged_into) }))
  }
  if (name.name === 'update' && (status === 'resolved' || status === 'false-alarm'))
    told.push(line(words, `notice.note.${status}`))
  if (reopens(view, name)) told.push(line(words, 'notice.note.reopened'))
  return told
}

function changeNotes({ words, name, facts }: NotesInput, view: View & { kind: 'change' }): readonly Line[] {
  const change = facts as typeof view.entry.facts
  if (name.name === 'move')
    return [line(words, 'notice.note.move', { reason: change.moves?.[(name.number ?? 1) - 1]?.reason ?? '' })]
  if (name.name === 'cancelled')
    return [line(words, 'notice.note.cancelled', { reason: change.cancelled?.reason ?? '' })]
  if (name.name === 'rolled-back')
    return [line(words, 'notice.note.rolled-back', { reason: change.rolled_back?.reason ?? '' })]
  if (name.name === 'reminder') return [[reminderText(words, name.hours ?? 0)]]
  if (name.name === 'started' || name.name === 'completed') return [[textOf(words, `notice.note.${name.name}`)]]
  return []
}

function reminderText(words: Words, hours: number): string {
  const days = hours % 24 === 0 && hours > 24
  return days
    ? sayCount(words, 'notice.note.reminder_days', hours / 24)
    : sayCount(words, 'notice.note.reminder', hours)
}

/** A link to another entry. */
export function linkTo(
  words: Words,
  { policy }: NoticeInput['catalog'],
  kind: 'incident' | 'change',
  id: string,
): Line {
  return [{ url: pageUrl(policy, { kind, id }, words.language), text: id }]
}

/** The status that a moment tells: that of its own update, else where the entry stands. */
export function statusOf(view: View, name: PartsInput['name']): string {
  const update = name.name === 'update' ? view.updates.find((one) => one.number === name.number) : undefined
  return update?.status ?? (view.kind === 'incident' ? view.status : view.state)
}

function reopens(view: View & { kind: 'incident' }, name: PartsInput['name']): boolean {
  if (name.name !== 'update') return false
  const before = view.updates.find((one) => one.number === (name.number ?? 0) - 1)
  const closed = ['resolved', 'merged', 'false-alarm']
  return before !== undefined && closed.includes(before.status) && !closed.includes(statusOf(view, name))
}

/** When a moment was. */
function timeOf(view: View, name: PartsInput['name']): Instant {
  if (name.name === 'update') return view.updates.find((one) => one.number === name.number)?.at ?? view.announced
  if (view.kind === 'incident') {
    const { evaluation = {} } = view.entry.facts
    if (name.name === 'evaluation') return evaluation.final ?? view.announced
    return (name.name === 'evaluation-preliminary' ? evaluation.preliminary : undefined) ?? view.announced
  }
  const { facts } = view.entry
  if (name.name === 'reminder') return after(view.planned.start, -(name.hours ?? 0) * 3_600_000)
  const times: Readonly<Record<string, Instant | undefined>> = {
    move: facts.moves?.[(name.number ?? 1) - 1]?.at,
    started: view.actual.start,
    completed: view.actual.end,
    cancelled: facts.cancelled?.at,
    'rolled-back': facts.rolled_back?.at,
    report: facts.report?.at,
  }
  return times[name.name] ?? view.announced
}
