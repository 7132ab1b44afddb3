import { tag } from '../core/gate/comment.ts'
import { saysTheSame } from '../core/gate/same-comment.ts'
import type { Verdict } from '../core/gate/verdict.ts'
import { headline } from '../core/gate/verdict-text.ts'
import type { Label } from '../io/github.ts'
import { refusal } from '../io/github-refusal.ts'
import { Unable } from './context.ts'
import type { GateSource } from './gate-sources.ts'

/** Tells a pull request where it stands: status, comment, label, and whom it waits for. */
export async function publishVerdict(
  { forge }: GateSource,
  {
    verdict,
    comment,
    url,
  }: {
    readonly verdict: Verdict
    readonly comment: string
    readonly url: string | undefined
  },
): Promise<void> {
  if (!forge) throw new Unable('there is nothing to publish to', 'name a pull request on GitHub with --pr')
  const { github, pull } = forge
  try {
    await github.comment(pull.number, comment, { tag, isSame: saysTheSame })
    await github.label(pull, `stage: ${verdict.stage}`, labels)
    await github.ask(pull, waitedFor(verdict))
    // last: who sees it green finds the rest in place
    await github.status({ commit: pull.head, ready: verdict.ready, text: headline(verdict), url })
  } catch (error) {
    const refused = refusal(error)
    if ((error as { status?: number }).status === 403 && pull.isFork) {
      process.stderr.write('the token of a fork may not write: the verdict is in the summary of the job only\n')
      return
    }
    throw refused ?? error
  }
}

const labels: readonly Label[] = [
  {
    name: 'stage: severity',
    color: 'd93f0b',
    description: 'How bad it is, or what it means, is still to be said or approved',
  },
  { name: 'stage: guidance', color: 'fbca04', description: 'What customers do is still to be said or approved' },
  { name: 'stage: review', color: '0075ca', description: 'What customers read is still to be approved' },
  { name: 'stage: ready', color: '0e8a16', description: 'Nothing is missing: merging tells customers' },
]

/** Whom the first stage that misses something waits for, by role; not everybody who might be asked for one more approval. */
function waitedFor({ entries, stage }: Verdict): string[] {
  const found = entries
    .flatMap(({ missing }) => missing)
    .filter((each) => each.stage === stage && each.rule.startsWith('approval/') && each.rule !== 'approval/people')
    .filter(({ rule }) => rule !== 'approval/changes-requested')
  return [...new Set(found.flatMap(({ who }) => who))]
}
