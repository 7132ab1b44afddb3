import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import type { Schedule } from '../delivery/meddle.ts'
import { git } from '../doubles/github/git.ts'
import type { GitHub } from '../doubles/github/start.ts'
import { type Contexts, filled, holds, type JobState } from './expressions.ts'

/** What a workflow is run for, and on which machine. */
export interface Job {
  readonly github: GitHub
  /** An empty folder: the machine that the job runs on. */
  readonly machine: string
  readonly now: string
  /** `github.event` and its name. */
  readonly event: { readonly name: string } & Readonly<Record<string, unknown>>
  readonly vars?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** The registry that another repository holds. */
  readonly registry?: string
  /** Text of the product that is replaced, to see whether it is missed. */
  readonly without?: Schedule['without']
  /** The token can only read, as for a pull request of a fork. */
  readonly readOnly?: boolean
}

/** A step that ran, or why it did not. */
export interface Ran {
  readonly name: string
  readonly code: number | null
  readonly out: string
  readonly error: string
  readonly milliseconds: number
}

/** How a job ended. */
export interface Finished {
  /** Where it was checked out. */
  readonly dir: string
  readonly state: JobState
  readonly ran: readonly Ran[]
  /** Steps and actions that are not run here, and why. */
  readonly skipped: readonly string[]
  readonly summary: string
  /** Everything it wrote on its log, one step after the other. */
  readonly log: string
}

interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly env?: Readonly<Record<string, string>>
  readonly 'continue-on-error'?: boolean
}

