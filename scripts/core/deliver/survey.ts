import { deliveryKey, type Hmac } from '../ledger.ts'
import type { Channel, Held, PlanHeader, PlannedNotice, PlanRow } from '../plan-row.ts'
import { Unable } from '../unable.ts'
import { exceptionOf, suppressedText, type Tally } from './report.ts'

/** What must be known of a plan before anything is claimed. */
export interface PlanSurvey {
  readonly header: PlanHeader
  /** By `entry moment`. */
  readonly notices: ReadonlyMap<string, PlannedNotice>
  /** Every notice, language and channel that some delivery needs. */
  readonly needed: ReadonlyMap<
    string,
    { readonly notice: PlannedNotice; readonly language: string; readonly channel: Channel }
  >
  readonly deliveries: number
  /** Moments, as `entry moment`, that are held from some whom they should reach, or wait for their quiet hours to end: they are not complete with this plan. */
  readonly unfinished: ReadonlySet<string>
  /** Keys of deliveries that the plan holds because nobody knows how they ended. */
  readonly open: ReadonlySet<string>
  /** The plan was made with every customer of the registry. */
  readonly whole: boolean
}

/** What a survey needs besides the plan. */
export interface SurveyFacts {
  readonly tally: Tally
  readonly hmac: Hmac
  readonly observe: (row: PlanRow) => void
  /** What providers said of the keys whose end is not known. */
  readonly details: ReadonlyMap<string, string>
}

/** Reads a plan once: checks that it holds together, finds what must be prepared, and counts what is not sent. */
export async function surveyPlan(
  rows: AsyncIterable<PlanRow>,
  { tally, hmac, observe, details }: SurveyFacts,
): Promise<PlanSurvey> {
  const notices = new Map<string, PlannedNotice>()
  const needed = new Map<string, { notice: PlannedNotice; language: string; channel: Channel }>()
  const unfinished = new Set<string>()
  const open = new Set<string>()
  let header: PlanHeader | undefined
  let deliveries = 0
  let whole = false
  for await (const row of rows) {
    observe(row)
    if (row.type === 'plan') header = row
    else if (row.type === 'end') whole = row.whole
    else if (row.type === 'notice') notices.set(`${row.entry} ${row.moment}`, row)
    else if (row.type === 'delivery') {
      const notice = notices.get(`${row.entry} ${row.moment}`)
      if (!notice) throw damaged(`a delivery of ${row.entry} ${row.moment} without its notice`)
      needed.set(`${row.entry} ${row.moment} ${row.language} ${row.channel}`, { notice, ...row })
      deliveries += 1
    } else {
      tally.count(row.type === 'held' && row.why === 'unknown' ? 'unknown' : row.type)
      if (row.type === 'skipped') {
        if (row.why === 'quiet-hours') unfinished.add(`${row.entry} ${row.moment}`)
        if (row.why === 'suppressed') tally.note(exceptionOf(row, row.why, suppressedText))
      }
      if (row.type !== 'held') continue
      const key = keyOf(row, hmac)
      if (key && row.why === 'unknown') open.add(key)
      tally.note(
        exceptionOf(row, row.why, key && open.has(key) ? openMessage(key, details.get(key)) : row.message, key),
      )
      // A delivery whose end is not known was claimed: who has it is not left out.
      if (row.why !== 'unknown') unfinished.add(`${row.entry} ${row.moment}`)
    }
  }
  if (!header) throw damaged('no header')
  return { header, notices, needed, deliveries, unfinished, open, whole }
}

function keyOf({ entry, moment, contact, channel }: Held, hmac: Hmac): string | undefined {
  return contact && channel ? deliveryKey(hmac, { entry, moment, contact, channel }) : undefined
}

/** What to do about a delivery that was claimed and whose end nobody knows. */
export function openMessage(key: string, detail?: string): string {
  const settle = `care ledger settle ${key.slice(0, 12)} sent|resend|drop --why "…"`
  if (detail !== undefined) return `${detail}. Only if you know better: ${settle}`
  return `it was claimed, and nobody knows whether it was sent. Ask the receiver or the provider, then: ${settle}`
}

function damaged(found: string): Unable {
  return new Unable(`the plan does not hold together: found ${found}`, 'make it again with care plan')
}
