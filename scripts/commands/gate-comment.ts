import { mayDecline } from '../core/decide/audience.ts'
import type { CommentInput } from '../core/gate/comment-input.ts'
import type { GateFacts } from '../core/gate/facts.ts'
import type { Merging } from '../core/gate/merging.ts'
import type { Verdict } from '../core/gate/verdict.ts'
import { between } from '../core/instant.ts'
import type { AudienceIndex } from '../io/audience-file.ts'
import type { Previews } from './gate-preview.ts'

/** Where a comment leads to: files and runs on a forge, and the command that shows the same. */
export type CommentPlaces = Pick<CommentInput, 'command' | 'files' | 'run' | 'head'>

/** Gathers what a comment says of a pull request: what merging does, to whom, and what they would read. */
export function commentInput(
  places: CommentPlaces,
  {
    facts,
    verdict,
    audience,
    mergings,
    previews,
  }: {
    readonly facts: GateFacts
    readonly verdict: Verdict
    readonly audience: AudienceIndex | undefined
    readonly mergings: readonly Merging[]
    readonly previews: Previews
  },
): CommentInput {
  const reached = mergings.flatMap(({ id }) => {
    const found = facts.audience(id)
    return found ? [[id, found] as const] : []
  })
  const at = audience?.header.at
  return {
    ...places,
    verdict,
    mergings,
    reached: new Map(reached),
    audience: at === undefined ? undefined : { at, days: Math.floor(between(at, facts.now) / 86_400_000) },
    isPublic: facts.policy.repository === 'public',
    mayDecline: ({ view }) => mayDecline(view, facts.policy),
    texts: new Map([...previews].map(([id, all]) => [id, all.map(({ text }) => text)])),
  }
}
