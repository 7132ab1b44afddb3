import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { LetterName } from '../../scripts/core/deliver/letter.ts'
import { listOutbox } from '../../scripts/io/outbox-reader.ts'
import { mainRules, type Office, openOffice } from '../doubles/github/office.ts'
import { catalogue, customers } from './content.ts'
import { type Finished, type Job, jobsOf, runJob, type WorkflowJob } from './runner.ts'

/** How a run differs from the usual one. */
export type Turn = Partial<Pick<Job, 'without' | 'readOnly' | 'event'>>

/** A company that tells its customers through this product, on a GitHub of its own. */
export interface Company {
  readonly office: Office
  /** Sets the clock of GitHub and of the machines that workflows run on. */
  readonly at: (now: string) => void
  /** The job of `gate.yml`, for one pull request or, without a number, for all. */
  readonly gate: (number?: number, turn?: Turn) => Promise<Finished>
  /** The sending job of `publish.yml`. */
  readonly send: (turn?: Turn) => Promise<Finished & { readonly letters: readonly LetterName[] }>
  /** The job of `publish.yml` that builds the site. */
  readonly build: () => Promise<Finished>
  /** What the operator does by hand, in a clone. */
  readonly operate: (run: string, turn?: Turn) => Promise<Finished>
  readonly approve: (number: number, ...users: readonly string[]) => Promise<void>
  readonly merge: (number: number, by?: string, method?: 'merge' | 'squash' | 'rebase') => Promise<string>
  /** Commits past every pull request, as an administrator may. */
  readonly pushed: (message: string, files: Readonly<Record<string, string | null>>) => Promise<string>
  readonly labels: (number: number) => readonly string[]
  readonly comments: (
    number: number,
  ) => readonly { readonly user: string; readonly body: string; readonly edited: boolean }[]
  readonly status: (commit: string) => string | undefined
  /** Everything that all runs so far have left where others read it, by what it is. */
  readonly left: () => Promise<ReadonlyMap<string, string>>
  readonly close: () => Promise<void>
}

const writers = ['evan', 'ada', 'gus', 'rex', 'rita', 'sam', 'dora', 'mallory']
const people = {
  boss: 'admin',
  ...Object.fromEntries(writers.map((login) => [login, 'write'] as const)),
  eve: 'read',
} as const

const vars = {
  ...{ CARE_SENDING: 'on', CARE_SITE: 'on', CARE_AUDIENCE: 'on' },
  ...{ CARE_CUSTOMERS_REPOSITORY: 'acme/registry', CARE_CUSTOMERS_PATH: 'customers' },
}
const secrets = { CARE_LEDGER_KEY: 'a-key-that-only-tests-know-and-long-enough', CARE_CUSTOMERS_KEY: 'none' }

