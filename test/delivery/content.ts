/** When the incident of the world stands where: its updates come one day apart. */
export const times = {
  announced: '2030-05-01T09:00:00Z',
  one: '2030-05-02T09:00:00Z',
  two: '2030-05-03T09:00:00Z',
  three: '2030-05-04T09:00:00Z',
} as const

/** The deliveries that one moment of the world means, in the order in which they are sent. */
export const contacts = ['con-aaaa1 email', 'con-aaaa1 sms', 'con-aaaa2 email', 'con-bbbb1 email'] as const

/** Every delivery of some moments. */
export function deliveriesOf(...moments: readonly string[]): string[] {
  return moments.flatMap((moment) => contacts.map((contact) => `${moment} ${contact}`))
}

/** The incident as a file, with as many updates as wanted, of which each may be given another text. */
export function incident({ updates = [] as readonly string[], service = 'rds' } = {}): string {
  const heads = [
    '1 · identified · 2030-05-02T09:00:00Z',
    '2 · monitoring · 2030-05-03T09:00:00Z',
    '3 · resolved · 2030-05-04T09:00:00Z',
  ]
  const told = updates.map((text, index) => `### ${heads[index]}\n\n${text}\n`)
  return `---
id: INC-2030-0001
revision: ${updates.length + 1}
title: Databases refuse connections
category: service-fault
detected: 2030-05-01T08:00:00Z
announced: 2030-05-01T09:00:00Z
${updates.length < 3 ? 'next_update: 2030-05-07T09:00:00Z\n' : ''}severity: { level: 2, rationale: A service is out of order. }
affects:
  services:
    - { service: ${service}, regions: [eu-1], effect: outage }
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
${updates.length < 3 ? '' : '\n## Actions taken\n\nThe broken part was replaced.\n'}${told.length > 0 ? `\n## Updates\n\n${told.join('\n')}` : ''}`
}

const level = `{ meaning: Some, channels: { gold: [email, sms] }, cadence: P7D }`

/** The rest of the content: policy, services and customers. */
export const files: Readonly<Record<string, string>> = {
  'catalog/policy.yaml': `brand: { name: Example, url: https://status.cloud.example, from: care@cloud.example, support: https://cloud.example/help }
repository: public
languages: [en]
groups: [{ id: all, name: All }]
regions: [{ id: eu-1, name: Europe }]
tiers: [{ id: gold, name: Gold }]
levels: { 1: ${level}, 2: ${level}, 3: ${level} }
changes: { channels: { gold: [email] }, reminders: [] }
limits: { oldest: P30D, evaluation_preliminary: PT72H, evaluation: P14D }
`,
  'catalog/services/rds.yaml': 'id: rds\nname: Databases\ngroup: all\nregions: [eu-1]\nexposed: false\n',
  'catalog/services/obs.yaml': 'id: obs\nname: Objects\ngroup: all\nregions: [eu-1]\nexposed: true\n',
  'catalog/customers/cus-aaaa.yaml': `id: cus-aaaa
name: First
tier: gold
uses: [{ service: rds, regions: [eu-1] }]
contacts:
  - { id: con-aaaa1, language: en, time_zone: UTC, channels: { email: a1@first.example, sms: '+4930111111' } }
  - { id: con-aaaa2, language: en, time_zone: UTC, channels: { email: a2@first.example } }
`,
  'catalog/customers/cus-bbbb.yaml': `id: cus-bbbb
name: Second
tier: gold
uses: [{ service: rds, regions: [eu-1] }]
contacts:
  - { id: con-bbbb1, language: en, time_zone: UTC, channels: { email: b1@second.example } }
`,
  'catalog/customers/cus-cccc.yaml': `id: cus-cccc
name: Third
tier: gold
uses: [{ service: obs, regions: [eu-1] }]
contacts:
  - { id: con-cccc1, language: en, time_zone: UTC, channels: { email: c1@third.example } }
`,
}
