import type { Policy } from '../catalog.ts'
import type { Entry, Outline } from '../entry.ts'
import { after, type Instant } from '../instant.ts'
import type { Change, Incident } from '../schema.gen.ts'
import type { Moment, View } from '../view.ts'
import { toldAt, windowsOf } from './as-of.ts'

/** What moments are made from: an entry, or what is known of one before its rules were asked. */
export type Living = Pick<Entry, 'kind' | 'facts' | 'outline'>

/**
 * Every moment of an entry's life as its file has it, also those that are still to come, oldest first; those of the same time stand in
 * the order of life. None of a draft.
 *
 * Incident: `published`, `update-N`, `evaluation-preliminary`, `evaluation`. Change: `announced`, `move-K`, `reminder-<H>h.K`
 * (K moves so far), `started`, `update-N`, `completed`, `rolled-back`, `cancelled`, `report`. Any of them: `.correction-M`.
 */
export function lifeOf(entry: Living, policy: Pick<Policy, 'changes'>): Moment[] {
  const announced = toldAt(entry.facts)
  if (announced === undefined) return []
  const { facts, outline } = entry
  const points =
    'window' in facts ? changePoints(facts, outline, { announced, policy }) : incidentPoints(facts, outline, announced)
  const corrections = facts.corrections ?? []
  const all = corrections.length === 0 ? points : points.flatMap((point) => [point, ...corrected(point, corrections)])
  return all
    .map(({ id, at, tells, until }) => ({
      id,
      // What happened under embargo is told when the embargo ends.
      at: at < announced ? announced : at,
      tells: [id, at, ...tells],
      ...(until === undefined ? {} : { until }),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The moments of an entry up to the view's time: as time goes on, moments are only added. */
export function momentsOf({ entry, now }: View, policy: Policy): Moment[] {
  return lifeOf(entry, policy).filter(({ at }) => at <= now)
}

// Both lists are in the order of life: it decides between moments of the same time.

function incidentPoints({ evaluation = {} }: Incident, { sections, updates }: Outline, announced: Instant): Moment[] {
  return [
    { id: 'published', at: announced, tells: [sections.Summary] },
    ...updatePoints(updates),
    ...at(evaluation.preliminary, 'evaluation-preliminary', sections.Evaluation),
    ...at(evaluation.final, 'evaluation', sections.Evaluation),
  ]
}

function changePoints(
  facts: Change,
  { sections, updates }: Outline,
  told: { readonly announced: Instant; readonly policy: Pick<Policy, 'changes'> },
): Moment[] {
  const { window, moves = [], cancelled, rolled_back, report } = facts
  const windows = windowsOf(facts)
  // The end of work that was rolled back is told with the roll-back.
  const completed = cancelled || rolled_back ? undefined : window.actual_end
  return [
    { id: 'announced', at: told.announced, tells: [sections.Summary] },
    ...moves.flatMap((move, index) =>
      at(move.at, `move-${index + 1}`, move.reason, windows[index], windows[index + 1]),
    ),
    ...reminderPoints(facts, sections.Summary, told),
    ...at(window.actual_start, 'started', sections.Summary),
    ...updatePoints(updates),
    ...at(completed, 'completed', sections.Summary),
    ...at(rolled_back?.at, 'rolled-back', sections.Summary, rolled_back?.reason),
    ...at(cancelled?.at, 'cancelled', sections.Summary, cancelled?.reason),
    ...at(report?.at, 'report', sections.Report, report?.measured),
  ]
}

function at(when: Instant | undefined, id: string, ...tells: unknown[]): Moment[] {
  return when === undefined ? [] : [{ id, at: when, tells }]
}

function updatePoints(updates: Outline['updates']): Moment[] {
  return updates.map(({ number, at, digest, status }) => ({ id: `update-${number}`, at, tells: [digest, status] }))
}

/** A window's reminders: only after it was told, and before it is replaced, called off or begun; of no use once it begins. */
function reminderPoints(
  facts: Change,
  summary: string | undefined,
  { announced, policy }: { readonly announced: Instant; readonly policy: Pick<Policy, 'changes'> },
): Moment[] {
  const { window, moves = [], cancelled, rolled_back } = facts
  const hours = facts.reminders ?? policy.changes.reminders
  if (hours.length === 0) return []
  const ends = [window.actual_start, cancelled?.at, rolled_back?.at ?? window.actual_end]
  const end = ends.filter((each) => each !== undefined).sort()[0] ?? never
  return windowsOf(facts).flatMap(({ start }, moved) => {
    const from = moves[moved - 1]?.at ?? announced
    const replaced = moves[moved]?.at ?? never
    return hours
      .map((before) => ({ id: `reminder-${before}h.${moved}`, at: after(start, -before * 3_600_000) }))
      .filter(({ at }) => at > from && at > announced && at < replaced && at < end)
      .map((point) => ({ ...point, until: start, tells: [summary] }))
  })
}

/** Later than every instant. */
const never = '~'

/** The corrections of a moment. They tell its text too: what was corrected may not silently change again. */
function corrected({ id: of, at: when, tells }: Moment, all: NonNullable<Entry['facts']['corrections']>): Moment[] {
  return all
    .filter(({ moment }) => moment === of)
    .map(({ at, reason }, index) => ({
      id: `${of}.correction-${index + 1}`,
      at,
      tells: [reason, [of, when, ...tells]],
    }))
}
