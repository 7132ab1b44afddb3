import { stringify } from 'yaml'
import type { Catalogue } from './catalogue.ts'
import type { Size } from './content.ts'
import type { Choices } from './random.ts'

interface Making {
  readonly number: number
  readonly size: Size
  readonly catalogue: Catalogue
  readonly choices: Choices
}

const hour = 3_600_000

/** An incident in some stage of its life, with a translation where the policy has a second language. */
export function incidentOf(making: Making): [string, string][] {
  const { number, size, choices } = making
  const start = Date.parse(size.around) + (choices.below(60 * 24) - 30 * 24) * hour
  const statuses = ['investigating', 'identified', 'monitoring', 'resolved'].slice(0, choices.below(5))
  const ended = statuses.at(-1) === 'resolved'
  const times = statuses.map((_, index) => at(start, 3 + index * 12))
  const id = idOf('INC', start, number)
  const facts = {
    id,
    revision: 1 + statuses.length,
    title: `Requests fail oddly (${number})`,
    category: choices.pick(['service-fault', 'attack', 'third-party-vulnerability']),
    detected: at(start, 0),
    announced: at(start, 2),
    severity: { level: choices.pick([1, 2, 3]), rationale: 'Customers notice it.' },
    affects: affectsOf(making),
    guidance: [{ id: 'look-here', type: 'monitor', title: 'Look at your logs', required: choices.chance(0.5) }],
    ...(!ended && { next_update: at(Date.parse(times.at(-1) ?? at(start, 2)), 6) }),
    ...(ended && { evaluation: { final: at(Date.parse(times.at(-1) ?? ''), 48) } }),
  }
  const body = [
    ['Summary', `Requests to some services fail. ${prose(making)}`],
    ['Impact', `Retries help. ${prose(making)}`],
    ['Guidance', `### look-here\n\nLook for status 503. ${prose(making)}`],
    ...(ended ? [['Actions taken', 'Traffic was moved.'] as const] : []),
    ...(times.length > 0 ? [['Updates', updatesOf(statuses, times)] as const] : []),
    ...(ended ? [['Evaluation', evaluation] as const] : []),
  ] as const
  return withTranslation(making, facts, body)
}

/** A change in some stage of its life. */
export function changeOf(making: Making): [string, string][] {
  const { number, size, choices } = making
  const start = Date.parse(size.around) + (choices.below(60 * 24) - 30 * 24) * hour
  const stage = choices.below(4)
  const moved = choices.chance(0.3)
  const id = idOf('CHG', start, number)
  const facts = {
    id,
    revision: 1 + stage,
    title: `Storage gets new firmware (${number})`,
    type: 'normal',
    risk: 'low',
    announced: at(start, -24 * 20),
    window: {
      planned_start: at(start, 0),
      planned_end: at(start, 4),
      ...(stage > 1 && { actual_start: at(start, 0.25) }),
      ...(stage > 2 && { actual_end: at(start, 3) }),
    },
    affects: affectsOf(making),
    guidance: [{ id: 'look-here', type: 'test', title: 'Test your failover', required: true, due: at(start, -48) }],
    if_not_done: 'Connections drop once.',
    rollback: { possible: true, plan: 'The old firmware is kept.' },
    ...(moved && {
      moves: [
        {
          at: at(start, -24 * 10),
          reason: 'A supplier was late.',
          planned_start: at(start, -24 * 5),
          planned_end: at(start, -24 * 5 + 4),
        },
      ],
    }),
    ...(stage === 1 && { cancelled: { at: at(start, -30), reason: 'It is not needed any more.' } }),
  }
  const body = [
    ['Summary', `Each node restarts once. ${prose(making)}`],
    ['Impact', `A pause of a second. ${prose(making)}`],
    ['Guidance', `### look-here\n\nFail over by hand once. ${prose(making)}`],
    ['Assessment', `The SLA is kept. ${prose(making)}`],
  ] as const
  return withTranslation(making, facts, body)
}

function affectsOf({ catalogue, choices }: Making) {
  if (choices.chance(0.1)) return { everyone: true }
  if (choices.chance(0.2)) return { software: [{ purl: 'pkg:npm/left-tool', versions: '<2.0.0', fixed: '2.0.0' }] }
  const services = choices.some(catalogue.services, 2)
  return {
    services: services.map((one) => ({
      service: one.id,
      regions: choices.some(one.regions, 2),
      effect: choices.pick(['none', 'degraded', 'partial-outage', 'outage']),
    })),
  }
}

function withTranslation(
  { size, choices }: Making,
  facts: { readonly id: string; readonly revision: number; readonly title: string },
  body: readonly (readonly [string, string])[],
): [string, string][] {
  const text = body.map(([heading, prose]) => `## ${heading}\n\n${prose}\n`).join('\n')
  const [, second] = size.languages
  const original: [string, string] = [`${facts.id}.md`, `---\n${stringify(facts)}---\n\n${text}`]
  if (second === undefined || choices.chance(0.5)) return [original]
  const translated = { revision: facts.revision, title: `${facts.title} / ${second}` }
  return [original, [`${facts.id}.${second}.md`, `---\n${stringify(translated)}---\n\n${text}`]]
}

function updatesOf(statuses: readonly string[], times: readonly string[]): string {
  return statuses
    .map((status, index) => `### ${index + 1} · ${status} · ${times[index]}\n\nStep ${index + 1} is done.`)
    .join('\n\n')
}

const evaluation = [
  'What happened',
  'What went wrong and why',
  'How we responded',
  'What we are doing about it',
  'How you can make it hurt less',
]
  .map((heading) => `### ${heading}\n\nThis is said in full.`)
  .join('\n\n')

const vocabulary =
  'nodes disks retry quickly while others wait for the queue to drain and the *cache* to fill `again` slowly'.split(' ')

function prose({ size, choices }: Making): string {
  return Array.from({ length: size.words ?? 0 }, () => choices.pick(vocabulary)).join(' ')
}

function idOf(prefix: string, start: number, number: number): string {
  return `${prefix}-${new Date(start).getUTCFullYear()}-${String(number).padStart(4, '0')}`
}

function at(start: number, hours: number): string {
  return `${new Date(start + hours * hour).toISOString().slice(0, 19)}Z`
}
