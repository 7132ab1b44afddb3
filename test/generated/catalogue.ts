import type { Customer, Policy, Service } from '../../scripts/core/schema.gen.ts'
import type { Size } from './content.ts'
import type { Choices } from './random.ts'

/** The made-up provider: its policy and its services. */
export interface Catalogue {
  readonly policy: Policy
  readonly services: readonly Service[]
}

const regions = ['north-7', 'south-2', 'isle-1', 'rim-9']
const tiers = ['gold', 'steel', 'clay']

/** A policy and services with dependencies across regions, cycles included. */
export function catalogueOf(size: Size, choices: Choices): Catalogue {
  const ids = Array.from(
    { length: size.services },
    (_, index) => `svc-${index.toString(36)}${choices.below(36).toString(36)}`,
  )
  const places = new Map(ids.map((id) => [id, choices.some(regions, regions.length)]))
  const services = ids.map((id): Service => {
    const others = choices.some(ids, 3).filter((other) => other !== id)
    const depends = others.map((service) => ({ service, region: choices.pick(places.get(service) ?? []) }))
    return {
      id,
      name: `Service ${id}`,
      group: choices.pick(['front', 'back']),
      regions: places.get(id) as [string, ...string[]],
      exposed: choices.chance(0.5),
      sla: choices.pick([99, 99.9, 99.95]),
      ...(choices.chance(0.6) && depends.length > 0 && { depends_on: depends }),
    }
  })
  return { policy: policyOf(size), services }
}

/** Customers with contacts in all kinds of languages and zones, one after the other. */
export function* customersOf(size: Size, { services }: Catalogue, choices: Choices): Generator<Customer> {
  for (let number = 0; number < size.customers; number += 1) {
    const used = choices.some(services, 4)
    yield {
      id: `cus-${idOf(number)}`,
      name: `Customer ${number} of example.org`,
      tier: choices.pick(tiers),
      uses: used.map((one) => ({ service: one.id, regions: choices.some(one.regions, 2) as [string, ...string[]] })),
      ...(choices.chance(0.3) && { software: [choices.pick(software)] }),
      contacts: Array.from({ length: size.contacts }, (_, index) =>
        contactOf(number * size.contacts + index, choices),
      ) as [Customer['contacts'][number]],
    }
  }
}

const software = [
  'pkg:npm/left-tool@1.2.3',
  'pkg:npm/left-tool@2.0.0',
  'pkg:deb/debian/oldd@1.0-2',
  'pkg:cargo/novel@0.3.0',
]

function contactOf(number: number, choices: Choices): Customer['contacts'][number] {
  return {
    id: `con-${idOf(number)}`,
    language: choices.pick(['en', 'zh-CN', 'zh', 'fr', 'pt-BR']),
    time_zone: choices.pick(['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati', 'Europe/Lisbon']),
    channels: {
      ...(number % 7 !== 3 && { email: `box-${number}@customers.example.org` }),
      ...((number % 7 === 3 || choices.chance(0.3)) && { sms: `+1202555${String(number % 10_000).padStart(4, '0')}` }),
    },
    ...(choices.chance(0.1) && { preferences: { kinds: ['incident'] } }),
  }
}

function idOf(number: number): string {
  return ((number + 1) * 7919).toString(36).padStart(6, '0')
}

function policyOf({ languages }: Size): Policy {
  const level = (channels: ('email' | 'sms')[], cadence: string) => ({
    meaning: 'What it means.',
    channels: { gold: channels, steel: ['email' as const], clay: ['email' as const, 'sms' as const] },
    cadence,
  })
  return {
    brand: {
      name: 'Quarry Hosting',
      url: 'https://status.quarry.example',
      from: 'care@quarry.example',
      support: 'https://quarry.example/help',
    },
    repository: 'public',
    languages: languages as [string, ...string[]],
    tiers: tiers.map((id) => ({ id, name: id })) as Policy['tiers'],
    levels: {
      '1': { ...level(['email', 'sms'], 'P1D'), unsubscribe: false },
      '2': level(['email'], 'P2D'),
      '3': level([], 'P7D'),
    },
    changes: { channels: { gold: ['email'], steel: ['email'], clay: ['email', 'sms'] }, reminders: [24] },
    approvals: {
      roles: { assessor: ['ada'], guidance: ['gus'], reviewer: ['rex'], duty_manager: ['dora'] },
      approvers: { '1': 2, '2': 1, '3': 1, change: 1, change_felt: 2 },
      large_audience: 0.5,
      emergency: { guidance: 'PT12H', review: 'P2D' },
    },
    limits: { oldest: 'P7D', evaluation_preliminary: 'PT72H', evaluation: 'P14D' },
  }
}
