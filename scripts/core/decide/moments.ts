import type { Policy } from '../catalog.ts'
import type { Entry, Outline } from '../entry.ts'
import { after, type Instant } from '../instant.ts'
import type { ChangeView, IncidentView, Moment, View } from '../view.ts'
import { asOf } from './as-of.ts'

/**
 * The moments of an entry up to the view's time, oldest first; moments of the same time stand in the order of life. As time goes
 * on, moments are only added, so that the list at a later time begins with what was known before.
 *
 * Incident: `published`, `update-N`, `evaluation-preliminary`, `evaluation`. Change: `announced`, `move-K`, `reminder-<H>h.K`
 * (K moves so far), `started`, `update-N`, `completed`, `rolled-back`, `cancelled`, `report`. Any of them: `.correction-M`.
 */
export function momentsOf(view: View, policy: Policy): Moment[] {
  const points = view.kind === 'incident' ? incidentPoints(view) : changePoints(view, policy)
  const corrections = view.entry.facts.corrections ?? []
  const all = corrections.length === 0 ? points : points.flatMap((point) => [point, ...corrected(point, view)])
  return all
    .map(({ id, at, tells }) => ({
      id,
      // What happened under embargo is told when the embargo ends.
      at: at < view.announced ? view.announced : at,
      tells: [id, at, ...tells],
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Every time up to `until` at which a moment of one of the entries falls, oldest first. */
export function everyInstant(entries: readonly Entry[], policy: Policy, until: Instant): Instant[] {
  const times = entries.flatMap((entry) => {
    const view = asOf(entry, until)
    return view ? momentsOf(view, policy).map((moment) => moment.at) : []
  })
  return [...new Set(times)].sort()
}

/** A moment at the time at which it happened, and what it tells besides. */
type Point = Moment

// Both lists are in the order of life: it decides between moments of the same time.

function incidentPoints({ entry, announced, updates, evaluation, now }: IncidentView): Point[] {
  const { sections } = entry.outline
  const { preliminary, final } = entry.facts.evaluation ?? {}
  return [
    { id: 'published', at: announced, tells: [sections.Summary] },
    ...updatePoints(updates),
    ...(preliminary !== undefined && preliminary <= now
      ? [{ id: 'evaluation-preliminary', at: preliminary, tells: [sections.Evaluation] }]
      : []),
    ...(final !== undefined && evaluation === 'final'
      ? [{ id: 'evaluation', at: final, tells: [sections.Evaluation] }]
      : []),
  ]
}

function changePoints(view: ChangeView, policy: Policy): Point[] {
  const { entry, moves, actual, ended, state } = view
  const { facts } = entry
  const { sections } = entry.outline
  const at = (when: Instant | undefined, id: string, ...tells: unknown[]): Point[] =>
    when === undefined ? [] : [{ id, at: when, tells }]
  const endedAs = (of: typeof state) => (state === of ? ended : undefined)
  return [
    ...at(view.announced, 'announced', sections.Summary),
    ...moves.flatMap((move) =>
      at(move.at, `move-${move.index + 1}`, facts.moves?.[move.index]?.reason, move.from, move.to),
    ),
    ...reminderPoints(view, policy),
    ...at(actual.start, 'started', sections.Summary),
    ...updatePoints(view.updates),
    ...at(endedAs('completed'), 'completed', sections.Summary),
    ...at(endedAs('rolled-back'), 'rolled-back', sections.Summary, facts.rolled_back?.reason),
    ...at(endedAs('cancelled'), 'cancelled', sections.Summary, facts.cancelled?.reason),
    ...at(view.report ? facts.report?.at : undefined, 'report', sections.Report, facts.report?.measured),
  ]
}

function updatePoints(updates: Outline['updates']): Point[] {
  return updates.map(({ number, at, digest, status }) => ({ id: `update-${number}`, at, tells: [digest, status] }))
}

/** A window's reminders: only after it was told, and before it is replaced, called off or begun. */
function reminderPoints(view: ChangeView, policy: Policy): Point[] {
  const { facts, outline } = view.entry
  const hours = facts.reminders ?? policy.changes.reminders
  const told = [
    { at: view.announced, start: view.moves[0]?.from.start ?? view.planned.start },
    ...view.moves.map((move) => ({ at: move.at, start: move.to.start })),
  ]
  const end = [view.actual.start, view.ended].filter((at) => at !== undefined).sort()[0] ?? never
  return told.flatMap(({ at: from, start }, moved) => {
    const replaced = told[moved + 1]?.at ?? never
    return hours
      .map((before) => ({ id: `reminder-${before}h.${moved}`, at: after(start, -before * 3_600_000) }))
      .filter(({ at }) => at > from && at > view.announced && at < replaced && at < end && at <= view.now)
      .map((point) => ({ ...point, tells: [outline.sections.Summary] }))
  })
}

/** Later than every instant. */
const never = '~'

/** The corrections of a moment. They tell its text too: what was corrected may not silently change again. */
function corrected({ id: of, at: when, tells }: Point, view: View): Point[] {
  return (view.entry.facts.corrections ?? [])
    .filter(({ moment }) => moment === of)
    .map(({ at, reason }, index) => ({
      id: `${of}.correction-${index + 1}`,
      at,
      tells: [reason, [of, when, ...tells]],
    }))
    .filter(({ at }) => at <= view.now)
}
