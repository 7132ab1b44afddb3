import { hash } from 'node:crypto'
import { compileTemplates, type Templates } from '../../scripts/channels/email/template.ts'
import { prepareNotice } from '../../scripts/channels/prepare.ts'
import { asOf } from '../../scripts/core/decide/as-of.ts'
import { momentsOf } from '../../scripts/core/decide/moments.ts'
import type { EmailMessage, Recipient, SmsMessage, VoiceMessage } from '../../scripts/core/deliver/message.ts'
import { type Notice, noticeOf } from '../../scripts/core/notice/notice.ts'
import type { Words } from '../../scripts/core/notice/words.ts'
import type { Moment } from '../../scripts/core/view.ts'
import { readTemplates, readWords } from '../../scripts/io/words.ts'
import { bodyOf, catalog, reader, reasons, type Story } from './stories.ts'

/** What is needed to write a language. */
export interface Office {
  readonly words: Words
  readonly templates: Templates
}

/** Reads and compiles a language as a run does. */
export async function officeOf(language: string): Promise<Office> {
  const words = (await readWords([language])).get(language) as Words
  return { words, templates: await compileTemplates(await readTemplates(), words) }
}

export function sha256(text: string): string {
  return hash('sha256', text)
}

/** All moments of a story, to its end. */
export function momentsIn(story: Story): readonly Moment[] {
  const end = asOf(story.entry, '2031-01-01T00:00:00.000Z')
  return end ? momentsOf(end, catalog.policy) : []
}

/** The notice of a moment, told when it happened. */
export function noticeAt(story: Story, moment: string, { words }: Office): Notice {
  const found = momentsIn(story).find(({ id }) => id === moment)
  const view = found && asOf(story.entry, found.at)
  if (!view) throw new Error(`${story.name} has no moment ${moment}`)
  return noticeOf({ view, moment: found, words, catalog, body: bodyOf([story]), now: found.at })
}

/** The reader of a language. */
export function readerOf(language: string, why = 'paths'): Recipient {
  const contact = reader.contacts.find((one) => one.language === language) ?? reader.contacts[0]
  if (!contact) throw new Error('the reader has no contact')
  return { customer: reader, contact, reasons: reasons[why] ?? [] }
}

export function mail(notice: Notice, { templates }: Office, to: Recipient): EmailMessage {
  return prepareNotice('email', { notice, templates, sha256 }).fill(to) as EmailMessage
}

export function sms(notice: Notice, { templates }: Office, to: Recipient): SmsMessage {
  return prepareNotice('sms', { notice, templates, sha256 }).fill(to) as SmsMessage
}

export function call(notice: Notice, { templates }: Office, to: Recipient): VoiceMessage {
  return prepareNotice('voice', { notice, templates, sha256 }).fill(to) as VoiceMessage
}

/** What a reader sees of a mail in HTML, piece by piece, and where its links lead. */
export function factsOf(html: string): { readonly texts: readonly string[]; readonly links: readonly string[] } {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<div style="display:none[^>]*>[^<]*<\/div>/, '')
  const links = [...body.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => decoded(url))
  const texts = body
    .split(/<[^>]*>/)
    .map((text) => tidy(decoded(text)))
    .filter((text) => text !== '')
  return { texts, links }
}

/** A text with every run of white space as one space, so that only words count. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&' }
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|nbsp|amp);/g, (_, name: string) => named[name] ?? '')
}