/** A job as its file says it. */
export interface WorkflowJob {
  readonly if?: string
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>
  readonly env?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

/** The jobs of a workflow of this repository. */
export function jobsOf(workflow: string): Readonly<Record<string, WorkflowJob>> {
  return (parse(readFileSync(`.github/workflows/${workflow}.yml`, 'utf8')) as { jobs: Record<string, WorkflowJob> })
    .jobs
}

/** Runs a job as GitHub would: every `run` step as it stands in the file, in a clone. Undefined if its `if` does not hold. */
export async function runJob(job: WorkflowJob, of: Job): Promise<Finished | undefined> {
  const { github, machine } = of
  const dir = join(machine, 'work')
  const granted = Object.entries(job.permissions ?? {}).map(([name, level]) => [
    name.replaceAll('-', '_'),
    of.readOnly ? 'read' : level,
  ])
  const token = github.actionsToken(Object.fromEntries(granted))
  const { name: event, inputs, ...payload } = of.event
  const outcomes: Record<string, { outcome: string; conclusion: string }> = {}
  const contexts: Contexts = {
    github: {
      token,
      repository: `${github.world.owner.login}/${github.world.repo}`,
      event: payload,
      event_name: event,
      sha: '0'.repeat(40),
      server_url: github.serverUrl,
      api_url: github.apiUrl,
    },
    vars: of.vars ?? {},
    secrets: of.secrets ?? {},
    inputs: inputs ?? {},
    steps: outcomes,
  }
  if (!holds(job.if, contexts, 'success')) return undefined
  mkdirSync(machine, { recursive: true })
  const runner = { ...of, dir, token, env: environment(of, token), summary: join(machine, 'summary.md') }
  let state: JobState = 'success'
  const ran: Ran[] = []
  const skipped: string[] = []
  for (const step of job.steps) {
    const name = step.name ?? step.uses ?? step.run ?? ''
    if (!holds(step.if, contexts, state)) continue
    const env = envOf({ ...job.env, ...step.env }, contexts, state)
    const inside = { ...step, with: envOf(step.with ?? {}, contexts, state) }
    const code = step.uses === undefined ? await shell(inside, name, env) : await action(inside)
    const conclusion = code === 0 || step['continue-on-error'] ? 'success' : 'failure'
    if (step.id) outcomes[step.id] = { outcome: code === 0 ? 'success' : 'failure', conclusion }
    if (conclusion === 'failure') state = 'failure'
  }
  const summary = existsSync(runner.summary) ? readFileSync(runner.summary, 'utf8') : ''
  return { dir, state, ran, skipped, summary, log: ran.map(({ out, error }) => out + error).join('') }

  async function shell(
    { run = '' }: Step,
    name: string,
    env: Readonly<Record<string, string>>,
  ): Promise<number | null> {
    if (/^npm ci\b/.test(run)) {
      skipped.push(`${name}: the packages of this repository are laid beside it`)
      return 0
    }
    const script = join(machine, `step-${ran.length}.sh`)
    writeFileSync(script, run)
    const ended = await bash(script, dir, { ...runner.env, ...env })
    ran.push({ name, ...ended })
    return ended.code
  }

  async function action({
    uses = '',
    with: given = {},
  }: Omit<Step, 'with'> & { with?: Readonly<Record<string, string>> }) {
    const play = actions[uses.replace(/@.*/, '')]
    if (!play) throw new Error(`nobody plays ${uses}`)
    if (play === 'skipped') skipped.push(uses)
    else return play(given, runner)
    return 0
  }
}

interface Runner extends Job {
  readonly dir: string
  readonly token: string
}

/** Actions that the workflows use: played, or of no use here. */
const actions: Readonly<
  Record<string, 'skipped' | ((given: Readonly<Record<string, string>>, of: Runner) => Promise<number>)>
> = {
  'actions/checkout': checkout,
  'actions/setup-node': 'skipped',
  'actions/cache': 'skipped',
  'actions/cache/restore': 'skipped',
  'actions/cache/save': 'skipped',
  'actions/upload-artifact': 'skipped',
  'actions/upload-pages-artifact': 'skipped',
}

/** `actions/checkout`: a clone of the double with the job's token; another repository is the registry. */
async function checkout(
  { repository, ref = 'main', path = '' }: Readonly<Record<string, string>>,
  { github, dir, token, registry }: Runner,
): Promise<number> {
  const to = join(dir, path)
  mkdirSync(dirname(to), { recursive: true })
  if (repository) {
    if (!registry) throw new Error(`nobody plays the repository ${repository}`)
    cpSync(registry, to, { recursive: true })
    return 0
  }
  const { login } = github.world.owner
  const url = github.cloneUrl.replace('http://', `http://x-access-token:${token}@`)
  const cloned = await git(dirname(to), ['clone', '--quiet', '--branch', ref, url, to]).catch(() => undefined)
  if (cloned === undefined) return 1
  await git(to, ['remote', 'set-url', 'origin', `${github.serverUrl}/${login}/${github.world.repo}.git`])
  // the code is that of this repository: it is laid beside the content, where a real one has both
  if (path === '') for (const name of code) if (!existsSync(join(to, name))) symlinkSync(resolve(name), join(to, name))
  return 0
}

const code = ['scripts', 'templates', 'schemas', 'site', 'node_modules', 'package.json']

function environment({ github, machine, now, event, without }: Job, token: string): Readonly<Record<string, string>> {
  const bin = join(machine, 'bin')
  mkdirSync(bin, { recursive: true })
  const preload = ['test/gate/clock.ts', ...(without ? ['test/delivery/meddle.ts'] : [])]
  // github.com, of which an address in a workflow may speak, is the double
  const user = `x-access-token:${token}@`
  const there = `url.http://${user}${new URL(github.serverUrl).host}/.insteadOf=https://${user}github.com/`
  writeFileSync(
    join(bin, 'git'),
    `#!/bin/sh\nPATH="\${PATH#*:}" exec git -c ${there} -c protocol.http.allow=always "$@"\n`,
    { mode: 0o755 },
  )
  return {
    PATH: [bin, resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
    HOME: machine,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_REPOSITORY: `${github.world.owner.login}/${github.world.repo}`,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_RUN_ID: /\d+$/.exec(machine)?.[0] ?? '0',
    GITHUB_STEP_SUMMARY: join(machine, 'summary.md'),
    RUNNER_TEMP: machine,
    NODE_OPTIONS: preload.map((file) => `--import ${pathToFileURL(resolve(file)).href}`).join(' '),
    TEST_CLOCK: now,
    ...(without && { CARE_TEST_SCHEDULE: JSON.stringify({ home: machine, without }) }),
  }
}

function envOf(
  env: Readonly<Record<string, string | number | boolean>>,
  contexts: Contexts,
  state: JobState,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(String(value), contexts, state)]))
}

/** As GitHub runs a step that names no shell. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Omit<Ran, 'name'>> {
  const began = performance.now()
  return new Promise((done, failed) => {
    const child = spawn('bash', ['-e', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const [out, error]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => error.push(part))
    child.on('error', failed)
    child.on('close', (code) =>
      done({
        code,
        out: Buffer.concat(out).toString(),
        error: Buffer.concat(error).toString(),
        milliseconds: performance.now() - began,
      }),
    )
  })
}
