import { type Job, type Path, readsSecret, readWorkflow, record, type Step, type Workflow } from './workflow.ts'

/** A rule that a workflow breaks, and where. */
export interface Broken {
  readonly rule: string
  readonly line: number
  readonly message: string
}

/** What every workflow of this repository holds; the threat model leans on it. */
interface WorkflowRule {
  readonly id: string
  readonly check: (workflow: Workflow) => readonly Found[]
}

interface Found {
  readonly at: Path
  readonly message: string
}

/** Every rule that a workflow breaks, in the order of its lines. */
export function brokenRules(content: string): readonly Broken[] {
  const workflow = readWorkflow(content)
  return workflowRules
    .flatMap(({ id, check }) =>
      check(workflow).map(({ at, message }) => ({ rule: id, line: workflow.line(at), message })),
    )
    .sort((a, b) => a.line - b.line)
}

// Of the others, some bring text of strangers into a run with a token that can write, or run code that they brought.
const triggers = ['pull_request', 'pull_request_review', 'push', 'schedule', 'workflow_dispatch']
const sending = 'sending'

/** Every rule, by its name. */
export const workflowRules: readonly WorkflowRule[] = [
  {
    id: 'trigger/unknown',
    check: ({ triggers: found }) =>
      found
        .filter((trigger) => !triggers.includes(trigger))
        .map((trigger) => ({ at: ['on'], message: `runs on ${trigger}: write one of ${triggers.join(', ')}` })),
  },
  {
    id: 'permissions/closed',
    check: ({ value }) =>
      JSON.stringify(value['permissions']) === '{}'
        ? []
        : [
            {
              at: value['permissions'] === undefined ? ['on'] : ['permissions'],
              message: 'has no "permissions: {}" at the top: every job says what it needs, and why',
            },
          ],
  },
  {
    id: 'permissions/reason',
    check: ({ jobs, comment }) =>
      jobs.flatMap(({ path, value: { permissions } }) => {
        if (typeof permissions === 'string')
          return [{ at: [...path, 'permissions'], message: `grants ${permissions}: name each grant, and why` }]
        return Object.keys(record(permissions))
          .map((name) => ({ at: [...path, 'permissions', name], message: `grants ${name} without a reason beside it` }))
          .filter(({ at }) => comment(at) === '')
      }),
  },
  {
    id: 'action/pinned',
    check: ({ jobs, comment }) =>
      uses(jobs)
        .filter(({ at, action }) => !/@[0-9a-f]{40}$/.test(action) || !/^v\d/.test(comment(at)))
        .map(({ at, action }) => ({
          at,
          message: `${action} is not pinned: write its commit's 40 digits and the version behind #`,
        })),
  },
  {
    id: 'run/expression',
    check: ({ jobs }) =>
      steps(jobs)
        .filter(({ run }) => run?.includes('${{'))
        .map(({ path }) => ({
          at: [...path, 'run'],
          message: 'puts an expression into a script, which could be code: pass it through env',
        })),
  },
  {
    id: 'secret/place',
    check: ({ jobs, texts, triggers: found }) => {
      const isOpen = found.some((trigger) => trigger.startsWith('pull_request'))
      const isSender = (id: unknown) => !isOpen && jobs.some((job) => job.id === id && job.environment === sending)
      const passed = jobs.filter(({ value }) => value['secrets'] !== undefined)
      return [
        ...texts.filter(({ path: [top, id], text }) => readsSecret(text) && !(top === 'jobs' && isSender(id))),
        ...passed.map(({ path }) => ({ path: [...path, 'secrets'] })),
      ].map(({ path }) => ({
        at: path,
        message: `reads a secret: only a job of the environment ${sending} may, and never one that runs for a pull request`,
      }))
    },
  },
  {
    id: 'secret/cache',
    check: ({ jobs }) =>
      senders(jobs).flatMap((job) =>
        job.steps.filter(cached).map(({ path }) => ({
          at: path,
          message: 'takes something from a cache into a job with secrets: others write it too',
        })),
      ),
  },
  {
    id: 'checkout/credentials',
    check: ({ jobs }) =>
      checkouts(jobs)
        .filter((step) => step.with['persist-credentials'] !== false)
        .map(({ path }) => ({ at: path, message: 'leaves its token on the disk: add persist-credentials: false' })),
  },
  {
    id: 'checkout/head',
    check: ({ jobs, triggers: found }) => {
      const isOpen = found.some((trigger) => trigger.startsWith('pull_request'))
      return jobs
        .filter(({ isPrivileged }) => isPrivileged)
        .flatMap((job) => [
          ...checkouts([job]).filter((step) => foreign(step, isOpen)),
          ...job.steps.filter(({ run }) => /\bgit (?:checkout|switch|merge|pull|worktree)\b|\bgh pr\b/.test(run ?? '')),
        ])
        .map(({ path }) => ({
          at: path,
          message:
            'may check out what somebody proposes, in a job that can write: name a branch, and read the rest as objects',
        }))
    },
  },
  {
    id: 'job/timeout',
    check: ({ jobs }) =>
      jobs
        .filter(({ value }) => typeof value['timeout-minutes'] !== 'number' && value['uses'] === undefined)
        .map(({ path }) => ({ at: path, message: 'has no timeout-minutes: a run that hangs holds up the others' })),
  },
  {
    id: 'sending/concurrency',
    check: ({ jobs, value }) => {
      const { group, queue, 'cancel-in-progress': cancels } = record(value['concurrency'])
      const isSafe = queue === 'max' && cancels === undefined && typeof group === 'string' && !group.includes('${{')
      return senders(jobs).length === 0 || isSafe
        ? []
        : [
            {
              at: value['concurrency'] === undefined ? ['on'] : ['concurrency'],
              message: 'sends, and another run may cancel it: concurrency is one fixed group with queue: max',
            },
          ]
    },
  },
  {
    id: 'sending/main',
    check: ({ jobs }) =>
      senders(jobs).flatMap((job) =>
        checkouts([job])
          .filter((step) => step.with['repository'] === undefined && step.with['ref'] !== 'main')
          .map(({ path }) => ({ at: path, message: 'sends what it was started for, which may be old: add ref: main' })),
      ),
  },
  {
    id: 'sending/exec',
    check: ({ jobs }) =>
      steps(jobs)
        .filter(
          ({ run }) =>
            /\bdeliver\b/.test(run ?? '') && !/^exec node scripts\/care\.ts deliver\b[^\n]*\n?$/.test(run ?? ''),
        )
        .map(({ path }) => ({
          at: [...path, 'run'],
          message: 'would not hear that it is cancelled: a step of its own, exec node scripts/care.ts deliver',
        })),
  },
  {
    id: 'required/all',
    check: ({ jobs, value }) =>
      jobs.filter((job) => job.value['name'] === 'Required').flatMap((job) => requiredFaults(job, jobs, value['on'])),
  },
]

