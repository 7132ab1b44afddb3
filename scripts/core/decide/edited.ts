import type { Hash } from '../digest.ts'
import type { Entry } from '../entry.ts'
import type { LedgerReader } from '../ledger.ts'
import type { Moment, View } from '../view.ts'
import { aboutMoment } from './duty-moment.ts'
import { sourceOf } from './moment-digest.ts'

/** What was told, and how a text is recognised. */
export interface Told {
  readonly ledger: LedgerReader
  readonly hash: Hash
}

/**
 * The moments that were sent and say something else now, oldest first. What was said of an update, a move, an end, an evaluation or
 * a report stays said; a correction of that moment lifts it, until the correction was sent and the text changes again.
 */
export function editedAfterSending(view: View, life: readonly Moment[], { ledger, hash }: Told): Moment[] {
  const ids = new Set(ledger.moments(view.id))
  if (ids.size === 0) return []
  return life.filter((moment) => {
    if (!isFinal(moment.id, view.entry) || !ids.has(moment.id)) return false
    const correction = life.findLast(({ id, at }) => id.startsWith(`${moment.id}.correction-`) && at <= view.now)
    const last = correction ?? moment
    if (!ids.has(last.id)) return false
    return ledger.moment(view.id, last.id)?.source !== sourceOf(last, hash)
  })
}

/** Moments whose text is a record. The living text (summary, guidance) may improve, and a preliminary evaluation becomes final. */
export function isFinal(id: string, { facts }: Pick<Entry, 'facts'>): boolean {
  if (id === 'evaluation-preliminary') return 'severity' in facts && !facts.evaluation?.final
  return /^(?:update-\d+|move-\d+|cancelled|rolled-back|evaluation|report)$/.test(id)
}

/** The moments that were sent and are no longer in the file, whatever the time is. */
export function goneAfterSending(
  { entry }: Pick<View, 'entry'>,
  life: readonly Moment[],
  { ledger }: Pick<Told, 'ledger'>,
): string[] {
  return ledger
    .moments(entry.id)
    .filter((id) => aboutMoment(id) === undefined && !life.some((moment) => moment.id === id) && !mayGo(id, entry))
}

/** Whether a moment that was told may go: a reminder goes with the policy that asked for it, a completion when the work is rolled back after all. */
export function mayGo(id: string, { facts }: Pick<Entry, 'facts'>): boolean {
  return id.startsWith('reminder-') || (id === 'completed' && 'rolled_back' in facts)
}
