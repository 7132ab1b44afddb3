import { Command } from 'commander'
import type { CustomerStream } from '../core/catalog.ts'
import type { Content } from '../core/content.ts'
import { type Finding, healthText, isHealthy } from '../core/health.ts'
import { count } from '../core/start-summary.ts'
import { readContent } from '../io/content.ts'
import { gitVersion } from '../io/git.ts'
import { openClaims } from '../io/ledger/open-claims.ts'
import { readWords } from '../io/words.ts'
import { isWritable } from '../io/writable.ts'
import { type Context, contextOf, Unable, withContext } from './context.ts'
import { approvals, owners, workflows } from './doctor-github.ts'
import { providers } from './doctor-providers.ts'
import { registry } from './doctor-registry.ts'
import { ledgerOf } from './ledger-access.ts'

/** `care doctor`: what is configured, what is missing, what works. It changes nothing and tells nobody anything. */
export const command = withContext(new Command('doctor'))
  .description('what is configured, what is missing, what works')
  .option('--ledger <url>', "a remote that holds the branch `ledger` (default: this machine's own)")
  .action(async (options: Record<string, string | undefined>) => {
    const context = contextOf(options)
    const findings = await examine({ context, content: await readContent(context), ledger: options['ledger'] })
    const document = { version: 1, healthy: isHealthy(findings), findings }
    process.stdout.write(context.json ? `${JSON.stringify(document)}\n` : healthText(findings))
    process.exitCode = document.healthy ? 0 : 1
  })

interface Patient {
  readonly context: Context
  readonly content: Content
  readonly ledger: string | undefined
}

/** Nothing, where there is nothing to look at. */
type Examination = (patient: Patient) => Found | Promise<Found>

type Found = Finding | readonly Finding[] | undefined

const works = (what: string, message: string): Finding => ({ what, state: 'works', message })

const examinations: readonly Examination[] = [
  nodeVersion,
  git,
  entries,
  promises,
  ({ context }) => registry(context),
  catalogue,
  languages,
  state,
  ledgerState,
  ({ content }) => providers(content.catalog?.policy, process.env),
  duty,
  ({ context, content }) => approvals(context.root, content.catalog?.policy),
  ({ context, content }) => owners(context.root, content.catalog?.policy),
  ({ context }) => workflows(context.root),
]

async function examine(patient: Patient): Promise<Finding[]> {
  const found = await Promise.all(examinations.map((look) => look(patient)))
  return found.flat().filter((finding) => finding !== undefined)
}

function nodeVersion(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 24) return works('Node', process.versions.node)
  const help = 'run it through npx or npm, which bring Node 24: npx care doctor'
  return { what: 'Node', state: 'broken', message: `found ${process.versions.node}, expected 24 or later`, help }
}

async function git(): Promise<Finding> {
  const version = await gitVersion()
  if (version) return works('Git', version)
  return { what: 'Git', state: 'missing', message: 'found none; the ledger is kept with it', help: 'install git' }
}

function entries({ content }: Patient): Finding {
  const errors = content.problems.filter((problem) => problem.severity === 'error').length
  const warnings = content.problems.length - errors
  const message = `${content.entries.length} valid, ${count(errors, 'error')}, ${count(warnings, 'warning')}`
  if (errors === 0) return works('Entries', message)
  return { what: 'Entries', state: 'broken', message, help: 'see and mend them with: care check' }
}

function promises({ content }: Patient): Finding {
  const late = content.problems.filter(({ rule }) => rule.endsWith('overdue'))
  if (late.length === 0) return works('Promises', 'nothing is late')
  const files = [...new Set(late.map(({ file }) => file))]
  const shown = files.slice(0, 3).join(', ')
  const message = `${late.length} late, in ${shown}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`
  return { what: 'Promises', state: 'late', message, help: 'see by when with: care check' }
}

async function catalogue({ content }: Patient): Promise<Finding> {
  if (!content.catalog) {
    const message = 'the policy or a service is missing or not valid'
    return { what: 'Catalogue', state: 'broken', message, help: 'see what is wrong with: care check catalog' }
  }
  const customers = await countOf(content.customers()).catch((error: unknown) => broken('Catalogue', error))
  if (typeof customers !== 'number') return customers
  if (customers > 0) return works('Catalogue', `${content.catalog.services.size} services, ${customers} customers`)
  const help = 'put them into catalog/customers, or name the registry with --customers'
  return { what: 'Catalogue', state: 'missing', message: 'there are no customers, so nobody is told', help }
}

async function countOf(customers: CustomerStream): Promise<number> {
  let count = 0
  for await (const some of customers) count += some.length
  return count
}

async function languages({ content }: Patient): Promise<Finding> {
  const wanted = content.catalog?.policy.languages ?? []
  try {
    await readWords(wanted)
    return works('Languages', wanted.join(', ') || 'none asked for')
  } catch (error) {
    return broken('Languages', error)
  }
}

function state({ context }: Patient): Finding {
  if (isWritable(context.state)) return works('State', context.state)
  const help = 'name a folder for ledger, outbox and cache with --state'
  return { what: 'State', state: 'broken', message: `${context.state} cannot be written`, help }
}

async function ledgerState({ context, ledger: url }: Patient): Promise<Finding> {
  try {
    const ledger = await ledgerOf(context, url)
    const open = openClaims(ledger).reduce((sum, { keys }) => sum + keys.length, 0)
    const since = ledger.reader().head.since
    if (open === 0) return works('Ledger', `since ${since}, everything settled`)
    const message = `since ${since}, ${count(open, 'delivery', 'deliveries')} claimed of which nobody knows the end`
    return { what: 'Ledger', state: 'broken', message, help: 'care deliver asks what became of them' }
  } catch (error) {
    return error instanceof Unable ? { ...broken('Ledger', error), state: 'missing' } : broken('Ledger', error)
  }
}

/** Whom to tell of what reached nobody. */
async function duty({ content }: Patient): Promise<Finding | undefined> {
  const { policy } = content.catalog ?? {}
  const goesFurther = Object.values(policy?.levels ?? {}).some(({ escalation }) => escalation !== undefined)
  if (!policy || (policy.duty === undefined && !goesFurther)) return undefined
  const help = 'name the care team by `duty` in the policy, and give it a record with contacts in the registry'
  if (policy.duty === undefined)
    return { what: 'Duty manager', state: 'missing', message: 'nobody hears of what reached nobody', help }
  for await (const some of content.customers())
    if (some.some(({ id }) => id === policy.duty)) return works('Duty manager', policy.duty)
  return { what: 'Duty manager', state: 'missing', message: `${policy.duty} is not in the registry`, help }
}

function broken(what: string, error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error)
  return { what, state: 'broken', message, ...(error instanceof Unable && { help: error.help }) }
}
