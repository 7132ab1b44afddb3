import type { Place } from '../../core/catalog.ts'
import { plain } from '../../core/notice/line.ts'
import type { Notice } from '../../core/notice/notice.ts'
import { reasonLines, verdictOf } from '../../core/notice/reason-text.ts'
import type { Reason } from '../../core/reason.ts'
import type { WebhookAffected, WebhookPlace, WebhookReason } from '../../core/schema.gen.ts'
import { given } from './given.ts'

/** How one customer is affected. */
export function affectedOf(notice: Notice, reasons: readonly Reason[], zone: string): WebhookAffected {
  const more = reasons.length - MOST
  return given<WebhookAffected>({
    verdict: verdictOf(notice, reasons),
    text: reasonLines(notice, reasons).map((line) => plain(notice.words, line, zone)),
    reasons: reasons.slice(0, MOST).map(reasonOf),
    more: more > 0 ? more : undefined,
  })
}

/** As many as the schema allows. */
const MOST = 100

function reasonOf(reason: Reason): WebhookReason {
  return reason.kind === 'service' ? { ...reason, path: reason.path.map(placeOf) } : reason
}

function placeOf(place: Place): WebhookPlace {
  const [service = '', region = ''] = place.split('@')
  return { service, region }
}
