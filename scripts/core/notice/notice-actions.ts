import type { Customer } from '../catalog.ts'
import { isFor } from '../decide/concern.ts'
import type { Instant } from '../instant.ts'
import type { Action } from '../schema.gen.ts'
import { type Line, line } from './line.ts'
import type { Notice, NoticeAction } from './notice-parts.ts'
import { say, textOf } from './words.ts'

/** What a notice asks of a customer. */
export interface Asked {
  readonly actions: readonly NoticeAction[]
  /** Nothing is asked any more, because all of it belonged before the window of the change. */
  readonly isPast: boolean
}

/** What is asked of a customer whom a notice reaches. */
export function askedOf(notice: Notice, customer: Customer): Asked {
  if (notice.asks === 'none') return NOTHING_ASKED
  const meant = notice.actions.filter(({ concern }) => isFor(concern, customer))
  const actions = notice.asks === 'all' ? meant : meant.filter(({ action }) => isStillOpen(action, notice.now))
  return { actions, isPast: actions.length === 0 && meant.length > 0 }
}

/** Nothing is asked. */
export const NOTHING_ASKED: Asked = { actions: [], isPast: false }

/** The same for readers who are asked the same. */
export function askedKey({ actions, isPast }: Asked): string {
  return [String(isPast), ...actions.map(({ action }) => action.id)].join('\n')
}

/** What kind of action, without a date, is of use once the window of a change has begun: the others prepare for it. */
const USEFUL_LATER: Readonly<Record<Action['type'], boolean>> = {
  fix: true,
  isolate: true,
  mitigate: true,
  monitor: true,
  restore: true,
  patch: false,
  configure: false,
  backup: false,
  expand: false,
  test: false,
}

function isStillOpen({ due, required, type }: Action, now: Instant): boolean {
  if (due !== undefined) return due > now
  // what is required without a date must be done before the change begins
  return !required && USEFUL_LATER[type]
}

/** `Required · Patch · Due …` */
export function actionFacts({ words }: Notice, { action }: NoticeAction): Line {
  const demand = textOf(words, `demand.${action.required ? 'required' : 'advice'}`)
  const facts: Line = [`${demand} · ${textOf(words, `action.${action.type}`)}`]
  return action.due ? [...facts, ' · ', ...line(words, 'demand.due', { when: { at: action.due } })] : facts
}

/** By when the actions must be done, with their numbers where times differ; a time that has passed says so. */
export function deadlineLines(notice: Notice, { actions }: Asked): readonly Line[] {
  const { words, now, before } = notice
  const required = actions.some(({ action }) => action.required)
  const numbers = new Map<Instant, number[]>()
  for (const [index, { action }] of actions.entries()) {
    if (action.due === undefined || (required && !action.required)) continue
    numbers.set(action.due, [...(numbers.get(action.due) ?? []), index + 1])
  }
  if (numbers.size === 0) {
    if (required && before && before > now) return [line(words, 'notice.deadline.before', { when: { at: before } })]
    return [line(words, required ? 'notice.deadline.soon' : 'notice.deadline.none')]
  }
  return [...numbers].map(([due, those]) => {
    const when = dueLine(notice, due, required)
    const number = those.join(textOf(words, 'join'))
    return numbers.size > 1 ? line(words, 'notice.deadline.item', { number, when }) : when
  })
}

/** The action in a few words, for the line that mail programs show beside the subject. */
export function actionSummary(notice: Notice, asked: Asked): Line {
  const { words } = notice
  const due = dueOf(notice, asked)
  if (due) return line(words, 'notice.action.preheader_by', { when: { at: due } })
  return line(words, `notice.action.preheader_${demandOf(notice, asked)}`)
}

/** When the reader must have acted, if that is known and still to come. */
export function dueOf({ now, over, before }: Notice, { actions }: Asked): Instant | undefined {
  const required = actions.filter(({ action }) => action.required)
  if (over || required.length === 0) return undefined
  const due = timesOf(required)[0] ?? before
  return due !== undefined && due >= now ? due : undefined
}

/** How much is asked of the reader. */
export function demandOf(
  { over }: Notice,
  { actions, isPast }: Asked,
): 'none' | 'past' | 'over' | 'advice' | 'required' {
  if (isPast) return 'past'
  if (over && actions.length > 0) return 'over'
  if (actions.some(({ action }) => action.required)) return 'required'
  return actions.length > 0 ? 'advice' : 'none'
}

/** `Action 1: Update the packages`: a list inside its text has numbers of its own. */
export function actionTitle({ words }: Notice, { action }: NoticeAction, number: number): string {
  return say(words, 'notice.action.line', { number, title: action.title })
}

function timesOf(actions: readonly NoticeAction[]): readonly Instant[] {
  return [...new Set(actions.flatMap(({ action }): Instant[] => (action.due ? [action.due] : [])))].sort()
}

function dueLine({ words, now, over }: Notice, due: Instant, required: boolean): Line {
  const key = due < now ? (over || !required ? 'over' : 'passed') : required ? 'by' : 'advice'
  return line(words, `notice.deadline.${key}`, { when: { at: due } })
}
