import type { EntryName } from './entry-name.ts'

/**
 * Whether a text looks like that of an entry which has ended, at a glance and without parsing it: the last update closes the incident, or
 * the change was called off, undone or completed. Of what looks otherwise nothing is said.
 */
export function looksEnded({ kind }: Pick<EntryName, 'kind'>, text: string): boolean {
  if (kind === 'change')
    return /^(?:cancelled|rolled_back):|^ +actual_end:/m.test(text.slice(0, text.indexOf('\n---', 3)))
  const last = text.lastIndexOf('\n### ')
  const update = [...text.matchAll(/^### +\d+ +· +([a-z-]+) +·/gm)].at(-1)
  return last >= 0 && /^(?:resolved|merged|false-alarm)$/.test(update?.[1] ?? '')
}
