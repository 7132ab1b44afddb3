import { callDue } from '../../core/decide/calls.ts'
import type { CallMessage, Prepared, Recipient } from '../../core/deliver/message.ts'
import { type Told, tellerOf } from '../../core/notice/answers.ts'
import type { Notice } from '../../core/notice/notice.ts'
import { askedOf, NOTHING_ASKED } from '../../core/notice/notice-actions.ts'
import { oneLine } from '../../core/notice/one-line.ts'
import { say, textOf } from '../../core/notice/words.ts'
import { isTold } from '../../core/reason.ts'

/** A notice as a task for the care engineer of a customer: what to say on the telephone, and what to write down. */
export function prepareCall({ notice }: { readonly notice: Notice }): Prepared {
  const { entry, moment, now: date, words, catalog } = notice
  const tell = tellerOf(notice, { questions: QUESTIONS, longest: LONGEST })
  const due = callDue(notice.view, catalog.policy, date)
  return {
    fill: (recipient): CallMessage => {
      const { customer, contact, reasons } = recipient
      const asked = isTold(reasons) ? NOTHING_ASKED : askedOf(notice, customer)
      return {
        ...{ channel: 'call', entry, moment, contact: contact.id, customer: customer.id },
        ...(customer.care_engineer && { engineer: customer.care_engineer }),
        text: scriptOf(notice, recipient, tell({ zone: contact.time_zone, asked, reasons })),
        ...{ language: words.language, date, due },
      }
    },
  }
}

/** In the order in which they are spoken of; those of the other kind of entry are not there. */
const QUESTIONS = ['since', 'when', 'happened', 'was_planned', 'affected', 'action', 'deadline', 'doing', 'next']

/** More of a text is not read aloud. */
const LONGEST = 400

function scriptOf(notice: Notice, recipient: Recipient, { news, answers }: Told): string {
  const { words, banner, url } = notice
  const boxes = ['reached', 'understood', 'help'].map((name) => `[ ] ${textOf(words, `notice.call.${name}`)}`)
  return [
    greeting(notice, recipient),
    [about(notice), banner.join(' · '), ...news].join('\n'),
    ...answers.map(({ question, lines }) => [question, ...lines.map(bullet)].join('\n')),
    [textOf(words, 'notice.call.note'), ...boxes].join('\n'),
    url,
  ].join('\n\n')
}

/** A text of the entry may be a list already, or several paragraphs. */
function bullet(line: string): string {
  return line.startsWith('- ') ? line : `- ${line.replace(/\n+/g, '\n  ')}`
}

function greeting({ words, brand }: Notice, { contact, customer }: Recipient): string {
  const engineer = oneLine(customer.care_engineer ?? textOf(words, 'notice.call.team'))
  const name = oneLine(contact.name ?? '')
  return say(words, `notice.call.${name === '' ? 'hello_nobody' : 'hello'}`, { name, engineer, brand })
}

function about({ words, entry: id, title }: Notice): string {
  return say(words, 'notice.call.about', { id, title: oneLine(title) })
}
