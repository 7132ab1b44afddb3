import type { Hash } from '../digest.ts'
import type { LedgerReader } from '../ledger.ts'
import type { Moment, View } from '../view.ts'
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
export function editedAfterSending(view: View, moments: readonly Moment[], { ledger, hash }: Told): Moment[] {
  const ids = new Set(ledger.moments(view.id))
  if (ids.size === 0) return []
  return moments.filter((moment) => {
    if (!isFinal(moment.id, view) || !ids.has(moment.id)) return false
    const correction = moments.findLast((other) => other.id.startsWith(`${moment.id}.correction-`))
    const last = correction ?? moment
    if (!ids.has(last.id)) return false
    return ledger.moment(view.id, last.id)?.source !== sourceOf(last, hash)
  })
}

/** Moments whose text is a record. The living text (summary, guidance) may improve, and a preliminary evaluation becomes final. */
function isFinal(id: string, view: View): boolean {
  if (id === 'evaluation-preliminary') return view.kind === 'incident' && !view.entry.facts.evaluation?.final
  return /^(?:update-\d+|move-\d+|cancelled|rolled-back|evaluation|report)$/.test(id)
}
