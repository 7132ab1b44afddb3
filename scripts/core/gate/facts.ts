import type { Service } from '../catalog.ts'
import type { Hash } from '../digest.ts'
import type { Body, Entry, Kind } from '../entry.ts'
import type { Instant } from '../instant.ts'
import type { Problem } from '../problem.ts'
import type { Spot } from '../read/lines.ts'
import type { Anchor, Original, Translated } from '../rules/rule.ts'
import type { Approvals, Policy } from '../schema.gen.ts'
import type { Reached } from './audience-tally.ts'

/** Whose approval a stage needs, as the policy lists them. */
export type Role = keyof Approvals['roles']

/** An entry as one commit has it: its original, its texts and its translations. */
export interface Version {
  readonly original: Original
  readonly body: Body
  readonly translations: readonly (Translated & { readonly body: Body })[]
}

/** What somebody said of a pull request, and of which commit. */
export interface Review {
  /** The login; upper and lower case are the same. */
  readonly user: string
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed'
  readonly at: Instant
  /** The commit, 40 hex digits. */
  readonly commit: string
  /** The entries that the pull request touches, as that commit has them; undefined if the commit is gone. */
  readonly seen: ReadonlyMap<string, Version> | undefined
}

/** An entry that a pull request touches. One that is new has no base, one that was deleted no head; neither has one that cannot be read. */
export interface Touched {
  readonly id: string
  readonly kind: Kind
  readonly file: string
  readonly base: Version | undefined
  /** The file is there before it, readable or not. */
  readonly wasThere: boolean
  /** The revision that stands on the branch that is merged into, be it approved or not. */
  readonly standing?: number | undefined
  readonly head: Version | undefined
  /** The file is there at the head, valid or not. */
  readonly isThere: boolean
}

/** Everything a verdict is made from. Policy and services are those of the base: nobody approves by changing who may. */
export interface GateFacts {
  readonly now: Instant
  readonly policy: Policy
  readonly approvals: Approvals
  readonly services: ReadonlyMap<string, Service>
  /** Who wrote the pull request and its commits, by login. */
  readonly authors: readonly string[]
  readonly reviews: readonly Review[]
  readonly touched: readonly Touched[]
  /** The valid entries of what merging makes: what a change may meet, and what takes of the same month's SLA. */
  readonly entries: readonly Entry[]
  /** What `check` finds in the files that the pull request touches. */
  readonly problems: readonly Problem[]
  /** Touched files that are no entries. */
  readonly others: readonly string[]
  /** Whom an entry reaches; undefined where the audience is not known. */
  readonly audience: (id: string) => Reached | undefined
  readonly spot: (file: string, at: Anchor) => Spot
  readonly hash: Hash
}

/** One touched entry with everything around it: what requirements look at. */
export interface Case {
  readonly id: string
  readonly file: string
  readonly head: Version
  readonly base: Version | undefined
  readonly facts: GateFacts
}

/** What is missing: where, in which words, and the cure. `who` is set where somebody else has to act than the author. */
export interface Need {
  readonly at: Anchor
  /** In the file of the original, unless another one is named. */
  readonly file?: string
  readonly what: string
  readonly help: string
}
