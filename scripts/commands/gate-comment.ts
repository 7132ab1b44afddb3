import type { CommentInput } from '../core/gate/comment.ts'
import type { GateFacts } from '../core/gate/facts.ts'
import { mergingOf } from '../core/gate/merging.ts'
import type { Verdict } from '../core/gate/verdict.ts'
import type { AudienceIndex } from '../io/audience-file.ts'
import { previewTexts } from './gate-preview.ts'

/** Gathers what a comment says of a pull request: what merging does, to whom, and what they would read. */
export async function commentInput(
  of: {
    readonly base: string
    readonly head: string
    readonly isPublic: boolean
    readonly artifact?: string | undefined
  },
  facts: GateFacts,
  verdict: Verdict,
  audience: AudienceIndex | undefined,
): Promise<CommentInput> {
  const mergings = mergingOf(facts)
  const reached = new Map(
    mergings.flatMap(({ id }) => {
      const found = facts.audience(id)
      return found ? [[id, found] as const] : []
    }),
  )
  const texts = await previewTexts(mergings, facts)
  return { ...of, verdict, mergings, reached, audienceAt: audience?.header.at, texts, now: facts.now }
}
