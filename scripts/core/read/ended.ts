import { type Instant, toInstant } from '../instant.ts'
import type { EntryName } from './entry-name.ts'

/**
 * Whether a text looks like that of an entry which has ended, at a glance and without parsing it: the last update closes the incident, or
 * the change was called off, undone or completed, and no time in it is still to come. Of what looks otherwise nothing is said.
 */
export function looksEnded({ kind, text, now }: Pick<EntryName, 'kind'> & { text: string; now: Instant }): boolean {
  const end = text.indexOf('\n---', 3)
  if (end < 0 || !isPast(text, now)) return false
  return kind === 'change' ? hasEnded(text.slice(0, end)) : isClosed(text.slice(end))
}

function hasEnded(front: string): boolean {
  return /^(?:cancelled|rolled_back):/m.test(front) || /^ +actual_end: +['"]?\d{4}-/m.test(front)
}

/** Headings count outside of code alone; where it is not plain what is code or HTML, nothing is said. */
function isClosed(body: string): boolean {
  if (/^ {0,3}(?:<|`{3,}[^`\r\n]*`)/m.test(body)) return false
  let [fence, isUpdates, last] = ['', false, '']
  for (const line of body.split(/\r?\n/)) {
    const [, mark = '', info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence !== '') {
      if (mark[0] === fence[0] && mark.length >= fence.length && info.trim() === '') fence = ''
    } else if (mark !== '') fence = mark
    else if (line.startsWith('## ')) isUpdates = line.trim() === '## Updates'
    else if (isUpdates) last = /^### +\d+ +· +([a-z-]+) +·/.exec(line)?.[1] ?? last
  }
  return fence === '' && /^(?:resolved|merged|false-alarm)$/.test(last)
}

/** No time of the text lies after `now`: what ends later has not ended yet. */
function isPast(text: string, now: Instant): boolean {
  for (const [time] of text.matchAll(/\b\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?/g))
    if ((toInstant(time) ?? '~') > now) return false
  return true
}
