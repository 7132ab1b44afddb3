import type { Delivery, Held, PlannedNotice, PlanRow, Skipped, Superseded } from '../plan-row.ts'
import { compare } from '../problem.ts'
import type { Reason } from '../reason.ts'

/**
 * A plan in words for people: for each entry what is told, to how many, over what, in which language and why; then what is not
 * told. Ids only: names and addresses stay in the registry.
 */
export async function planSummary(rows: AsyncIterable<PlanRow>): Promise<string> {
  const told = new Map<string, Tally>()
  const superseded: Superseded[] = []
  const held: Held[] = []
  const skipped: Skipped[] = []
  let [now, customer, customers] = ['', '', 0]
  for await (const row of rows) {
    if (row.type === 'plan') now = row.now
    else if (row.type === 'notice') told.set(row.entry, tallyOf(row))
    else if (row.type === 'superseded') superseded.push(row)
    else if (row.type === 'held') held.push(row)
    else if (row.type === 'skipped') skipped.push(row)
    else if (row.type === 'delivery') {
      told.get(row.entry)?.add(row)
      // Rows of one customer follow each other, whatever the entry.
      if (row.customer !== customer) customers++
      customer = row.customer
    }
  }
  const parts = [...told.values()].filter(({ deliveries }) => deliveries() > 0)
  const total = parts.reduce((sum, { deliveries }) => sum + deliveries(), 0)
  const opening =
    total === 0
      ? `Nothing to tell at ${now}.`
      : `At ${now}: ${count(total, 'delivery', 'deliveries')} of ${count(parts.length, 'entry', 'entries')} to ${count(customers, 'customer')}.`
  return `${[opening, ...parts.map(({ text }) => text()), ...notTold({ superseded, held, skipped })].join('\n\n')}\n`
}

interface Tally {
  readonly add: (row: Delivery) => void
  readonly deliveries: () => number
  readonly text: () => string
}

/** Counts only, so that a plan for everybody needs no more memory than one for a few. */
function tallyOf(notice: PlannedNotice): Tally {
  const channels = new Map<string, Map<string, number>>()
  const why = new Map<string, number>()
  let [deliveries, customers, contacts] = [0, 0, 0]
  // Rows of one customer, and of one of its contacts, follow each other.
  let [customer, contact] = ['', '']
  return {
    add: (row) => {
      deliveries++
      const languages = channels.get(row.channel) ?? new Map<string, number>()
      channels.set(row.channel, languages.set(row.language, (languages.get(row.language) ?? 0) + 1))
      if (row.contact !== contact) contacts++
      contact = row.contact
      if (row.customer === customer) return
      customer = row.customer
      customers++
      for (const reason of row.reasons) why.set(inWords(reason), (why.get(inWords(reason)) ?? 0) + 1)
    },
    deliveries: () => deliveries,
    text: () =>
      [
        `${notice.entry}  ${notice.moment} of ${notice.at}`,
        `  to   ${count(customers, 'customer')}, ${count(contacts, 'contact')}`,
        ...[...channels].sort(byName).map(([channel, languages]) => `  by   ${channel}: ${byCount(languages)}`),
        ...list(
          [...why].sort(byNumber).map(([reason, times]) => `${reason} (${count(times, 'customer')})`),
          '  why  ',
        ),
      ].join('\n'),
  }
}

function notTold({
  superseded,
  held,
  skipped,
}: {
  readonly superseded: readonly Superseded[]
  readonly held: readonly Held[]
  readonly skipped: readonly Skipped[]
}): string[] {
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[title, ...list(lines, '  ', 20)].join('\n')]
  const byEntry = new Map<string, number>()
  for (const { entry, moment } of skipped)
    byEntry.set(`${entry} ${moment}`, (byEntry.get(`${entry} ${moment}`) ?? 0) + 1)
  return [
    ...section(
      `Superseded (${superseded.length})`,
      superseded.map(({ entry, moment, by }) => `${entry} ${moment}, by ${by}`),
    ),
    ...section(
      `Held for a person to decide (${held.length})`,
      held.map(({ entry, moment, customer, contact, channel, why, message }) => {
        const whom = [customer, contact, channel].filter((word) => word !== null).join(' ')
        return `${entry} ${moment}${whom && ` ${whom}`}: ${why}: ${message}`
      }),
    ),
    ...section(
      `Skipped by the contacts' own wish (${skipped.length})`,
      [...byEntry].map(([moment, times]) => `${moment}: ${times}`),
    ),
  ]
}

/** The first lines, and how many more there are. */
function list(lines: readonly string[], prefix: string, most = 3): string[] {
  const shown = lines.slice(0, most).map((line) => `${prefix}${line}`)
  return lines.length > most ? [...shown, `${prefix}and ${lines.length - most} more`] : shown
}

function inWords(reason: Reason): string {
  if (reason.kind === 'service') {
    // Of a place without an effect only those are told who must act.
    return `uses ${reason.path.join(', which needs ')}: ${reason.effect === 'none' ? 'must act' : reason.effect}`
  }
  if (reason.kind === 'software') return `runs ${reason.purl}${reason.certain ? '' : ' (may be affected)'}`
  return reason.kind === 'everyone' ? 'everyone is concerned' : 'was told before'
}

function byCount(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(byName)
    .map(([name, times]) => `${times} in ${name}`)
    .join(', ')
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compare(a, b)
}

function byNumber(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || compare(a[0], b[0])
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
