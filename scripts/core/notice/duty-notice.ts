import { concernOf } from '../decide/concern.ts'
import type { DutyCase } from '../plan-row.ts'
import type { Action } from '../schema.gen.ts'
import { line } from './line.ts'
import type { Item, Notice } from './notice-parts.ts'
import { subjectOf } from './subject.ts'
import { say, sayCount, textOf } from './words.ts'

/** More customers than these are counted, not named: the list is for a person to work through. */
const most = 50

/** The notice for the duty manager, made of the one that did not reach its customers: who they are, by id, and what to do now. */
export function dutyNotice(notice: Notice, moment: string, cases: readonly DutyCase[]): Notice {
  const { words } = notice
  const word = textOf(words, 'notice.duty.word')
  const title = sayCount(words, 'notice.duty.title', cases.length, { title: notice.title })
  const items = cases.slice(0, most).map(({ customer, why }): Item => {
    return { as: 'line', line: line(words, `notice.duty.${why}`, { customer: { code: customer } }) }
  })
  const more = cases.length - items.length
  const rest: readonly Item[] = more > 0 ? [{ as: 'quiet', line: [sayCount(words, 'notice.duty.more', more)] }] : []
  const todo: Item = { as: 'line', line: line(words, 'notice.duty.todo', { command: { code: 'care calls' } }) }
  const act: Action = { id: 'call', type: 'mitigate', title: textOf(words, 'notice.duty.act'), required: true }
  return {
    ...notice,
    moment,
    word,
    title,
    banner: [word, ...notice.banner],
    subject: subjectOf({ words, kind: notice.kind, level: notice.level, word, title, id: notice.entry }),
    forced: true,
    notes: [],
    lead: [],
    blocks: [
      {
        as: 'answer',
        question: textOf(words, 'notice.question.unreached'),
        items: [...items, ...rest],
        essential: true,
      },
      { as: 'action', question: textOf(words, 'notice.question.action'), items: [todo] },
    ],
    // whatever became of the entry, this is to be done
    over: false,
    actions: [{ action: act, concern: concernOf(act) }],
    asks: 'all',
    reference: say(words, 'notice.duty.reference', { id: notice.entry, moment }),
  }
}
