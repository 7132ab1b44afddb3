import { sourceOf } from '../decide/moment-digest.ts'
import { lifeOf } from '../decide/moments.ts'
import type { Kind } from '../entry.ts'
import type { Instant } from '../instant.ts'
import { momentName } from '../notice/moment-name.ts'
import type { Problem } from '../problem.ts'
import { type Found, problemAt } from '../rules/found.ts'
import { shownTime } from '../rules/life.ts'
import type { Anchor, Original, Rule } from '../rules/rule.ts'
import type { Change } from '../schema.gen.ts'
import type { GateFacts, Touched, Version } from './facts.ts'
import { everything } from './stages.ts'

/** A rule about what was announced: it stays true. */
interface RecordRule extends Rule {
  readonly check: (of: Pair) => readonly { readonly at: Anchor; readonly message: string; readonly help: string }[]
}

/** An entry that customers know, before and after. */
interface Pair {
  readonly id: string
  readonly kind: Kind
  readonly base: Version
  readonly head: Version
  readonly facts: GateFacts
}

/** What a pull request does to entries that customers were told of, and must not do. */
export function recordProblems(facts: GateFacts): Problem[] {
  return facts.touched.flatMap(({ id, kind, file, base, head, isThere }) => {
    if (!base || !isKnown(base, facts.now)) return []
    if (!isThere) return [deleted({ id, file }, base)]
    if (!head) return []
    const found: Found[] = rules.flatMap((rule) =>
      rule.check({ id, kind, base, head, facts }).map((finding) => ({ rule, finding: { file, ...finding } })),
    )
    return found.map((each) => problemAt(each, (at) => facts.spot(file, at)))
  })
}

function isKnown({ original: { facts } }: Version, now: Instant): boolean {
  return facts.announced !== undefined && facts.announced <= now
}

function deleted({ id, file }: Pick<Touched, 'id' | 'file'>, { original }: Version): Problem {
  const end = original.name.kind === 'incident' ? 'an update with the status false-alarm or merged' : 'cancelled'
  return {
    ...{ file, line: 1, column: 1, rule: 'record/deleted', severity: 'error' },
    message: `found no ${id}, of which customers were told, expected it`,
    help: `put it back under its name; to take it back, write ${end}`,
    why: 'what customers were told is a record, and its id is how they find it',
  }
}

const rules: readonly RecordRule[] = [
  {
    id: 'record/revision',
    severity: 'error',
    why: 'readers and translations tell an old text from a new one by it',
    check: ({ base, head, facts: { hash } }) => {
      const [before, after] = [base.original.facts.revision, head.original.facts.revision]
      const isSame = hash(JSON.stringify(read(base))) === hash(JSON.stringify(read(head)))
      if (after < before || (after === before && !isSame))
        return [
          {
            at: { field: ['revision'] },
            message: `found revision ${after}, expected ${before + 1}: what customers read has changed`,
            help: `write revision: ${before + 1}`,
          },
        ]
      return after > before + 1
        ? [
            {
              at: { field: ['revision'] },
              message: `found revision ${after}, expected ${before + 1}, one more than before`,
              help: `write revision: ${before + 1}`,
            },
          ]
        : []
    },
  },
  {
    id: 'record/sent-text',
    severity: 'error',
    why: 'what customers were told is a record: who acted on it must be able to see what changed',
    check: ({ kind, base, head, facts: { policy, hash, now } }) => {
      const life = lifeOf({ kind, ...head.original } as never, policy)
      return lifeOf({ kind, ...base.original } as never, policy)
        .filter(({ id, at }) => at <= now && isRecord(id))
        .flatMap((moment) => {
          const same = life.find(({ id }) => id === moment.id)
          const corrections = ({ original }: Version): number =>
            (original.facts.corrections ?? []).filter((each) => each.moment === moment.id).length
          if (same && (sourceOf(same, hash) === sourceOf(moment, hash) || corrections(head) > corrections(base)))
            return []
          const at = anchorOf(moment.id)
          return [
            {
              at: same ? at : ({ field: ['id'] } as const),
              message: same
                ? `found another text of ${moment.id} than customers were sent, expected the one they have`
                : `found no ${moment.id}, expected the one that customers were sent`,
              help: same
                ? `put the old text back, or add to corrections: { moment: ${moment.id}, at: TIME, reason: what was wrong }`
                : 'put it back; to take it back, write another update that says so',
            },
          ]
        })
    },
  },
  {
    id: 'record/announced',
    severity: 'error',
    check: ({ base, head }) =>
      base.original.facts.announced === head.original.facts.announced
        ? []
        : [
            {
              at: { field: ['announced'] },
              message: `found ${shown(head.original.facts.announced)}, expected ${shown(base.original.facts.announced)}, when customers were told first`,
              help: `write announced: ${shown(base.original.facts.announced)}`,
            },
          ],
  },
  {
    id: 'record/backwards',
    severity: 'error',
    why: 'what is new comes after what customers have heard',
    check: ({ base, head, facts: { now } }) => {
      const heard = base.original.outline.updates.filter(({ at }) => at <= now)
      const last = heard.at(-1)
      return last === undefined
        ? []
        : head.original.outline.updates
            .filter(({ number, at }) => number > last.number && at < last.at)
            .map(({ number, at }) => ({
              at: { update: number },
              message: `found ${shownTime(at)}, expected a time after ${shownTime(last.at)}, that of update ${last.number}`,
              help: 'write when the update is made',
            }))
    },
  },
  {
    id: 'record/move',
    severity: 'error',
    why: 'customers plan by the window that they were told',
    check: ({ base, head }) => moved(base.original, head.original),
  },
  {
    id: 'record/actual-future',
    severity: 'error',
    why: 'a change completes with the times at which it was made, not with those at which it will be',
    check: ({ head, facts: { now } }) => {
      const { facts } = head.original
      if (!('window' in facts)) return []
      return (['actual_start', 'actual_end'] as const).flatMap((name) => {
        const at = facts.window[name]
        return at === undefined || at <= now
          ? []
          : [
              {
                at: { field: ['window', name] },
                message: `found ${shownTime(at)}, expected a time up to now, ${shownTime(now)}`,
                help: 'write it when it has happened',
              },
            ]
      })
    },
  },
]

