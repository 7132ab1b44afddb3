import type { Instant } from '../../instant.ts'
import type { Change } from '../../schema.gen.ts'
import type { Case, Need } from '../facts.ts'
import type { Requirement } from '../stages.ts'
import { isTold } from '../told.ts'

/** What must be known before anybody can say what a change means for customers. */
export const impactNeeds: readonly Requirement[] = [
  {
    id: 'impact/assessment',
    kind: 'change',
    check: ({ head: { body }, facts: { policy } }) => {
      const text = body.assessment?.text
      const [written = 'en'] = policy.languages
      return text === undefined
        ? [
            {
              at: { section: 'Assessment' },
              what: 'an assessment',
              help: 'add ## Assessment with SLA and dependencies',
            },
          ]
        : asked(written).flatMap(({ pattern, what, help }): Need[] =>
            pattern.test(text) ? [] : [{ at: { section: 'Assessment' }, what, help }],
          )
    },
  },
  {
    id: 'impact/noticed',
    kind: 'change',
    check: (of) =>
      changeOf(of, ({ noticed }) =>
        noticed === undefined
          ? [
              {
                at: { field: ['affects'], key: 'key' },
                what: 'what customers notice',
                help: 'add noticed: one sentence',
              },
            ]
          : [],
      ),
  },
  {
    id: 'impact/downtime',
    kind: 'change',
    check: (of) =>
      changeOf(of, ({ affects }) =>
        (affects.services ?? []).flatMap(({ service, effect, downtime }, index): Need[] =>
          (effect === 'outage' || effect === 'partial-outage') && downtime === undefined
            ? [
                {
                  at: { field: ['affects', 'services', index] },
                  what: `how long ${service} is not available`,
                  help: 'add downtime, such as PT10M',
                },
              ]
            : [],
        ),
      ),
  },
  {
    id: 'impact/rollback',
    kind: 'change',
    check: (of) =>
      changeOf(of, ({ rollback }): Need[] =>
        rollback === undefined
          ? [
              {
                at: { field: ['window'], key: 'key' },
                what: 'the way back',
                help: 'add rollback: { possible, plan, duration }',
              },
            ]
          : rollback.possible && rollback.plan === undefined
            ? [{ at: { field: ['rollback'], key: 'key' }, what: 'how we go back', help: 'add rollback.plan' }]
            : [],
      ),
  },
]

/** An original is written in the first language of the policy: words are looked for in English only, and elsewhere two sentences. */
function asked(written: string): readonly Subject[] {
  return /^en(?:-|$)/i.test(written) ? subjects : [twoSentences]
}

interface Subject {
  readonly pattern: RegExp
  readonly what: string
  readonly help: string
}

const subjects: readonly Subject[] = [
  {
    pattern: /\bSLA\b|service level|availability/i,
    what: 'what the change means for the SLA',
    help: 'say in ## Assessment what it takes of the service level agreement',
  },
  {
    // what is independent says nothing of what depends
    pattern: /\bdepend/i,
    what: 'what depends on it',
    help: 'say in ## Assessment which services depend on what is changed, or that none does',
  },
]

const twoSentences: Subject = {
  pattern: /^[^.!?。！？।؟\n]+[.!?。！？।؟\n][.!?。！？।؟\s]*[^.!?。！？।؟\s]/u,
  what: 'what the change means for the SLA, and what depends on it',
  help: 'say both in ## Assessment, in two sentences or more',
}

/** What a check says of a change that is still to be made; nothing of an incident, or of what was called off or has begun. */
export function changeOf(of: Case, check: (facts: Change) => readonly Need[]): readonly Need[] {
  const facts = toMake(of, of.facts.now)
  return facts ? check(facts) : []
}

/** A change that is still to be made; who tells of one only when it has begun has skipped nothing by that. */
export function toMake({ head, base }: Pick<Case, 'head' | 'base'>, now: Instant): Change | undefined {
  const { facts } = head.original
  if (!('window' in facts) || facts.cancelled) return undefined
  return facts.window.actual_start && isTold(base, now) ? undefined : facts
}
