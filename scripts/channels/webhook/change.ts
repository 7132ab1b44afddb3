import type { MomentName } from '../../core/notice/moment-name.ts'
import type { Change, WebhookChange } from '../../core/schema.gen.ts'
import type { ChangeView } from '../../core/view.ts'
import { given } from './given.ts'

/** What only a change has, as it is known; `facts` are in the language of the notice. */
export function changeOf(view: ChangeView, facts: Change, name: MomentName): WebhookChange {
  const { type, risk, end_of_life, noticed, if_not_done, rollback, series, report } = facts
  return given<WebhookChange>({
    ...{ type, risk, end_of_life, noticed, if_not_done, rollback, series },
    planned: view.planned,
    moved_from: view.moves.at(-1)?.from,
    started: view.actual.start,
    ended: view.ended,
    reason: reasonOf(view, facts, name),
    measured: view.report ? report?.measured : undefined,
  })
}

function reasonOf({ state }: ChangeView, facts: Change, { name, number = 1 }: MomentName): string | undefined {
  if (state === 'cancelled') return facts.cancelled?.reason
  if (state === 'rolled-back') return facts.rolled_back?.reason
  return name === 'move' ? facts.moves?.[number - 1]?.reason : undefined
}
