import { visible } from '../read/report.ts'
import { shownTime } from '../rules/life.ts'
import type { EntryVerdict, Missing, Verdict } from './verdict.ts'

/** A verdict in words for a terminal: the headline, then entry by entry what is missing, whom it waits for and the cure. */
export function verdictText(verdict: Verdict): string {
  const parts = [headline(verdict), ...verdict.entries.map(entryText), ...othersText(verdict.others)]
  return `${parts.join('\n\n')}\n`
}

/** One sentence: whether it may be merged, else the stage it is at. */
export function headline({ ready, stage, entries, problems }: Verdict): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const broken = errors === 0 ? '' : ` ${errors} ${errors === 1 ? 'problem' : 'problems'} to mend.`
  if (entries.length === 0 && errors === 0) return 'Ready: no entry is touched, so that merging tells nobody anything.'
  if (!ready) return `Not ready: at the stage ${stage}.${broken}`
  const owed = entries.filter(({ emergency }) => emergency).map(({ entry }) => entry)
  if (owed.length === 0) return 'Ready to merge.'
  const more = owed.length > 3 ? ` and ${owed.length - 3} more` : ''
  return `Ready as a first warning: ${owed.slice(0, 3).join(', ')}${more}.`
}

/** The entries of a verdict of which nothing can be said, because they cannot be read. */
export function unreadable({ entries }: Verdict, readable: readonly { readonly id: string }[]): string[] {
  const known = new Set(readable.map(({ id }) => id))
  return entries.flatMap(({ entry }) => (known.has(entry) ? [] : [entry]))
}

function entryText({ entry, stage, missing, owed, approvals, approvers }: EntryVerdict): string {
  // nobody is needed only where nothing can be said
  if (approvers.needed === 0) return `${entry}  cannot be read: its stages are judged when its problems are mended`
  const given = approvals
    .filter(({ by }) => by.length > 0)
    .map(({ role, by }) => `${role.replace('_', ' ')} ${ats(by)}`)
  return [
    `${entry}  ${stage}`,
    ...missing.flatMap(missingText),
    ...owed.map((each) => `  owes     ${each.stage} by ${shownTime(each.due)}`),
    `  approved ${given.length > 0 ? given.join('; ') : 'by nobody yet'} (${approvers.by.length} of ${approvers.needed})`,
  ].join('\n')
}

function missingText({ stage, what, who, help, file, line, column }: Missing): string[] {
  return [
    `  ${stage.padEnd(8)} ${shown(what)}${who.length > 0 ? `: waits for ${ats(who, ' or ')}` : ''}`,
    ...(who.length > 0 ? [] : [`             --> ${shown(file)}:${line}:${column}`]),
    `             = help  ${shown(help)}`,
  ]
}

function othersText(others: readonly string[]): string[] {
  if (others.length === 0) return []
  const listed = others.slice(0, 10).map((path) => `  - ${shown(path)}`)
  const more = others.length > 10 ? [`  and ${others.length - 10} more`] : []
  return [['It also touches what is no entry; code owners decide about that:', ...listed, ...more].join('\n')]
}

function ats(users: readonly string[], between = ', '): string {
  return users.map((user) => `@${shown(user)}`).join(between)
}

/** Words of others: no byte that a terminal obeys, and nothing that a runner of GitHub takes for a command, wherever it stands. */
function shown(text: string): string {
  return visible(text)
    .replaceAll('##[', '# #[')
    .replace(/^(\s*)::/, '$1: :')
}
