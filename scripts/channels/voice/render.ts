import type { Prepared, Recipient, VoiceMessage } from '../../core/deliver/message.ts'
import type { Notice } from '../../core/notice/notice.ts'
import { type Asked, askedOf, NOTHING_ASKED } from '../../core/notice/notice-actions.ts'
import { placeText } from '../../core/notice/reason-text.ts'
import { shortAction } from '../../core/notice/short-action.ts'
import { say, sayList, textOf } from '../../core/notice/words.ts'
import { isTold, type Reason } from '../../core/reason.ts'
import { hostSpoken, secondsOf, shortened, spelt, spoken } from './speech.ts'

/** A notice as a call: who calls, what it is, where it is felt, by when to act and where to read on; said twice, in about a minute. */
export function prepareVoice({ notice }: { readonly notice: Notice }): Prepared {
  const texts = new Map<string, string>()
  return {
    fill: ({ customer, contact, reasons }: Recipient): VoiceMessage => {
      const asked = isTold(reasons) ? NOTHING_ASKED : askedOf(notice, customer)
      const said = { asked, zone: contact.time_zone, place: placeSaid(notice, reasons), mailed: isMailed(contact) }
      const ids = asked.actions.map(({ action }) => action.id)
      const key = [said.zone, said.place, String(said.mailed), String(asked.isPast), ...ids].join('\n')
      const text = texts.get(key) ?? voiceText(notice, said)
      texts.set(key, text)
      const { entry, moment, now: date, words } = notice
      const to = contact.channels.voice ?? ''
      return { channel: 'voice', entry, moment, contact: contact.id, to, text, language: words.language, date }
    },
  }
}

interface Said {
  readonly asked: Asked
  readonly zone: string
  readonly place: string
  readonly mailed: boolean
}

// Said twice, it is about a minute.
const LONGEST = 30
// A title cut to fewer seconds than this says nothing: then rather the place, or what to do, is left to the page.
const SHORTEST_TITLE = 4
// More are not remembered.
const MOST_PLACES = 2

function voiceText(notice: Notice, said: Said): string {
  const { words } = notice
  const title = spoken(words, notice.title)
  const roomOf = (form: string): number => LONGEST - secondsOf(passage(notice, said, form, ''))
  const wanted = Math.min(SHORTEST_TITLE, secondsOf(title))
  const form = ['whole', 'less'].find((name) => roomOf(name) >= wanted) ?? 'least'
  const text = passage(notice, said, form, shortened(title, Math.max(roomOf(form), wanted)))
  return `${text}\n${say(words, 'notice.voice.again', { text })}`
}

function passage(notice: Notice, { asked, zone, place, mailed }: Said, form: string, title: string): string {
  const { words, kind, level } = notice
  const holes = {
    brand: spoken(words, notice.brand),
    level: level === undefined ? '' : textOf(words, `level.${level}.name`),
    word: notice.word,
    title,
  }
  return say(words, `notice.voice.${form}`, {
    head: say(words, `notice.voice.${kind}`, holes),
    place,
    action: shortAction(notice, asked, zone),
    where: say(words, 'notice.voice.where', { host: hostSpoken(words, notice.url), id: spelt(notice.entry) }),
    email: mailed ? textOf(words, 'notice.voice.email') : '',
  })
    .replace(/ {2,}/g, ' ')
    .trim()
}

function placeSaid(notice: Notice, reasons: readonly Reason[]): string {
  const { words } = notice
  // to the duty manager nothing of its own happens
  if (!notice.blocks.some(({ as }) => as === 'affected')) return ''
  if (isTold(reasons)) return textOf(words, 'notice.reason.told')
  const used = reasons.flatMap((reason) => (reason.kind === 'service' ? reason.path.slice(0, 1) : []))
  const places = [...new Set(used)].slice(0, MOST_PLACES).map((place) => spoken(words, placeText(notice, place)))
  return places.length === 0 ? '' : say(words, 'notice.reason.spared', { place: sayList(words, places) })
}

function isMailed({ channels }: Recipient['contact']): boolean {
  return channels.email !== undefined
}
