import type { Prepared, SmsMessage } from '../../core/deliver/message.ts'
import type { Notice } from '../../core/notice/notice.ts'
import { type Asked, askedOf, NOTHING_ASKED } from '../../core/notice/notice-actions.ts'
import { oneLine } from '../../core/notice/one-line.ts'
import { shortAction } from '../../core/notice/short-action.ts'
import { shorten } from '../../core/notice/subject.ts'
import { shortText } from '../../core/notice/time-text.ts'
import { say, textOf } from '../../core/notice/words.ts'
import { isTold } from '../../core/reason.ts'
import { gsmText, roughSegmentsOf, segmentsOf } from './segments.ts'

/** A notice as text message: as much as fits into one segment, or into two where the level or the script asks for it. */
export function prepareSms({ notice }: { readonly notice: Notice }): Prepared {
  const texts = new Map<string, Pick<SmsMessage, 'text' | 'segments'>>()
  const pieces = { state: stateOf(notice), title: gsmText(oneLine(notice.title)) }
  return {
    fill: ({ customer, contact, reasons }): SmsMessage => {
      const asked = isTold(reasons) ? NOTHING_ASKED : askedOf(notice, customer)
      const key = [contact.time_zone, String(asked.isPast), ...asked.actions.map(({ action }) => action.id)].join('\n')
      const text = texts.get(key) ?? smsText(notice, asked, contact.time_zone)
      texts.set(key, text)
      const { entry, moment, now: date, words } = notice
      const to = contact.channels.sms ?? ''
      return { channel: 'sms', entry, moment, contact: contact.id, to, date, language: words.language, ...text, pieces }
    },
  }
}

// From the most to the least that is said: the title gives way first, then the next update, then the action, then the rest of the
// title. Only an address that leaves no room beside the id is left out.
function smsText(notice: Notice, asked: Asked, zone: string): Pick<SmsMessage, 'text' | 'segments'> {
  const limits = notice.level === 1 ? [2] : [1, 2]
  for (const limit of limits) {
    for (const form of FORMS) {
      const text = fitted(notice, form, asked, zone, { limit, shortest: SHORTEST_TITLE })
      if (text) return text
    }
  }
  const bare = fitted(notice, 'least', asked, zone, { limit: 2, shortest: 0 })
  if (bare) return bare
  const text = form(notice, 'id', asked, zone, '')
  return { text, segments: segmentsOf(text) }
}

const FORMS = ['whole', 'less', 'least'] as const

// A title cut to fewer characters than this says nothing: then rather the next update or the deadline is left out.
const SHORTEST_TITLE = 24

function fitted(
  notice: Notice,
  name: (typeof FORMS)[number],
  asked: Asked,
  zone: string,
  { limit, shortest }: { readonly limit: number; readonly shortest: number },
): Pick<SmsMessage, 'text' | 'segments'> | undefined {
  const title = gsmText(oneLine(notice.title))
  const cut = (length: number): string => form(notice, name, asked, zone, shorten(title, length, '...'))
  let [fits, over] = [Math.min(shortest, title.length), title.length + 1]
  if (roughSegmentsOf(cut(fits)) > limit) return undefined
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (roughSegmentsOf(cut(middle)) <= limit) fits = middle
    else over = middle
  }
  for (let length = fits; length >= 0; length--) {
    const text = cut(length)
    const segments = segmentsOf(text)
    if (segments <= limit) return { text, segments }
  }
  return undefined
}

function form(notice: Notice, name: string, asked: Asked, zone: string, title: string): string {
  const { words, entry: id, url } = notice
  const state = stateOf(notice)
  const head = title === '' ? state : say(words, 'notice.sms.head', { state, title })
  const holes = {
    head,
    id,
    url,
    action: shortAction(notice, asked, zone),
    next: nextText(notice, zone),
  }
  // a shortened title brings its own full stop
  return gsmText(say(words, `notice.sms.${name}`, holes)).replace('....', '...')
}

function stateOf({ words, kind, level, word }: Notice): string {
  const short = level === undefined ? '' : textOf(words, `level.${level}.short`)
  return say(words, `notice.sms.${kind}`, { level: short, kind: textOf(words, `kind.${kind}`), word })
}

function nextText({ words, kind, now, nextAt }: Notice, zone: string): string {
  if (nextAt === undefined) return ''
  return say(words, kind === 'incident' ? 'notice.sms.next' : 'notice.sms.begins', {
    when: shortText(words, nextAt, zone, now),
  })
}
