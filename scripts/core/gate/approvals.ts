import type { Case, GateFacts, Review, Role, Version } from './facts.ts'
import { isSameLogin, loginKey } from './login.ts'
import { everything, type Stage } from './stages.ts'

/** What the reviews of a pull request are worth for one entry. */
export interface Approved {
  /** Who approved in a role, and what they judge is as it was then. */
  readonly fresh: ReadonlyMap<Role, readonly string[]>
  /** Who approved in a role, before what they judge was changed. */
  readonly stale: ReadonlyMap<Role, readonly string[]>
  /** Everybody with a fresh approval in any role, each once. */
  readonly people: readonly string[]
  /** Who asked for changes, and holds a role. */
  readonly against: readonly string[]
}

/**
 * Holds the newest word of each reviewer against what it was given for: one review counts for every role that its author holds, for as
 * long as what the role judges is unchanged. Whoever has no stage to judge here judges the whole. Nobody approves their own work.
 */
export function approvedOf(of: Case, stages: readonly Stage[]): Approved {
  const { id, head, facts } = of
  const roles = Object.keys(facts.approvals.roles) as Role[]
  const judged = (role: Role) => stages.find((stage) => stage.role === role && isDue(stage, of))?.judges ?? everything
  const isSame = (role: Role, seen: Version | undefined) =>
    seen !== undefined && digest(judged(role), seen, facts.hash) === digest(judged(role), head, facts.hash)
  const authors = new Set(facts.authors.map(loginKey))
  const words = newest(facts.reviews).filter(({ user }) => !authors.has(loginKey(user)))
  const approving = words.filter(({ state }) => state === 'approved')
  const by = (isFresh: boolean) =>
    new Map(
      roles.map((role) => [
        role,
        approving
          .filter(({ user }) => holds(user, role, facts))
          .filter((review) => isSame(role, review.seen?.get(id)) === isFresh)
          .map(({ user }) => user),
      ]),
    )
  const fresh = by(true)
  const isKnown = ({ user }: Review) => roles.some((role) => holds(user, role, facts))
  return {
    fresh,
    stale: by(false),
    people: [...new Set([...fresh.values()].flat())],
    against: words
      .filter(({ state }) => state === 'changes-requested')
      .filter(isKnown)
      .map(({ user }) => user),
  }
}

/** The newest word of each reviewer; a comment takes back nothing. */
function newest(reviews: readonly Review[]): Review[] {
  const last = new Map<string, Review>()
  for (const review of [...reviews].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
    if (review.state !== 'commented') last.set(loginKey(review.user), review)
  return [...last.values()]
}

function holds(user: string, role: Role, { approvals }: GateFacts): boolean {
  return approvals.roles[role].some((login) => isSameLogin(login, user))
}

/** Whether an entry needs a stage's approval: for what it judges is new, or came to main before anybody judged it. */
export function isDue({ judges }: Stage, { base, head, facts: { hash } }: Case): boolean {
  if (!base) return true
  const { announced, emergency } = base.original.facts
  return announced === undefined || emergency !== undefined || digest(judges, base, hash) !== digest(judges, head, hash)
}

function digest(judges: Stage['judges'], version: Version, hash: GateFacts['hash']): string {
  return hash(JSON.stringify(judges(version)))
}
