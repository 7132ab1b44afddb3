import { plain } from './line.ts'
import { type Asked, actionSummary } from './notice-actions.ts'
import type { Notice } from './notice-parts.ts'
import { say } from './words.ts'

/** What a mail program shows behind the subject: what is to be done, and when the reader hears more, in a time zone. */
export function preheaderOf(notice: Notice, { zone, asked }: { readonly zone: string; readonly asked: Asked }): string {
  const { words } = notice
  return say(words, 'notice.preheader', {
    action: plain(words, actionSummary(notice, asked), zone),
    next: plain(words, notice.next, zone),
  })
}