/** Founds a company: catalogue and policy on `main`, the ledger made, the audience counted, the rules switched on. */
export async function foundCompany(began = '2030-05-01T09:00:00Z'): Promise<Company> {
  let now = began
  const home = mkdtempSync(join(tmpdir(), 'care-company-'))
  const registry = join(home, 'registry')
  mkdirSync(join(registry, 'customers'), { recursive: true })
  for (const [name, text] of Object.entries(customers)) writeFileSync(join(registry, 'customers', name), text)
  const office = await openOffice({ private: true, people, now: () => now, rulesets: [] })
  const { github, where } = office
  const runs: Finished[] = []
  const [gateJobs, publishJobs] = [jobsOf('gate'), jobsOf('publish')]
  let machines = 0
  const run = async (job: WorkflowJob | undefined, turn: Turn & Pick<Job, 'event'>) => {
    machines += 1
    const machine = join(home, `machine-${machines}`)
    const done = job && (await runJob(job, { github, machine, now, vars, secrets, registry, ...turn }))
    if (!done) throw new Error('the job does not run for this event')
    runs.push(done)
    return done
  }
  const founder = await office.clone('boss')
  const pushed: Company['pushed'] = async (message, files) => {
    await founder.git('fetch', '--quiet', 'origin')
    await founder.git('reset', '--quiet', '--hard', 'origin/main')
    const commit = await founder.commit(message, files)
    const { code, error } = await founder.push('origin', 'HEAD:main')
    if (code !== 0) throw new Error(error)
    return commit
  }
  const operator = parse(readFileSync('test/gate/operator.yaml', 'utf8')) as WorkflowJob
  const operate: Company['operate'] = (text, turn) =>
    run({ ...operator, steps: [...operator.steps, { run: text }] }, { event: { name: 'workflow_dispatch' }, ...turn })
  await pushed('Found the company', catalogue)
  github.addRuleset({ ...mainRules, bypass_actors: [administrators] })
  const first = await operate(
    'node scripts/care.ts ledger init --ledger "$REMOTE" && node scripts/care.ts audience --publish --customers "$CUSTOMERS"',
  )
  if (first.state !== 'success') throw new Error(first.log)
  return {
    ...{ office, operate, pushed },
    at: (time) => {
      now = time
    },
    gate: (number, turn) =>
      run(gateJobs['gate'], {
        event:
          number === undefined
            ? { name: 'schedule' }
            : { name: 'pull_request', pull_request: { number, base: { ref: 'main' } } },
        ...turn,
      }),
    send: async (turn) => {
      const done = await run(publishJobs['send'], { event: { name: 'push' }, ...turn })
      const outbox = join(done.dir, '.care/outbox')
      return { ...done, letters: existsSync(outbox) ? await listOutbox(outbox) : [] }
    },
    build: () => run(publishJobs['build'], { event: { name: 'push' } }),
    approve: async (number, ...users) => {
      for (const user of users)
        await office.as(user).rest.pulls.createReview({ ...where, pull_number: number, event: 'APPROVE' })
    },
    merge: async (number, by = 'evan', method = 'merge') => {
      const { data } = await office.as(by).rest.pulls.merge({ ...where, pull_number: number, merge_method: method })
      return data.sha
    },
    labels: (number) => [...(github.world.pulls.get(number)?.labels ?? [])],
    comments: (number) =>
      [...github.world.comments.values()]
        .filter(({ issue }) => issue === number)
        .map(({ user, body, created_at, updated_at }) => ({
          ...{ user: user.login, body },
          edited: created_at !== updated_at,
        })),
    status: (commit) => {
      const { state, description } = github.world.statuses.findLast(({ sha }) => sha === commit) ?? {}
      return state && `${state}: ${description}`
    },
    left: async () => {
      const { comments, statuses, pulls } = github.world
      const branches = await github.git('cat-file', '--batch-all-objects', '--batch', '--unordered')
      return new Map([
        ['comments', JSON.stringify([...comments.values()])],
        ['statuses', JSON.stringify(statuses)],
        ['pull requests', JSON.stringify([...pulls.values()])],
        ['all branches, with ledger and audience', branches],
        ...runs.flatMap(({ dir, log, summary }, index) => [
          [`log ${index}`, log] as const,
          [`summary ${index}`, summary] as const,
          ...['.care/plan.ndjson', 'dist'].map((path) => [`${path} ${index}`, textsBelow(join(dir, path))] as const),
        ]),
      ])
    },
    close: async () => {
      rmSync(home, { recursive: true, force: true })
      await office.close()
    },
  }
}

/** Who may push and merge past the rules. */
const administrators = { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' } as const

function textsBelow(path: string): string {
  if (!existsSync(path)) return ''
  try {
    const names = readdirSync(path, { recursive: true, withFileTypes: true })
    return names
      .filter((each) => each.isFile())
      .map((each) => readFileSync(join(each.parentPath, each.name), 'utf8'))
      .join('\n')
  } catch {
    return readFileSync(path, 'utf8')
  }
}
