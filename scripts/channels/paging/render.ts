import type { PagingMessage, Prepared, Recipient } from '../../core/deliver/message.ts'
import { tellerOf } from '../../core/notice/answers.ts'
import type { Notice } from '../../core/notice/notice.ts'
import { type Asked, askedOf, demandOf, NOTHING_ASKED } from '../../core/notice/notice-actions.ts'
import { subjectOf } from '../../core/notice/subject.ts'
import { textOf } from '../../core/notice/words.ts'
import { isTold } from '../../core/reason.ts'
import type { Sha256 } from '../email/headers.ts'

/** What an alert is made of besides its reader. */
export interface PagingInput {
  readonly notice: Notice
  readonly sha256: Sha256
}

/**
 * A notice as an alert. All moments of an entry to one contact are one alert: it is triggered while something threatens the reader,
 * and resolved when it is over or the reader is not concerned any longer.
 */
export function prepareAlert({ notice, sha256 }: PagingInput): Prepared {
  const { entry, moment, now: date, words, url, brand: client } = notice
  const text = subjectOf({ ...notice, id: entry, level: notice.level }, SUMMARY_LIMIT)
  const tell = tellerOf(notice, { questions: QUESTIONS, longest: LONGEST })
  const about = textOf(words, 'notice.question.summary')
  const kind = 'category' in notice.facts ? notice.facts.category : notice.kind
  return {
    fill: (recipient): PagingMessage => {
      const { customer, contact, reasons } = recipient
      const told = isTold(reasons)
      const asked = told ? NOTHING_ASKED : askedOf(notice, customer)
      const { news, answers } = tell({ zone: contact.time_zone, asked, reasons })
      const said = [{ question: about, lines: news }, ...answers].filter(({ lines }) => lines.length > 0)
      return {
        ...{ channel: 'paging', entry, moment, contact: contact.id, to: contact.channels.paging ?? '' },
        action: notice.over || told ? 'resolve' : 'trigger',
        alert: alertOf(entry, contact.id, sha256),
        text,
        severity: severityOf(notice, asked),
        class: kind,
        ...placeOf(recipient),
        ...{ client, url },
        details: Object.fromEntries(said.map(({ question, lines }) => [question, lines.join('\n')])),
        ...{ language: words.language, date },
      }
    },
  }
}

/** As much as PagerDuty shows of a summary; the title gives way, never level, state and id. */
const SUMMARY_LIMIT = 1024

/** A text of the entry in an alert: the page has all of it. */
const LONGEST = 2000

// The contact's id is random, and only its digest leaves: two contacts with one integration have alerts of their own.
function alertOf(entry: string, contact: string, sha256: Sha256): string {
  return `${entry}-${sha256(JSON.stringify([entry, contact, 'paging'])).slice(0, 32)}`
}

function severityOf(notice: Notice, asked: Asked): PagingMessage['severity'] {
  if (notice.level !== undefined) return SEVERITIES[notice.level]
  return demandOf(notice, asked) === 'required' ? 'warning' : 'info'
}

const SEVERITIES = { 1: 'critical', 2: 'error', 3: 'warning' } as const

function placeOf({ reasons }: Recipient): Pick<PagingMessage, 'component' | 'group'> {
  const own = reasons.flatMap((reason) => (reason.kind === 'service' ? reason.path.slice(0, 1) : []))[0]
  const [component, group] = own?.split('@') ?? []
  return component && group ? { component, group } : {}
}

const QUESTIONS = ['unreached', 'affected', 'action', 'deadline', 'doing', 'next']
