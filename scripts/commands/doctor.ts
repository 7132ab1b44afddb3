import { Command } from 'commander'
import type { Content } from '../core/content.ts'
import { forgeFiles, forgeProblems } from '../core/forge/files.ts'
import { type Finding, healthText, isHealthy } from '../core/health.ts'
import { count } from '../core/start-summary.ts'
import { readContent } from '../io/content.ts'
import { readForgeFile } from '../io/forge-files.ts'
import { gitVersion } from '../io/git.ts'
import { openClaims } from '../io/ledger/open-claims.ts'
import { readWords } from '../io/words.ts'
import { isWritable } from '../io/writable.ts'
import { type Context, contextOf, Unable, withContext } from './context.ts'
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
type Examination = (patient: Patient) => Promise<Finding> | Finding | undefined

const works = (what: string, message: string): Finding => ({ what, state: 'works', message })

const examinations: readonly Examination[] = [
  nodeVersion,
  git,
  entries,
  catalogue,
  languages,
  state,
  ledgerState,
  providers,
  approvals,
  owners,
  workflows,
]

async function examine(patient: Patient): Promise<Finding[]> {
  const found = await Promise.all(examinations.map((look) => look(patient)))
  return found.filter((finding) => finding !== undefined)
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

async function catalogue({ content }: Patient): Promise<Finding> {
  if (!content.catalog) {
    const message = 'the policy or a service is missing or not valid'
    return { what: 'Catalogue', state: 'broken', message, help: 'see what is wrong with: care check catalog' }
  }
  let customers = 0
  for await (const some of content.customers()) customers += some.length
  if (customers > 0) return works('Catalogue', `${content.catalog.services.size} services, ${customers} customers`)
  const help = 'put them into catalog/customers, or name the registry with --customers'
  return { what: 'Catalogue', state: 'missing', message: 'there are no customers, so nobody is told', help }
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

function providers({ content }: Patient): Finding {
  const { levels, changes } = content.catalog?.policy ?? {}
  const tables = [...Object.values(levels ?? {}).map((level) => level.channels), changes?.channels ?? {}]
  const used = [...new Set(tables.flatMap((table) => Object.values(table).flat()))].sort()
  return works('Providers', `${used.join(', ') || 'no channel used'}: the outbox (nothing leaves this machine)`)
}

function approvals({ content }: Patient): Finding {
  const { roles, maintainers } = content.catalog?.policy.approvals ?? {}
  const empty = Object.entries(roles ?? {}).flatMap(([role, users]) => (users.length > 0 ? [] : [role]))
  if (!roles) {
    const message = 'the policy has no `approvals`, so that nobody may approve anything'
    return { what: 'Approvals', state: 'missing', message, help: 'write them into catalog/policy.yaml' }
  }
  if (maintainers && maintainers.length > 0 && empty.length === 0) {
    const people = new Set(
      Object.values(roles)
        .flat()
        .map((user) => user.toLowerCase()),
    )
    return works('Approvals', `${count(people.size, 'person holds', 'people hold')} a role`)
  }
  const message = `nobody is ${[...empty, ...(maintainers?.length ? [] : ['a maintainer'])].join(', ')}`
  return { what: 'Approvals', state: 'missing', message, help: 'write logins into approvals of catalog/policy.yaml' }
}

/** Whether GitHub is told the same as the policy says; whether it was imported there, only GitHub knows. */
function owners({ context, content }: Patient): Finding | undefined {
  if (!content.catalog || !isOnGitHub(context)) return undefined
  const { policy } = content.catalog
  const read = readForgeFile(context.root)
  const help = 'write them with: npm run owners'
  const drift = forgeProblems(policy, read).map(({ file }) => file)
  if (drift.length > 0)
    return { what: 'Owners', state: 'broken', message: `not what the policy implies: ${drift.join(', ')}`, help }
  const absent = [...forgeFiles(policy).keys()].filter((file) => read(file) === undefined)
  if (absent.length > 0) return { what: 'Owners', state: 'missing', message: `there is no ${absent.join(', ')}`, help }
  return works('Owners', 'CODEOWNERS and rulesets are what the policy implies')
}

function workflows({ context }: Patient): Finding | undefined {
  if (!isOnGitHub(context)) return undefined
  const all = ['check', 'gate', 'publish'].map((name) => `.github/workflows/${name}.yml`)
  const absent = all.filter((file) => !existsSync(join(context.root, file)))
  if (absent.length === 0) return works('Workflows', 'check, gate, publish')
  const help = 'take them from the template; without them nobody is judged and nothing is sent'
  return { what: 'Workflows', state: 'missing', message: `there is no ${absent.join(', ')}`, help }
}

function isOnGitHub({ root }: Context): boolean {
  return existsSync(join(root, '.github'))
}

function broken(what: string, error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error)
  return { what, state: 'broken', message, ...(error instanceof Unable && { help: error.help }) }
}