/** What customers read, without the number that says that it changed. */
function read({ original, ...rest }: Version): unknown {
  const { revision: _, ...facts } = original.facts
  return everything({ ...rest, translations: [], original: { ...original, facts } as Original })
}

/** The living text (summary, guidance) may improve, and reminders go with the policy; the rest stays as it was told. */
function isRecord(id: string): boolean {
  return /^(?:update-\d+|move-\d+|cancelled|rolled-back|evaluation|report|started|completed)$/.test(id)
}

const anchors: Readonly<Record<string, (number: number) => Anchor>> = {
  update: (number) => ({ update: number }),
  move: (number) => ({ field: ['moves', number - 1] }),
  cancelled: () => ({ field: ['cancelled', 'reason'] }),
  'rolled-back': () => ({ field: ['rolled_back', 'reason'] }),
  evaluation: () => ({ section: 'Evaluation' }),
  report: () => ({ section: 'Report' }),
}

function anchorOf(moment: string): Anchor {
  const { name, number = 0 } = momentName(moment)
  return anchors[name]?.(number) ?? { field: ['id'] }
}

function moved(base: Original, head: Original): ReturnType<RecordRule['check']> {
  if (!('window' in base.facts) || !('window' in head.facts)) return []
  const [before, after] = [base.facts, head.facts]
  const old: NonNullable<Change['moves']> = before.moves ?? []
  const added = (after.moves ?? []).slice(old.length)
  const isSame = (['planned_start', 'planned_end'] as const).every((name) => before.window[name] === after.window[name])
  if (isSame) return []
  const first = added[0]
  if (!first)
    return [
      {
        at: { field: ['window', 'planned_start'] },
        message: 'found another window without a move, expected the reason and the window as it was',
        help: `add to moves: { at: TIME, reason: why, planned_start: ${shownTime(before.window.planned_start)}, planned_end: ${shownTime(before.window.planned_end)} }`,
      },
    ]
  return (['planned_start', 'planned_end'] as const)
    .filter((name) => first[name] !== before.window[name])
    .map((name) => ({
      at: { field: ['moves', old.length, name] },
      message: `found ${shownTime(first[name])}, expected ${shownTime(before.window[name])}, as it was before this move`,
      help: `write ${name}: ${shownTime(before.window[name])}`,
    }))
}

function shown(at: Instant | undefined): string {
  return at === undefined ? 'none' : shownTime(at)
}
