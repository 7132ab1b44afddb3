import { join } from 'node:path'

/** What somebody may do in the repository, from least to most. */
export const roles = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const
/** One of `roles`. */
export type Role = (typeof roles)[number]

/** What an installation token may do, as in `permissions:` of a workflow. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>

/** An account. */
export interface User {
  readonly login: string
  readonly id: number
  readonly type: 'User' | 'Organization' | 'Bot'
}

/** Whose request it is. */
export type Actor =
  | { readonly kind: 'person'; readonly user: User; readonly role: Role; readonly token: string }
  | { readonly kind: 'app'; readonly user: User; readonly permissions: Permissions; readonly token: string }
  | { readonly kind: 'nobody' }

/** A rule of a ruleset, as GitHub writes it. */
export interface Rule {
  readonly type: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

/** A ruleset, as GitHub writes it. */
export interface Ruleset {
  readonly id: number
  readonly name: string
  readonly target: 'branch' | 'tag' | 'push'
  readonly enforcement: 'active' | 'evaluate' | 'disabled'
  readonly conditions: {
    readonly ref_name: { readonly include: readonly string[]; readonly exclude: readonly string[] }
  }
  readonly rules: readonly Rule[]
  readonly bypass_actors: readonly {
    readonly actor_id?: number | null
    readonly actor_type: string
    readonly bypass_mode?: 'always' | 'pull_request' | 'exempt'
  }[]
  readonly created_at: string
}

/** A label of the repository. */
export interface Label {
  readonly id: number
  readonly name: string
  readonly color: string
  readonly description: string | null
}

/** What a review says, or that it says nothing any more. */
export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'

/** A review of a pull request. */
export interface Review {
  readonly id: number
  readonly user: User
  readonly body: string
  /** The head when it was given, and for ever. */
  readonly commit_id: string
  readonly submitted_at: string
  state: ReviewState
}

/** A comment on a pull request. */
export interface Comment {
  readonly id: number
  readonly issue: number
  readonly user: User
  readonly created_at: string
  readonly byApp: boolean
  body: string
  updated_at: string
}

/** A pull request. */
export interface Pull {
  readonly id: number
  readonly number: number
  readonly user: User
  readonly created_at: string
  readonly draft: boolean
  readonly head: { readonly owner: string; readonly ref: string; sha: string }
  readonly base: { ref: string; sha: string }
  title: string
  body: string | null
  state: 'open' | 'closed'
  updated_at: string
  closed_at: string | null
  merged_at: string | null
  merged_by: User | null
  merge_commit_sha: string | null
  /** The commits that merging made on the base; a rebase makes as many as the pull request has. */
  made: readonly string[]
  /** Of which base and head the test merge was last made. */
  tested: string
  /** Who moved the head last. */
  pusher: User
  labels: string[]
  requested: string[]
  readonly reviews: Review[]
}

/** A status that somebody gave a commit. */
export interface Status {
  readonly id: number
  readonly sha: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly context: string
  readonly description: string | null
  readonly target_url: string | null
  readonly creator: User
  readonly created_at: string
}

/** A check run of an app. */
export interface CheckRun {
  readonly id: number
  readonly head_sha: string
  readonly suite: number
  name: string
  status: string
  conclusion: string | null
  external_id: string
  details_url: string | null
  started_at: string
  completed_at: string | null
  output: { title: string | null; summary: string | null; text: string | null }
  readonly annotations: Readonly<Record<string, unknown>>[]
}

/** How a repository may merge. */
export type MergeMethod = 'merge' | 'squash' | 'rebase'

/** What the repository is set to; a test may change it as it goes. */
export interface Settings {
  private: boolean
  mergeMethods: readonly MergeMethod[]
  /** Names of environments. */
  environments: readonly string[]
  /** How Pages are built; undefined where there are none. */
  pages: 'workflow' | 'legacy' | undefined
  workflowPermissions: 'read' | 'write'
  /** Whether GitHub Actions may open and approve pull requests. */
  actionsApprove: boolean
  /** The members of each team, for owners of code: `{ experts: ['ann'] }`. */
  teams: Readonly<Record<string, readonly string[]>>
}

/** Everything the double knows beside what Git keeps. */
export interface World {
  readonly owner: User
  readonly repo: string
  readonly id: number
  readonly defaultBranch: string
  /** The folder of bare repositories: `OWNER/REPO.git`, forks beside it. */
  readonly root: string
  readonly settings: Settings
  readonly people: Map<string, { readonly user: User; role: Role }>
  readonly bot: User
  readonly tokens: Map<string, { readonly login: string; readonly permissions?: Permissions }>
  readonly pulls: Map<number, Pull>
  readonly comments: Map<number, Comment>
  readonly labels: Map<string, Label>
  readonly statuses: Status[]
  readonly checks: Map<number, CheckRun>
  readonly rulesets: Map<number, Ruleset>
  readonly createdAt: string
  readonly now: () => string
  readonly nextId: () => number
  /** Where it is served; known once the port is. */
  server: string
}

/** The id of GitHub Actions among apps, the same on every GitHub. */
export const actionsAppId = 15368

/** The bare repository of an owner; the repository itself unless another owner is named. */
export function bareOf(world: World, owner = world.owner.login): string {
  return join(world.root, owner, `${world.repo}.git`)
}

/** Whether a role is at least another. */
export function atLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least)
}

/** The account of a login; undefined if there is none. */
export function userOf(world: World, login: string): User | undefined {
  if (login === world.owner.login) return world.people.get(login)?.user ?? world.owner
  return login === world.bot.login ? world.bot : world.people.get(login)?.user
}

/** What an account may do in the repository. */
export function roleOf(world: World, user: User): Role {
  return world.people.get(user.login)?.role ?? 'none'
}
