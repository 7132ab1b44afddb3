import { Octokit } from 'octokit'
import { type Clone, cloneAs } from './clone.ts'
import { type GitHub, type Start, startGitHub } from './start.ts'

/** A GitHub with a repository that has something in it, and people at work. */
export interface Office {
  readonly github: GitHub
  readonly where: { readonly owner: string; readonly repo: string }
  /** A client as the product makes it, with an account's token, or without one. */
  readonly as: (login?: string) => Octokit
  readonly withToken: (token: string) => Octokit
  readonly clone: (login: string, fork?: string) => Promise<Clone>
  /** Pushes a branch with files and opens a pull request. */
  readonly propose: (login: string, branch: string, files: Readonly<Record<string, string>>) => Promise<Proposed>
  readonly close: () => Promise<void>
}

/** A pull request that was just opened, and the clone it was pushed from. */
export interface Proposed {
  readonly number: number
  readonly head: string
  readonly clone: Clone
}

/** The usual rules for `main`. */
export const mainRules = {
  name: 'main',
  enforcement: 'active',
  conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
  bypass_actors: [],
  rules: [
    { type: 'deletion' },
    { type: 'non_fast_forward' },
    {
      type: 'pull_request',
      parameters: {
        required_approving_review_count: 1,
        dismiss_stale_reviews_on_push: false,
        require_code_owner_review: false,
        require_last_push_approval: false,
        required_review_thread_resolution: false,
      },
    },
  ],
} as const

/** Opens an office; its clock stands at noon until it is told otherwise. */
export async function openOffice(start: Partial<Start> = {}): Promise<Office> {
  const where = { owner: 'acme', repo: 'care' }
  const github = await startGitHub({
    ...where,
    people: { ada: 'admin', ann: 'write', bob: 'write', rea: 'read', eve: 'none' },
    actions: { contents: 'read', pull_requests: 'write', statuses: 'write', checks: 'write' },
    now: () => '2030-05-01T12:00:00Z',
    ...start,
    rulesets: [],
  })
  const clones: Clone[] = []
  const clone = async (login: string, fork?: string) => {
    const made = await cloneAs(github, login, fork)
    clones.push(made)
    return made
  }
  const first = await clone('ada')
  await first.commit('Begin', { 'README.md': 'one\n', 'entries/a.md': 'a\nb\nc\n' })
  await first.git('push', '--quiet', 'origin', 'HEAD')
  for (const ruleset of start.rulesets ?? [mainRules]) github.addRuleset(ruleset)
  const withToken = (token: string | undefined) =>
    new Octokit({
      baseUrl: github.apiUrl,
      ...(token && { auth: token }),
      // Both wait for seconds: what is tested here is the double.
      throttle: { enabled: false },
      retry: { enabled: false },
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    })
  const as = (login?: string) => withToken(login && github.token(login))
  return {
    github,
    where,
    as,
    withToken,
    clone,
    propose: async (login, branch, files) => {
      const made = await clone(login)
      await made.branch(branch)
      const head = await made.commit(`Write ${branch}`, files)
      await made.git('push', '--quiet', 'origin', 'HEAD')
      const { data } = await as(login).rest.pulls.create({
        ...where,
        title: `About ${branch}`,
        head: branch,
        base: 'main',
      })
      return { number: data.number, head, clone: made }
    },
    close: async () => {
      for (const one of clones) one.remove()
      await github.close()
    },
  }
}

/** How a call ended: its status, and GitHub's words if it was refused. */
export async function ended(call: Promise<{ readonly status: number }>): Promise<string> {
  try {
    return String((await call).status)
  } catch (error) {
    const { status, response } = error as {
      status?: number
      response?: { data?: { message?: string; errors?: readonly unknown[] } }
    }
    if (status === undefined) throw error
    const { message, errors = [] } = response?.data ?? {}
    const words = errors.map((one) =>
      typeof one === 'string' ? one : wordsOf(one as Readonly<Record<string, string>>),
    )
    return [`${status} ${message}`, ...words].join(': ')
  }
}

function wordsOf({ field, code, message }: Readonly<Record<string, string>>): string {
  return [field, code, message].filter(Boolean).join(' ')
}
