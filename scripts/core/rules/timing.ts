import { owedEvaluation } from '../decide/owed.ts'
import { after, type Duration, type Instant, milliseconds } from '../instant.ts'
import type { Incident } from '../schema.gen.ts'
import { endOf, newestWord, shownTime } from './life.ts'
import type { Everything, Finding, Original, OriginalRule } from './rule.ts'

/** Rules about promises: next updates within the level's cadence, and what is overdue at the time of the check. */
export const timingRules: readonly OriginalRule[] = [
  {
    id: 'incident/cadence',
    severity: 'error',
    why: 'the policy promises customers of this level to be written to at least this often',
    check: (original, { policy }) => {
      const incident = openIncident(original)
      const cadence = incident && policy?.levels[incident.severity.level].cadence
      const word = incident && newestWord(incident, original.outline)
      if (!incident?.next_update || !cadence || !word) return []
      const latest = after(word, cadence)
      return incident.next_update <= latest
        ? []
        : [
            {
              at: { field: ['next_update'] },
              message: `found ${shownTime(incident.next_update)}, expected at the latest ${shownTime(latest)}, ${cadence} after customers last heard from us`,
              help: `promise an earlier update, or change the level; Level ${incident.severity.level} has a cadence of ${cadence}`,
            },
          ]
    },
  },
  {
    id: 'incident/overdue',
    severity: 'warning',
    check: (original, { now }) => {
      const incident = openIncident(original)
      return incident?.next_update && incident.next_update < now && (incident.announced ?? now) < now
        ? [
            {
              at: { field: ['next_update'] },
              message: `found ${shownTime(incident.next_update)}, which has passed at ${shownTime(now)}, expected a time to come`,
              help: 'write the update that was promised, with the next time',
            },
          ]
        : []
    },
  },
  {
    id: 'emergency/overdue',
    severity: 'warning',
    why: 'a first warning went out before it was judged, on the promise that this follows',
    check: ({ facts: { emergency } }, { now }) =>
      (['guidance_due', 'review_due'] as const).flatMap((name) => {
        const due = emergency?.[name]
        return due === undefined || due >= now
          ? []
          : [
              {
                at: { field: ['emergency', name] },
                message: `found ${shownTime(due)}, which has passed at ${shownTime(now)}, expected the stages of a first warning to be passed by then`,
                help: 'open a pull request that passes every stage and removes emergency',
              },
            ]
      }),
  },
  {
    id: 'evaluation/overdue',
    severity: 'warning',
    check: (original, all) => overdueEvaluation(original, all),
  },
  {
    id: 'change/report-overdue',
    severity: 'warning',
    check: ({ facts }, { policy, now }) => {
      const end = 'window' in facts ? (facts.rolled_back?.at ?? facts.window.actual_end) : undefined
      const limit = policy?.limits.evaluation
      return end && limit && 'window' in facts && !facts.report && isOver(end, limit, now)
        ? [
            {
              at: { field: ['window'], key: 'key' },
              message: `found no report, expected it by ${shownTime(after(end, limit))}`,
              help: 'add report and ## Report: what was measured, held against what was planned',
            },
          ]
        : []
    },
  },
  {
    id: 'entry/embargo',
    severity: 'error',
    why: 'who can read the repository can read the entry',
    check: ({ facts }, { policy }) =>
      facts.embargo && policy?.repository === 'public'
        ? [
            {
              at: { field: ['embargo'] },
              message: 'found an embargo in a public repository, expected repository: private in the policy',
              help: 'keep the entry out of this repository until it may be known',
            },
          ]
        : [],
  },
]

function openIncident({ facts, outline }: Original): Incident | undefined {
  return 'severity' in facts && !endOf(outline) ? facts : undefined
}

let last: { readonly limit: Duration; readonly now: Instant; readonly border: Instant } | undefined

// The same few limits are asked of every entry, and reckoning with dates is what takes the time.
function isOver(start: Instant, limit: Duration, now: Instant): boolean {
  if (last?.limit !== limit || last.now !== now) last = { limit, now, border: after(now, -milliseconds(limit)) }
  return start < last.border
}

function overdueEvaluation({ facts, outline }: Original, { policy, now }: Everything): Finding[] {
  const end = endOf(outline)
  const isResolved = outline.updates.at(-1)?.status === 'resolved'
  if (!('severity' in facts) || !end || !policy || !isResolved || facts.evaluation?.final) return []
  const { which, limit } = owedEvaluation(facts.severity.level, facts.evaluation?.preliminary !== undefined, policy)
  return isOver(end, limit, now)
    ? [
        {
          at: { field: ['id'], key: 'key' },
          message: `found no ${which} evaluation, expected it by ${shownTime(after(end, limit))}`,
          help: `add ## Evaluation, and evaluation: { ${which}: TIME }`,
        },
      ]
    : []
}
