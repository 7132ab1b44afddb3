/** What `care contacts erase` did and what it could not do; ids only. */
export interface Erasure {
  readonly version: 1
  readonly id: string
  /** What was removed, by place; empty if nothing was found. */
  readonly removed: readonly Removed[]
  /** What holds the id and could not be removed. */
  readonly left: readonly Beyond[]
  /** What this command never reaches. */
  readonly beyond: readonly Beyond[]
}

/** What was removed from one place: how many of what. */
export interface Removed {
  readonly where: string
  readonly what: string
  readonly count: number
}

/** Something of a person that stays, and what can be done about it. */
export interface Beyond {
  readonly where: string
  readonly why: string
  readonly help: string
}

/** What no command on this machine can reach, or must not. */
export const beyond: readonly Beyond[] = [
  {
    where: 'history of the registry',
    why: 'Git keeps every older version of a file',
    help: 'rewrite it with git filter-repo where the registry is kept, push it with force, and let every clone be made anew',
  },
  {
    where: 'copies of the registry',
    why: 'backups and clones hold what was there when they were made',
    help: 'erase it in each, or let them expire; of an encrypted one it is enough to destroy its identity',
  },
  {
    where: 'plan files that were put elsewhere',
    why: 'care plan --out FILE holds ids, no names or addresses',
    help: 'delete them: a plan is made again whenever it is needed',
  },
  {
    where: 'audience index',
    why: 'it counts the customer until it is made again',
    help: 'make it again with: care audience --publish',
  },
  {
    where: 'messages that were sent',
    why: 'they belong to whoever received them',
    help: 'nothing can be called back; say so if you are asked',
  },
  {
    where: 'records of the providers',
    why: 'SendGrid shows activity for 30 days, Twilio keeps its message logs until they are deleted, a mail server has logs of its own',
    help: 'delete them there, or let them expire',
  },
  {
    where: 'ledger',
    why: 'it holds keyed hashes, which nobody turns back without the key and the id; it stays, so that nobody is told twice',
    help: 'nothing; if a run was killed, care deliver may name deliveries of nobody: care ledger settle KEY drop',
  },
]

/** The report for people. */
export function erasureText({ id, removed, left, beyond: outside }: Erasure): string {
  const opening = removed.length === 0 ? `${id}: nothing was found` : `${id}: erased`
  return [
    opening,
    ...removed.map(({ where, what, count }) => `  ${where}: ${count} ${what}${count === 1 ? '' : 's'}`),
    ...section('Still there:', left),
    ...section('Beyond this command:', outside),
    '',
  ].join('\n')
}

function section(title: string, items: readonly Beyond[]): readonly string[] {
  if (items.length === 0) return []
  return ['', title, ...items.flatMap(({ where, why, help }) => [`  ${where}: ${why}`, `    = help  ${help}`])]
}
