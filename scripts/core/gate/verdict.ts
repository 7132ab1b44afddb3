import type { Instant } from '../instant.ts'
import { type Problem, sortProblems } from '../problem.ts'
import type { Change } from '../schema.gen.ts'
import { type Approved, approvedOf, isDue } from './approvals.ts'
import { mustAct } from './effort.ts'
import type { Case, GateFacts, Need, Role, Touched } from './facts.ts'
import { laneNeeds, owedUntil } from './lane.ts'
import { loginKey } from './login.ts'
import { type RecordRule, recordProblems, recordRules } from './record.ts'
import { type Stage, type StageName, stages } from './stages.ts'

/** Something that a pull request misses. */
export interface Missing {
  readonly stage: StageName
  /** `area/name` of the requirement. */
  readonly rule: string
  readonly what: string
  /** The logins of whom it waits for; empty where it is the author. */
  readonly who: readonly string[]
  readonly help: string
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Where one entry of a pull request stands. */
export interface EntryVerdict {
  readonly entry: string
  readonly stage: StageName | 'ready'
  /** It goes out as a first warning. */
  readonly emergency: boolean
  readonly missing: readonly Missing[]
  /** Stages that a first warning owes, and until when. */
  readonly owed: readonly { readonly stage: StageName; readonly due: Instant }[]
  readonly approvals: readonly {
    readonly role: Role
    readonly by: readonly string[]
    readonly stale: readonly string[]
  }[]
  /** How many people must approve, and who has. */
  readonly approvers: { readonly needed: number; readonly by: readonly string[] }
}

/** The stage a pull request is at and what it misses, by whom. More fields may be added; these stay. */
export interface Verdict {
  readonly version: 1
  readonly stage: StageName | 'ready'
  readonly ready: boolean
  readonly entries: readonly EntryVerdict[]
  readonly problems: readonly Problem[]
  /** Touched files that are no entries: code owners decide about them. */
  readonly others: readonly string[]
}

/** What pull requests are judged by. */
export interface Tables {
  readonly stages: readonly Stage[]
  readonly record: readonly RecordRule[]
}

const tables: Tables = { stages, record: recordRules }

/** Judges a pull request: entries one by one, the pull request by the furthest behind; with a problem left it is not past the last stage. */
export function verdictOf(facts: GateFacts, { stages, record }: Tables = tables): Verdict {
  const problems = sortProblems([...facts.problems, ...recordProblems(facts, record)])
  const entries = facts.touched.flatMap((touched) => entryVerdict(touched, facts, stages))
  const isBroken = problems.some(({ severity }) => severity === 'error')
  const order = stages.map(({ name }) => name)
  const stage =
    order.find((name) => entries.some((entry) => entry.stage === name)) ?? ((isBroken && order.at(-1)) || 'ready')
  return {
    version: 1,
    stage,
    ready: stage === 'ready',
    entries,
    problems,
    others: facts.others,
  }
}

function entryVerdict(
  { id, file, base, head, isThere }: Touched,
  facts: GateFacts,
  stages: readonly Stage[],
): EntryVerdict[] {
  // What was deleted has no stage, and what cannot be read is a problem before it has one.
  if (!head) return isThere ? [unreadable(id)] : []
  const of: Case = { id, file, base, head, facts }
  const approved = approvedOf(of, stages)
  const missing = [
    ...laneNeeds(of).map((need) => placed('review', 'emergency/lane', need, of)),
    ...stages.flatMap((stage) => missingOf(stage, of, approved)),
    ...peopleMissing(of, approved),
  ]
  const owed = stages.flatMap(({ name }) => {
    const due = owedUntil(name, of)
    return due === undefined ? [] : [{ stage: name, due }]
  })
  return [
    {
      entry: id,
      stage: stages.find(({ name }) => missing.some((each) => each.stage === name))?.name ?? 'ready',
      emergency: owed.length > 0,
      missing,
      owed,
      approvals: [...approved.fresh].map(([role, by]) => ({ role, by, stale: approved.stale.get(role) ?? [] })),
      approvers: { needed: needed(of), by: approved.people },
    },
  ]
}

function unreadable(entry: string): EntryVerdict {
  const none = { missing: [], owed: [], approvals: [], approvers: { needed: 0, by: [] } }
  return { entry, stage: 'severity', emergency: false, ...none }
}

function missingOf(stage: Stage, of: Case, approved: Approved): Missing[] {
  if (!isDue(stage, of)) return []
  const isOwed = owedUntil(stage.name, of) !== undefined
  const kind = of.head.original.name.kind
  const contents = stage.needs
    .filter((need) => (need.kind === undefined || need.kind === kind) && (!isOwed || need.lane))
    .flatMap((need) => need.check(of).map((found) => placed(stage.name, need.id, found, of)))
  return isOwed ? contents : [...contents, ...approvalMissing(stage, of, approved)]
}

function approvalMissing({ name, title, role }: Stage, of: Case, approved: Approved): Missing[] {
  if ((approved.fresh.get(role) ?? []).length > 0) return []
  const stale = approved.stale.get(role) ?? []
  const kind = of.head.original.name.kind
  return [
    waitsFor(of, role, {
      stage: name,
      rule: `approval/${role}`,
      what: `the approval of the ${title[kind]}`,
      help:
        stale.length > 0
          ? `${stale.map((user) => `@${user}`).join(', ')} approved before it was changed: ask again`
          : asking(of, role),
    }),
  ]
}

/** How many people it takes, besides the author; a first warning takes one. */
export function needed(of: Case): number {
  const { id, head, facts } = of
  if (owedUntil('review', of) !== undefined) return 1
  const { approvers, large_audience } = facts.approvals
  const audience = facts.audience(id)
  const more = audience === undefined || audience.share > large_audience ? 1 : 0
  const { facts: said } = head.original
  if ('severity' in said) return approvers[`${said.severity.level}`] + more
  return (isFelt(said) ? approvers.change_felt : approvers.change) + more
}

function isFelt(facts: Change): boolean {
  return mustAct(facts) || (facts.affects.services ?? []).some(({ effect }) => effect === 'outage')
}

function peopleMissing(of: Case, approved: Approved): Missing[] {
  const { head } = of
  const isWarning = owedUntil('review', of) !== undefined
  const isEmergency = 'type' in head.original.facts && head.original.facts.type === 'emergency'
  const managers = approved.fresh.get('duty_manager') ?? []
  const found: Missing[] = approved.against.map((user) => ({
    ...at(of, { field: ['title'], key: 'key' }),
    ...{ stage: 'review', rule: 'approval/changes-requested', what: `what @${user} asked for`, who: [user] },
    help: 'change it, and ask for another review',
  }))
  if ((isWarning || isEmergency) && managers.length === 0)
    found.push(
      waitsFor(of, 'duty_manager', {
        ...{ stage: 'review', rule: 'approval/duty_manager', what: 'the approval of a duty manager' },
        help: asking(of, 'duty_manager'),
      }),
    )
  const lacking = isWarning ? 0 : needed(of) - approved.people.length
  if (lacking > 0)
    found.push({
      ...at(of, { field: ['title'], key: 'key' }),
      ...{ stage: 'review', rule: 'approval/people', who: candidates(of, approved) },
      what: `${lacking} more ${lacking === 1 ? 'person who approves' : 'people who approve'} (${approved.people.length} of ${needed(of)})`,
      help: of.facts.audience(of.id)
        ? 'ask somebody else who holds a role'
        : 'ask somebody else who holds a role; where the audience is not known it takes one more',
    })
  return found
}

function candidates({ facts: { approvals, authors } }: Case, { people }: Approved): string[] {
  const taken = new Set([...authors, ...people].map(loginKey))
  const all = new Map(
    Object.values(approvals.roles)
      .flat()
      .map((user) => [loginKey(user), user]),
  )
  return [...all].filter(([user]) => !taken.has(user)).map(([, user]) => user)
}

function waitsFor(of: Case, role: Role, missing: Pick<Missing, 'stage' | 'rule' | 'what' | 'help'>): Missing {
  return { ...at(of, { field: ['title'], key: 'key' }), ...missing, who: askable(of, role) }
}

/** Who may be asked in a role: whoever holds it and is no author. */
function askable({ facts: { approvals, authors } }: Case, role: Role): string[] {
  const own = new Set(authors.map(loginKey))
  return approvals.roles[role].filter((user) => !own.has(loginKey(user)))
}

function asking(of: Case, role: Role): string {
  return askable(of, role).length > 0
    ? 'ask one of them for a review'
    : `name somebody else for ${role} in the policy: nobody approves their own work`
}

function placed(stage: StageName, rule: string, { at: anchor, file, what, help }: Need, of: Case): Missing {
  return { stage, rule, what, who: [], help, ...at({ ...of, file: file ?? of.file }, anchor) }
}

function at({ file, facts }: Case, anchor: Need['at']): Pick<Missing, 'file' | 'line' | 'column'> {
  const { line, column } = facts.spot(file, anchor)
  return { file, line, column }
}
