import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Failure, Match } from './failures.ts'
import { git } from './git.ts'
import { installHook } from './git-backend.ts'
import { addRuleset, type NewRuleset } from './rules.ts'
import { type Requested, serve } from './server.ts'
import { followAll } from './sync.ts'
import { apiOf } from './urls.ts'
import { bareOf, type Permissions, type Role, type Settings, userOf, type World } from './world.ts'

/** What a GitHub is started with. */
export interface Start {
  readonly owner: string
  readonly repo: string
  readonly private?: boolean
  /** Accounts and what they may do; `none` is an account without access. */
  readonly people: Readonly<Record<string, Role>>
  /** What the token of `github-actions[bot]` may do. */
  readonly actions?: Permissions
  readonly rulesets?: readonly NewRuleset[]
  readonly settings?: Partial<Omit<Settings, 'private'>>
  readonly now: () => string
  /** Ids of everything that is made; counted from 1001 if not said. */
  readonly nextId?: () => number
}

/** A GitHub on this machine. */
export interface GitHub {
  /** For `GITHUB_SERVER_URL`. */
  readonly serverUrl: string
  /** For `baseUrl` of octokit and `GITHUB_API_URL`. */
  readonly apiUrl: string
  readonly cloneUrl: string
  /** The address for Git with somebody's token in it; of their fork, if it is named. */
  readonly remote: (login: string, fork?: string) => string
  /** The token of an account, or of `github-actions[bot]` with what `actions` grants. */
  readonly token: (login: string) => string
  /** Another token of `github-actions[bot]`, as another job gets it. */
  readonly actionsToken: (permissions: Permissions) => string
  /** Everything that the double knows; tests may look and change. */
  readonly world: World
  /** Runs Git in the bare repository, past every rule; say `follow` after a change. */
  readonly git: (...args: readonly string[]) => Promise<string>
  /** Makes somebody's fork. */
  readonly fork: (login: string) => Promise<string>
  /** Lets pull requests follow, after the bare repository was changed past the server. */
  readonly follow: (login: string) => Promise<void>
  readonly addRuleset: (ruleset: NewRuleset) => void
  /** Lets the next request that matches fail. */
  readonly fail: (match: Match, how: Failure) => void
  readonly requests: readonly Requested[]
  /** Requests and answers that GitHub's description does not allow. */
  readonly faults: readonly string[]
  /** Takes the faults, for a test that makes them on purpose. */
  readonly takeFaults: () => readonly string[]
  /** Ends everything. Throws if there were faults. */
  readonly close: () => Promise<void>
}

/** Starts a GitHub with one empty repository. */
export async function startGitHub(start: Start): Promise<GitHub> {
  const root = mkdtempSync(join(tmpdir(), 'github-double-'))
  const world = makeWorld(start, root)
  const init = ['init', '--quiet', '--bare', `--initial-branch=${world.defaultBranch}`, bareOf(world)]
  mkdirSync(dirname(bareOf(world)), { recursive: true })
  await git(root, init)
  await prepare(world, world.owner.login)
  for (const ruleset of start.rulesets ?? []) addRuleset(world, ruleset)
  const { port, requests, faults, failures, close } = await serve(world)
  const token = (login: string) => tokenOf(world, login)
  const takeFaults = () => faults.splice(0)
  return {
    serverUrl: world.server,
    apiUrl: apiOf(world),
    cloneUrl: `${world.server}/${start.owner}/${start.repo}.git`,
    remote: (login, fork = start.owner) =>
      `http://x-access-token:${token(login)}@127.0.0.1:${port}/${fork}/${start.repo}.git`,
    token,
    actionsToken: (permissions) => addToken(world, world.bot.login, permissions),
    world,
    git: (...args) => git(bareOf(world), args),
    fork: async (login) => {
      mkdirSync(dirname(bareOf(world, login)), { recursive: true })
      await git(root, ['clone', '--quiet', '--bare', bareOf(world), bareOf(world, login)])
      await prepare(world, login)
      return `${world.server}/${login}/${start.repo}.git`
    },
    follow: async (login) => followAll(world, userOf(world, login) ?? world.owner),
    addRuleset: (ruleset) => void addRuleset(world, ruleset),
    fail: failures.add,
    requests,
    faults,
    takeFaults,
    close: async () => {
      await close()
      rmSync(root, { recursive: true, force: true })
      const left = takeFaults()
      if (left.length > 0) throw new Error(`GitHub's description does not allow:\n${left.join('\n')}`)
    },
  }
}

function makeWorld(start: Start, root: string): World {
  let last = 1000
  const nextId = start.nextId ?? (() => ++last)
  const people = Object.entries(start.people).map(
    ([login, role], index) => [login, { user: { login, id: 101 + index, type: 'User' }, role }] as const,
  )
  const owner = people.find(([login]) => login === start.owner)?.[1].user
  const world: World = {
    owner: owner ?? { login: start.owner, id: 100, type: 'Organization' },
    repo: start.repo,
    id: 1,
    defaultBranch: 'main',
    root,
    settings: {
      private: start.private ?? false,
      mergeMethods: ['merge', 'squash', 'rebase'],
      environments: [],
      pages: undefined,
      workflowPermissions: 'read',
      actionsApprove: false,
      teams: {},
      ...start.settings,
    },
    people: new Map(people),
    bot: { login: 'github-actions[bot]', id: 41898282, type: 'Bot' },
    tokens: new Map(),
    pulls: new Map(),
    comments: new Map(),
    labels: new Map(),
    statuses: [],
    checks: new Map(),
    rulesets: new Map(),
    createdAt: start.now(),
    now: start.now,
    nextId,
    server: '',
  }
  for (const login of Object.keys(start.people)) world.tokens.set(`ghp_${login}`, { login })
  world.tokens.set('ghs_actions', { login: world.bot.login, permissions: start.actions ?? {} })
  return world
}

function tokenOf(world: World, login: string): string {
  for (const [token, known] of world.tokens) if (known.login === login) return token
  throw new Error(`Nobody here is called ${login}`)
}

function addToken(world: World, login: string, permissions: Permissions): string {
  const token = `ghs_actions_${world.tokens.size}`
  world.tokens.set(token, { login, permissions })
  return token
}

const settings = `
[http]
	receivepack = true
[receive]
	hideRefs = refs/pull
	autogc = false
[uploadpack]
	allowAnySHA1InWant = true
[gc]
	auto = 0
`

/** What GitHub keeps for itself cannot be pushed to, and any commit may be fetched by its name. */
async function prepare(world: World, owner: string): Promise<void> {
  const dir = bareOf(world, owner)
  await appendFile(join(dir, 'config'), settings)
  if (owner === world.owner.login) installHook(dir)
}
