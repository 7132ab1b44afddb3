import { deliveryKey, type Hmac } from '../../scripts/core/ledger.ts'

/** How much is told to how many. */
export interface Size {
  /** Deliveries of the newest moments together; older moments come on top. */
  readonly deliveries: number
  readonly entries: number
  /** Of every entry in the end, 2 at most. */
  readonly updates: number
}

/** One thing that one contact is to hear over one channel. */
export interface Wanted {
  readonly name: string
  readonly key: string
  readonly entry: string
  readonly moment: string
  /** Nothing newer will be told of the entry. */
  readonly isLast: boolean
}

/** The moments of every incident, in order, with the word by which a text message tells them apart. */
export const moments = [
  { id: 'published', word: undefined },
  { id: 'update-1', word: 'Identified' },
  { id: 'update-2', word: 'Monitoring' },
] as const

/** The name of a delivery in every list of this harness. */
export function nameOf(of: { entry: string; moment: string; contact: string; channel: string }): string {
  return `${of.entry} ${of.moment} ${of.contact} ${of.channel}`
}

/** The id of an incident. Those with an even number are Level 1, whose unknown ends are sent again; the others are held. */
export function entryId(number: number): string {
  return `INC-2026-${String(number + 1).padStart(4, '0')}`
}

/** Three contacts a customer; every second contact has a telephone. */
export interface Reader {
  readonly contact: string
  readonly email: string
  readonly sms: string | undefined
}

/** All readers of a size. Each one hears of every entry. */
export function readersOf({ deliveries, entries }: Size): Reader[] {
  const count = Math.ceil(deliveries / (1.5 * entries) / 6) * 6
  return Array.from({ length: count }, (_, index) => ({
    contact: `con-${idOf(index)}`,
    email: `box-${index}@readers.example.org`,
    sms: index % 2 === 0 ? `+49301${String(index).padStart(7, '0')}` : undefined,
  }))
}

/** The registry, one customer a line. Ten customers after each other read the same, so that their mails travel together. */
export function registryOf(readers: readonly Reader[]): string {
  const customers = Array.from({ length: readers.length / 3 }, (_, index) => ({
    id: `cus-${idOf(index)}`,
    name: `Customer ${index}`,
    tier: 'gold',
    uses: [{ service: 'core', regions: patterns[Math.floor(index / 10) % patterns.length] }],
    contacts: readers.slice(index * 3, index * 3 + 3).map(({ contact, email, sms }) => ({
      ...{ id: contact, language: 'en', time_zone: 'UTC' },
      channels: { email, ...(sms !== undefined && { sms }) },
    })),
  }))
  return customers.map((customer) => `${JSON.stringify(customer)}\n`).join('')
}

/** Everything that may be told, each under its key. */
export function wantedOf(size: Size, readers: readonly Reader[], hmac: Hmac): Wanted[] {
  return Array.from({ length: size.entries }, (_, number) => entryId(number)).flatMap((entry) =>
    moments.slice(0, size.updates + 1).flatMap(({ id: moment }, index) =>
      readers.flatMap(({ contact, sms }) =>
        (sms === undefined ? (['email'] as const) : (['email', 'sms'] as const)).map((channel): Wanted => {
          const of = { entry, moment, contact, channel }
          return { name: nameOf(of), key: deliveryKey(hmac, of), entry, moment, isLast: index === size.updates }
        }),
      ),
    ),
  )
}

/** The rest of the content. */
export const files: Readonly<Record<string, string>> = {
  'catalog/policy.yaml': `brand: { name: Example, url: https://status.cloud.example, from: care@cloud.example, support: https://cloud.example/help }
repository: public
languages: [en]
groups: [{ id: all, name: All }]
regions: [{ id: eu-1, name: One }, { id: eu-2, name: Two }, { id: eu-3, name: Three }]
tiers: [{ id: gold, name: Gold }]
levels:
  1: { meaning: Much, channels: { gold: [email, sms] }, cadence: P7D, unknown: resend }
  2: { meaning: Some, channels: { gold: [email, sms] }, cadence: P7D, unknown: hold }
  3: { meaning: Little, channels: { gold: [email] }, cadence: P7D }
changes: { channels: { gold: [email] }, reminders: [] }
limits: { oldest: P30D, evaluation_preliminary: PT72H, evaluation: P14D }
providers: { email: sendgrid, sms: twilio }
`,
  'catalog/services/core.yaml': 'id: core\nname: Databases\ngroup: all\nregions: [eu-1, eu-2, eu-3]\nexposed: false\n',
}

/** An incident with its updates, each at the time when it was written. `base` is about now. All in milliseconds since 1970. */
export function incident(number: number, updates: readonly number[], base: number): string {
  const second = (time: number) => new Date(time).toISOString().replace(/\.\d+/, '')
  const at = (hours: number) => second(base + hours * 3_600_000)
  const told = updates.map(
    (time, index) => `### ${index + 1} · ${statuses[index]} · ${second(time)}\n\nNews ${index}.\n`,
  )
  return `---
id: ${entryId(number)}
revision: ${updates.length + 1}
title: Databases refuse connections
category: service-fault
detected: ${at(-6)}
announced: ${at(-5)}
next_update: ${at(48)}
severity: { level: ${(number % 2) + 1}, rationale: A service is out of order. }
affects:
  services:
    - { service: core, regions: [eu-1, eu-2, eu-3], effect: outage }
guidance:
  - { id: wait, type: mitigate, title: Retry for ten minutes, required: false }
---

## Summary

New connections are refused.

## Impact

Applications that keep their connections are well.

## Guidance

### wait

Try again.
${told.length > 0 ? `\n## Updates\n\n${told.join('\n')}` : ''}`
}

const statuses = ['identified', 'monitoring'] as const

const patterns = [['eu-1'], ['eu-1', 'eu-2'], ['eu-3'], ['eu-2', 'eu-3'], ['eu-1', 'eu-2', 'eu-3']]

function idOf(number: number): string {
  return ((number + 1) * 7919).toString(36).padStart(6, '0')
}