/** The summary check runs always, waits for every other job and asks how it ended, and no filter keeps the workflow from running. */
function requiredFaults({ path, id, value }: Job, jobs: readonly Job[], on: unknown): Found[] {
  const needs = [value['needs']].flat()
  const others = jobs.filter((job) => job.id !== id && !needs.includes(job.id))
  const filters = Object.keys(record(record(on)['pull_request'])).filter((key) => key !== 'types')
  const asked = JSON.stringify(value['steps'])
  const unasked = ['failure', 'cancelled', 'skipped'].filter((end) => !asked.includes(`(needs.*.result, '${end}')`))
  return [
    ...others.map((other) => ({ at: [...path, 'needs'], message: `does not wait for ${other.id}` })),
    ...(value['if'] === 'always()' ? [] : [{ at: path, message: 'is skipped with what it needs: add if: always()' }]),
    ...filters.map((key) => ({ at: ['on', 'pull_request', key], message: `is required, but ${key} may keep it away` })),
    ...unasked.map((end) => ({ at: path, message: `does not ask whether a job ended with ${end}` })),
  ]
}

function steps(jobs: readonly Job[]): readonly Step[] {
  return jobs.flatMap((job) => job.steps)
}

function senders(jobs: readonly Job[]): readonly Job[] {
  return jobs.filter(({ environment }) => environment === sending)
}

function checkouts(jobs: readonly Job[]): readonly Step[] {
  return steps(jobs).filter((step) => step.uses?.startsWith('actions/checkout@'))
}

/** What a step or a job calls; what lies in the repository itself needs no pin. */
function uses(jobs: readonly Job[]): readonly { readonly at: Path; readonly action: string }[] {
  return jobs
    .flatMap((job) => [{ path: job.path, uses: job.value['uses'] as string | undefined }, ...job.steps])
    .flatMap(({ path, uses: action }) =>
      action === undefined || action.startsWith('./') ? [] : [{ at: [...path, 'uses'], action }],
    )
}

function cached({ uses: action = '', with: given }: Step): boolean {
  if (action.startsWith('actions/cache')) return true
  return (
    action.startsWith('actions/setup-') && (given['cache'] !== undefined || given['package-manager-cache'] !== false)
  )
}

/** Whether a checkout may bring what somebody proposes: by an expression, or because the event's own commit is that. */
function foreign({ with: { ref, repository } }: Step, isOpen: boolean): boolean {
  if (/github\.(?:event|head_ref)/.test(String(repository))) return true
  if (ref === undefined) return isOpen && repository === undefined
  return /\$\{\{|refs\/pull/.test(String(ref))
}
