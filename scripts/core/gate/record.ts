import { isFinal, mayGo } from '../decide/edited.ts'
import { sourceOf } from '../decide/moment-digest.ts'
import { lifeOf } from '../decide/moments.ts'
import type { Kind } from '../entry.ts'
import type { Instant } from '../instant.ts'
import type { Problem } from '../problem.ts'
import { type Found, problemAt } from '../rules/found.ts'
import { shownTime } from '../rules/life.ts'
import type { Anchor, Original, Rule } from '../rules/rule.ts'
import { anchorOf } from '../rules/sent-text.ts'
import type { Change, Incident } from '../schema.gen.ts'
import type { Moment } from '../view.ts'
import type { GateFacts, Touched, Version } from './facts.ts'
import { correctionsOf, translationFaults } from './sent-translation.ts'
import { everything } from './stages.ts'
import { isTold } from './told.ts'

/** A rule about what was announced: it stays true. */
export interface RecordRule extends Rule {
  readonly check: (of: Pair) => readonly {
    readonly at: Anchor
    readonly message: string
    readonly help: string
    /** If it is not that of the original. */
    readonly file?: string
  }[]
}

/** An entry that customers know, before and after. */
export interface Pair {
  readonly id: string
  readonly kind: Kind
  readonly base: Version
  readonly head: Version
  readonly standing?: number | undefined
  readonly facts: GateFacts
}

/** What a pull request does to entries that customers were told of, and must not do. */
export function recordProblems(facts: GateFacts, rules: readonly RecordRule[]): Problem[] {
  return facts.touched.flatMap(({ id, kind, file, base, wasThere, standing, head, isThere }) => {
    if (!base && wasThere) return [unreadable(file, isThere)]
    if (!isTold(base, facts.now)) return []
    if (!isThere) return [deleted({ id, file }, base)]
    if (!head) return []
    const found: Found[] = rules.flatMap((rule) =>
      rule.check({ id, kind, base, head, standing, facts }).map((finding) => ({ rule, finding: { file, ...finding } })),
    )
    return found.map((each) => problemAt(each, (at) => facts.spot(each.finding.file, at)))
  })
}

/** What stood there cannot be read, so that nobody can say what customers were told. It may be mended, and not be taken away. */
function unreadable(file: string, isThere: boolean): Problem {
  return {
    ...{ file, line: 1, column: 1, rule: 'record/unreadable', severity: isThere ? 'warning' : 'error' },
    message: isThere
      ? 'found an entry in the place of one that could not be read, expected somebody to compare them: what customers were told is not known'
      : 'found nothing in the place of an entry that could not be read, expected it: what customers were told is not known',
    help: isThere
      ? 'compare it with what was sent: care ledger list'
      : 'put it back, and mend what cannot be read: care check',
  }
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

/** Every rule about what was announced. A new one is an object in this list. */
export const recordRules: readonly RecordRule[] = [
  {
    id: 'record/revision',
    severity: 'error',
    why: 'readers and translations tell an old text from a new one by it',
    check: ({ base, head, standing = 0, facts: { hash } }) => {
      const before = Math.max(base.original.facts.revision, standing)
      const after = head.original.facts.revision
      const isSame = hash(JSON.stringify(read(base))) === hash(JSON.stringify(read(head)))
      if (isSame && after === base.original.facts.revision) return []
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
      const life = lifeOf({ kind, ...head.original }, policy)
      return lifeOf({ kind, ...base.original }, policy)
        .filter(({ id, at }) => at <= now && !id.includes('.correction-'))
        .flatMap((moment) => {
          const { id } = moment
          const same = life.find((each) => each.id === id)
          if (!same) return mayGo(id, head.original) ? [] : [gone(id)]
          const isAsTold = isFinal(id, head.original)
            ? sourceOf(same, hash) === sourceOf(moment, hash)
            : hasTime(id, same, moment)
          return isAsTold || correctionsOf(id, head).length > correctionsOf(id, base).length ? [] : [edited(id)]
        })
    },
  },
  {
    id: 'record/sent-translation',
    severity: 'error',
    why: 'whoever was told in another language has a record as well',
    check: (of) => of.base.translations.flatMap((before) => translationFaults(before, of)),
  },
  {
    id: 'record/corrections',
    severity: 'error',
    why: 'a correction was sent as well',
    check: ({ base, head, facts: { now } }) => {
      const before = (base.original.facts.corrections ?? []).filter(({ at }) => at <= now)
      const after = head.original.facts.corrections ?? []
      const index = before.findIndex((each, place) => JSON.stringify(each) !== JSON.stringify(after[place]))
      const lost = before[index]
      return lost
        ? [
            {
              at: { field: ['corrections', index] },
              message: `found another correction of ${lost.moment} than customers were sent, expected the one of ${shownTime(lost.at)}`,
              help: 'put it back, and add a new one below',
            },
          ]
        : []
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

/** What customers read, without the number that says that it changed; who judged it and why it was let out is for us. */
function read({ original, ...rest }: Version): unknown {
  const { revision: _, emergency: __, ...facts } = original.facts
  const shown = 'severity' in facts ? withoutJudge(facts) : { ...facts, despite: undefined }
  return everything({ ...rest, translations: [], original: { ...original, facts: shown as Original['facts'] } })
}

function withoutJudge<T extends Pick<Incident, 'severity'>>(facts: T): T {
  const { assessed_by: _, ...severity } = facts.severity
  return { ...facts, severity }
}

/** The text of a summary lives; when something began or ended stays as it was told. When it was announced has a rule of its own. */
function hasTime(id: string, { at }: Moment, told: Moment): boolean {
  return at === told.at || id.startsWith('reminder-') || id === 'published' || id === 'announced'
}

function gone(id: string): ReturnType<RecordRule['check']>[number] {
  return {
    at: { field: ['id'] },
    message: `found no ${id}, expected the one that customers were sent`,
    help: 'put it back; to take it back, write another update that says so',
  }
}

function edited(id: string): ReturnType<RecordRule['check']>[number] {
  return {
    at: anchorOf(id),
    message: `found another text of ${id} than customers were sent, expected the one they have`,
    help: `put the old text back, or add to corrections: { moment: ${id}, at: TIME, reason: what was wrong }`,
  }
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
