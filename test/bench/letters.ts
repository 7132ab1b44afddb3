import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { outboxProviders } from '../../scripts/channels/providers.ts'
import { deliverer } from '../../scripts/commands/deliverer.ts'
import type { Customer } from '../../scripts/core/catalog.ts'
import type { Provider } from '../../scripts/core/deliver/provider.ts'
import { readContent } from '../../scripts/io/content.ts'
import { initLedger } from '../../scripts/io/ledger/init.ts'
import { type Ledger, openLedger } from '../../scripts/io/ledger/open.ts'
import { catalogueOf } from '../generated/catalogue.ts'
import { choicesFrom } from '../generated/random.ts'
import { around, sizeOf } from './ground.ts'

/** One incident that concerns everybody in a registry, and a ledger that has heard nothing of it. */
export interface Letters {
  readonly root: string
  readonly state: string
  readonly registry: string
}

/** When its only moment is, and what is asked of the ledger. */
const announced = '2031-03-10T11:00:00.000Z'
const key = '7'.repeat(64)

/** Writes them below a folder, unless they are there. */
export function writeLetters(folder: string, contacts: number): Letters {
  const root = join(folder, 'letters')
  const registry = join(folder, `letters-${contacts}.ndjson`)
  const size = { ...sizeOf({ incidents: 1, changes: 0, customers: 0 }), languages: ['en', 'zh-CN'] }
  const choices = choicesFrom(size.seed)
  const catalogue = catalogueOf(size, choices)
  const [everyones, ...others] = catalogue.services
  if (!everyones) throw new Error('there is no service')
  if (!existsSync(root)) {
    const { approvals: _, ...policy } = catalogue.policy
    const email = Object.fromEntries(policy.tiers.map(({ id }) => [id, ['email']]))
    const levels = { ...policy.levels, 1: { ...policy.levels['1'], channels: email } }
    write(root, 'catalog/policy.yaml', stringify({ ...policy, levels }, { aliasDuplicateObjects: false }))
    for (const service of catalogue.services) write(root, `catalog/services/${service.id}.yaml`, stringify(service))
    write(root, 'incidents/INC-2031-0001.md', incidentOf(everyones))
  }
  if (!existsSync(registry)) {
    const file = openSync(registry, 'w')
    for (let number = 0, written = 0; written < contacts; number += 1) {
      const count = Math.min(1 + (number % 3), contacts - written)
      const used = [everyones, ...choices.some(others, 4)]
      const customer: Customer = {
        id: `cus-${number.toString(36).padStart(6, '0')}`,
        name: `Works ${number} & Daughters of Example`,
        tier: choices.pick(catalogue.policy.tiers).id,
        uses: used.map(({ id, regions }) => ({ service: id, regions: choices.some(regions, 2) as [string] })),
        contacts: Array.from({ length: count }, (_, index) => ({
          id: `con-${(written + index).toString(36).padStart(6, '0')}`,
          name: `Reader ${written + index} of Works ${number}`,
          language: choices.pick(['en', 'en', 'zh-CN']),
          time_zone: choices.pick(['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Europe/Lisbon']),
          channels: { email: `reader-${written + index}@works-${number}.example` },
        })) as [Customer['contacts'][number]],
      }
      writeSync(file, `${JSON.stringify(customer)}\n`)
      written += count
    }
    closeSync(file)
  }
  return { root, state: join(root, '.care'), registry }
}

/** Makes a bare repository for a remote ledger, in the place of one that was there, and opens it. */
export async function newLedger(folder: string): Promise<Ledger> {
  const { bare, ...place } = ledgerOf(folder)
  for (const old of [bare, place.state]) rmSync(old, { recursive: true, force: true })
  const { status, stderr } = spawnSync('git', ['init', '--quiet', '--bare', bare])
  if (status !== 0) throw new Error(stderr.toString())
  await initLedger({ ...place, since: '2031-03-10T10:00:00.000Z', key: () => key, run: 'begin' })
  return openBenchLedger(folder)
}

/** Opens the ledger that was made last. */
export function openBenchLedger(folder: string): Promise<Ledger> {
  return openLedger({ ...ledgerOf(folder), key, random: Math.random })
}

function ledgerOf(folder: string) {
  const bare = join(folder, 'ledger.git')
  return { bare, state: join(folder, 'ledger-state'), url: `file://${bare}`, env: process.env }
}

/** The same ledger, and how many milliseconds were spent writing it. */
export function timed(ledger: Ledger): { readonly ledger: Ledger; readonly spent: () => number } {
  let spent = 0
  const clocked =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const began = performance.now()
      try {
        return await act(...args)
      } finally {
        spent += performance.now() - began
      }
    }
  const { claiming, settle, write } = ledger
  return {
    ledger: { ...ledger, claiming: (of) => clocked(claiming(of)), settle: clocked(settle), write: clocked(write) },
    spent: () => spent,
  }
}

/**
 * Prepares to deliver to everybody by one provider for email. What a process loads and what a registry was found to be are no part of the
 * work. The result sends everything once, and throws unless all of it was taken.
 */
export async function sending(
  letters: Letters,
  { folder, ledger, provider }: { readonly folder: string; readonly ledger: Ledger; readonly provider: Provider },
): Promise<() => Promise<number>> {
  const { root, state, registry } = letters
  const content = await readContent({ root, state, now: around, customers: registry })
  const problem = content.problems.find(({ severity }) => severity === 'error')
  if (problem) throw new Error(`${problem.file}:${problem.line} ${problem.message}`)
  let contacts = 0
  for await (const some of content.customers()) for (const customer of some) contacts += customer.contacts.length
  await Promise.all([
    import('../../scripts/channels/email/template.ts'),
    import('../../scripts/channels/email/sendgrid-client.ts'),
    import('../../scripts/channels/email/smtp-transport.ts'),
  ])
  const deliver = await deliverer({
    ...{ content, ledger, state, outbox: join(folder, 'outbox') },
    providers: (_, outbox) => ({
      ...outboxProviders(outbox),
      of: () => provider,
      open: [provider],
      real: true,
      close: async () => provider.close?.(),
    }),
  })
  return async () => {
    const { signal } = new AbortController()
    const report = await deliver({ run: '20310310T120000Z-bench', now: around, signal })
    if (report.stopped || report.counts.accepted !== contacts) throw new Error(JSON.stringify(report).slice(0, 2000))
    return contacts
  }
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function incidentOf({ id, regions }: { readonly id: string; readonly regions: readonly string[] }): string {
  const facts = {
    id: 'INC-2031-0001',
    revision: 1,
    title: 'Requests fail oddly',
    category: 'service-fault',
    detected: '2031-03-10T10:30:00.000Z',
    announced,
    severity: { level: 1, rationale: 'Customers notice it.' },
    affects: { services: [{ service: id, regions, effect: 'partial-outage' }] },
    guidance: [{ id: 'look-here', type: 'monitor', title: 'Look at your logs', required: true }],
    next_update: '2031-03-10T15:00:00.000Z',
  }
  const prose =
    'A part of the network between two halls lost packets, and requests that crossed it had to be sent again. '
  const body = [
    `## Summary\n\nRequests to some services fail. ${prose.repeat(3)}\n`,
    `## Impact\n\nRetries help. ${prose.repeat(3)}\n`,
    `## Guidance\n\n### look-here\n\nLook for status 503. ${prose.repeat(2)}\n`,
  ]
  return `---\n${stringify(facts)}---\n\n${body.join('\n')}`
}
