import type { Outcome } from '../ledger.ts'
import type { Held } from '../plan-row.ts'

/** A delivery that did not simply go out, and what to do about it. */
export interface Exception {
  readonly entry: string
  readonly moment: string
  readonly customer: string | null
  readonly contact: string | null
  readonly channel: string | null
  /** First digits of the delivery's key, as `care ledger settle` takes it. */
  readonly key?: string
  readonly why: Held['why'] | Outcome | 'unfilled' | 'no-provider' | 'repeated' | 'suppressed'
  readonly message: string
}

/** How a run of `deliver` went. Lists are cut at a length, counts are not. */
export interface DeliverReport {
  readonly run: string
  readonly counts: Readonly<Record<Count, number>>
  readonly exceptions: readonly Exception[]
  readonly warnings: readonly string[]
  /** What ended the run before its plan was done. */
  readonly stopped: Stop | undefined
}

/** Why a run ended early, and how to go on. */
export interface Stop {
  readonly why: 'interrupted' | 'refused' | 'late' | 'failed'
  readonly message: string
  readonly help: string
}

/** `lost`: claimed by another run first; `unfilled`: could not be written for this contact; `reconciled`: left open by a dead run; `repeated`: left open, and given free to be sent again by the policy. */
export type Count = Outcome | 'held' | 'lost' | 'unfilled' | 'superseded' | 'skipped' | 'reconciled' | 'repeated'

/** Counts and notes while a run goes on. */
export interface Tally {
  readonly count: (what: Count, number?: number) => void
  readonly note: (exception: Exception) => void
  /** Something that a person should know and that is about no delivery. */
  readonly warn: (sentence: string) => void
  readonly report: (run: string, stopped: Stop | undefined) => DeliverReport
}

/** A tally that remembers at most `limit` exceptions. */
export function tallyOf(limit = 20_000): Tally {
  const counts: Record<Count, number> = {
    accepted: 0,
    rejected: 0,
    retry: 0,
    unknown: 0,
    held: 0,
    lost: 0,
    unfilled: 0,
    superseded: 0,
    skipped: 0,
    reconciled: 0,
    repeated: 0,
  }
  const exceptions: Exception[] = []
  const warnings: string[] = []
  return {
    count: (what, number = 1) => {
      counts[what] += number
    },
    note: (exception) => {
      if (exceptions.length < limit) exceptions.push(exception)
    },
    warn: (sentence) => {
      warnings.push(sentence)
    },
    report: (run, stopped) => ({
      ...{ run, counts: { ...counts }, exceptions: [...exceptions], warnings: [...warnings], stopped },
    }),
  }
}

/** An exception about one delivery, or about something that is held. */
export function exceptionOf(
  row: Omit<Exception, 'key' | 'why' | 'message'>,
  why: Exception['why'],
  message: string,
  key?: string,
): Exception {
  const { entry, moment, customer, contact, channel } = row
  return { entry, moment, customer, contact, channel, why, message, ...(key ? { key: key.slice(0, 12) } : {}) }
}

/** What is said of an address that a provider does not write to any more. */
export const suppressedText = 'the provider does not write to this address any more: correct it in the registry'

/** 0 all settled, 1 something rejected, held, put off or unknown, 2 the run could not go on. */
export function exitCode(report: DeliverReport): 0 | 1 | 2 {
  if (report.stopped?.why === 'failed') return 2
  const { rejected, retry, unknown, held, unfilled } = report.counts
  return report.stopped || rejected + retry + unknown + held + unfilled > 0 ? 1 : 0
}

/** The report as lines for people. */
export function reportLines(report: DeliverReport): string[] {
  const told = sentences.flatMap(([what, text]) => (report.counts[what] > 0 ? [`${report.counts[what]} ${text}`] : []))
  const named = shown(report, (each) => `  ${each.why}  ${subjectOf(each)}: ${each.message}`)
  const warned = report.warnings.map((each) => `  warning  ${each}`)
  return [told.length > 0 ? told.join(', ') : 'nothing to send', ...warned, ...named]
}

/** The report as Markdown, for the summary of a job: the same numbers and names, and whether it came to its end. */
export function reportSummary(report: DeliverReport): string {
  const numbers = sentences.flatMap(([what, text]) =>
    report.counts[what] > 0 ? [`| ${report.counts[what]} | ${text} |`] : [],
  )
  const named = shown(report, (each) => `- **${each.why}** ${subjectOf(each)}: ${plain(each.message)}`)
  const warned = report.warnings.map((each) => `- **warning** ${plain(each)}`)
  const table = numbers.length > 0 ? ['| | |', '|--:|---|', ...numbers] : ['Nothing to send.']
  const stopped = report.stopped ? ['', `Stopped: ${plain(report.stopped.message)}. ${plain(report.stopped.help)}`] : []
  return `${['## Delivery', '', ...table, ...stopped, ...(named.length + warned.length > 0 ? ['', ...warned, ...named] : [])].join('\n')}\n`
}

/** More lines than these are for a program. */
const most = 500

function shown({ exceptions }: DeliverReport, write: (each: Exception) => string): string[] {
  const lines = exceptions.slice(0, most).map(write)
  return exceptions.length > most ? [...lines, `  and ${exceptions.length - most} more: see them with --json`] : lines
}

function subjectOf({ entry, moment, customer, contact, channel, key }: Exception): string {
  const who = [customer, contact, channel].filter((part) => part !== null).join(' ')
  return `${entry} ${moment}${who ? ` ${who}` : ''}${key ? ` (key ${key})` : ''}`
}

/** A message may quote what somebody wrote: it must not become a link or a picture. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#!|~@]/g, (sign) => `\\${sign}`).replaceAll('\n', ' ')
}

const sentences: readonly (readonly [Count, string])[] = [
  ['accepted', 'sent'],
  ['rejected', 'rejected'],
  ['retry', 'not taken and tried again next time'],
  ['unknown', 'unknown'],
  ['unfilled', 'could not be written'],
  ['held', 'held for a person'],
  ['lost', 'claimed before, by an earlier run or one at the same time'],
  ['reconciled', 'left open by an earlier run and settled now'],
  ['repeated', 'sent again on purpose, perhaps twice, as the policy says'],
  ['superseded', 'superseded'],
  ['skipped', 'skipped: not wanted, not now, or no longer possible'],
]
