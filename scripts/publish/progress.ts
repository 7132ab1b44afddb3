import type { ChangeView } from '../core/view.ts'
import type { Edition } from './edition.ts'
import type { Time } from './inline.ts'

/** A step of a change on its way. */
export interface ProgressStep {
  readonly key: string
  readonly name: string
  readonly state: 'done' | 'current' | 'next' | 'broken'
  /** The state in words, for those who cannot see its shape. */
  readonly stateName: string
  readonly at: Time | undefined
}

/** The steps of a change, in the order of its life: what is done, what is going on, what is still to come. */
export function progressOf(edition: Edition, view: ChangeView): ProgressStep[] {
  const { day } = edition.language
  const step = (key: string, state: ProgressStep['state'], at?: Time): ProgressStep => ({
    key,
    name: edition.say(`change.step.${key}`),
    state,
    stateName: edition.say(`change.steps.${state}`),
    at,
  })
  const { state, planned, actual } = view
  const before = state === 'scheduled'
  const running = state === 'in-progress' || state === 'overrunning'
  const over = state === 'completed' || state === 'rolled-back'
  const prepares = (view.entry.facts.guidance ?? []).length > 0
  const told = [
    step('announced', 'done', day(view.announced)),
    ...view.moves.map((move) => step('moved', 'done', day(move.at))),
  ]
  const ended = view.ended === undefined ? undefined : day(view.ended)
  if (state === 'cancelled') return [...told, step('cancelled', 'broken', ended)]
  return [
    ...told,
    ...(prepares ? [step('prepare', before ? 'current' : 'done')] : []),
    step('work', running ? 'current' : before ? 'next' : 'done', day(actual.start ?? planned.start)),
    state === 'rolled-back'
      ? step('rolled-back', 'broken', ended)
      : step('end', over ? 'done' : 'next', ended ?? day(planned.end)),
    step(
      'report',
      view.report ? 'done' : 'next',
      view.report ? day(view.entry.facts.report?.at ?? view.updated) : undefined,
    ),
  ]
}
