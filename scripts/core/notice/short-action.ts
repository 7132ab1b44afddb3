import { type Asked, demandOf, dueOf } from './notice-actions.ts'
import type { Notice } from './notice-parts.ts'
import { shortText } from './time-text.ts'
import { say, textOf } from './words.ts'

/** What is asked of a reader, as one short sentence: until when, or whether at all. */
export function shortAction(notice: Notice, asked: Asked, zone: string): string {
  const { words } = notice
  const due = dueOf(notice, asked)
  return due
    ? say(words, 'notice.sms.by', { when: shortText(words, due, zone) })
    : textOf(words, `notice.sms.${demandOf(notice, asked)}`)
}
