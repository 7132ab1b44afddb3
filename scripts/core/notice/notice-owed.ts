import { owedBy } from '../decide/owed.ts'
import { type Line, line } from './line.ts'
import type { PartsInput } from './notice-parts.ts'
import { textOf } from './words.ts'

/** When the evaluation or the report follows that the policy owes, as the answer to "Next update"; undefined if none is owed. */
export function owedLine(input: PartsInput): Line | undefined {
  const { view } = input
  if (view.kind === 'change') return spoken(input, view.state)
  return spoken(input, view.evaluation === 'preliminary' ? 'evaluation-preliminary' : view.status)
}

/** The same in a few words, for the line that mail programs show beside the subject. */
export function owedShort(input: PartsInput): Line | undefined {
  return spoken(input, input.view.kind === 'incident' ? 'evaluation_by' : 'report_by')
}

// A promise whose time has passed is not made again.
function spoken({ view, words, catalog, now }: PartsInput, key: string): Line | undefined {
  const owed = owedBy(view, catalog.policy)
  if (owed === undefined) return undefined
  return owed > now
    ? line(words, `notice.next.${key}`, { when: { at: owed } })
    : [textOf(words, `notice.next.late.${view.kind}`)]
}
