import { after, type Instant } from '../instant.ts'
import { shownTime } from '../rules/life.ts'
import type { Case, Need } from './facts.ts'
import type { StageName } from './stages.ts'
import { isTold } from './told.ts'

/** The emergency lane: until when a first warning may owe a stage; undefined where it owes nothing, because it is none or its time is over. */
export function owedUntil(stage: StageName, of: Case): Instant | undefined {
  const { facts } = of.head.original
  const { now } = of.facts
  if (!('severity' in facts) || facts.severity.level !== 1 || !facts.emergency || hasPassed(of)) return undefined
  const due = stage === 'guidance' ? facts.emergency.guidance_due : facts.emergency.review_due
  return due > now ? due : undefined
}

/** What is wrong with the way in which an entry claims to be a first warning. */
export function laneNeeds(of: Case): Need[] {
  const { facts } = of.head.original
  const { now, approvals } = of.facts
  if (!facts.emergency) return []
  if (!('severity' in facts) || facts.severity.level !== 1)
    return [
      {
        at: { field: ['emergency'], key: 'key' },
        what: 'a Level 1 incident (only of it a first warning may go out before its stages are passed)',
        help: 'remove emergency',
      },
    ]
  if (hasPassed(of))
    return [
      {
        at: { field: ['emergency'], key: 'key' },
        what: 'every stage, as customers were told of it after it had passed them',
        help: 'remove emergency: only a first warning may owe stages',
      },
    ]
  if (facts.emergency.review_due <= now)
    return [
      {
        at: { field: ['emergency', 'review_due'] },
        what: `every stage, now that the time of the first warning is over (found ${shownTime(facts.emergency.review_due)})`,
        help: 'remove emergency: nothing is owed any more once this is merged',
      },
    ]
  const from = facts.announced !== undefined && facts.announced < now ? facts.announced : now
  return (['guidance', 'review'] as const).flatMap((name) => {
    const latest = after(from, approvals.emergency[name])
    const due = facts.emergency?.[`${name}_due`] ?? latest
    return due <= latest
      ? []
      : [
          {
            at: { field: ['emergency', `${name}_due`] },
            what: `${name} by ${shownTime(latest)} (found ${shownTime(due)})`,
            help: `the policy lets a first warning owe it for ${approvals.emergency[name]}: write ${shownTime(latest)} or earlier`,
          },
        ]
  })
}

/** What customers know and what owes nothing has passed its stages. */
function hasPassed({ base, facts: { now } }: Case): boolean {
  return isTold(base, now) && base.original.facts.emergency === undefined
}
