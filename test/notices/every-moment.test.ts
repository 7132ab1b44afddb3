import { describe, expect, test } from 'vitest'
import { segmentsOf } from '../../scripts/channels/sms/segments.ts'
import { trialRecipients } from '../../scripts/core/notice/trial-recipients.ts'
import { factsOf, mail, momentsIn, noticeAt, officeOf, readerOf, sms, tidy } from '../doubles/mails.ts'
import { reasons, stories } from '../doubles/stories.ts'

const languages = ['en', 'zh-CN']
const offices = new Map(await Promise.all(languages.map(async (tag) => [tag, await officeOf(tag)] as const)))
const told = stories.flatMap((story) => momentsIn(story).map(({ id }) => ({ name: story.name, moment: id, story })))
const ways = Object.keys(reasons)

test('the stories live through every kind of moment', () => {
  const kinds = new Set(told.map(({ moment }) => moment.replace(/\d+h?/g, '#')))
  expect([...kinds].sort()).toEqual([
    'announced',
    'announced.correction-#',
    'cancelled',
    'completed',
    'evaluation',
    'evaluation-preliminary',
    'move-#',
    'published',
    'reminder-#.#',
    'report',
    'rolled-back',
    'started',
    'update-#',
    'update-#.correction-#',
  ])
})

describe.each(told)('$name: $moment', ({ story, moment }) => {
  test.each(languages)('holds every fact of its HTML in its text (%s)', (language) => {
    const office = officeFor(language)
    const notice = noticeAt(story, moment, office)
    for (const way of ways) {
      const { html, text } = mail(notice, office, readerOf(language, way))
      const { texts, links } = factsOf(html)
      const plain = tidy(text)
      expect(texts.length).toBeGreaterThan(12)
      expect(
        texts.filter((fact) => !plain.includes(fact)).filter((fact) => !isColumn(fact)),
        way,
      ).toEqual([])
      expect(
        links.filter((link) => !plain.includes(link)),
        way,
      ).toEqual([])
    }
  })

  test.each(languages)('fits: subject, octets, segments (%s)', (language) => {
    const office = officeFor(language)
    const notice = noticeAt(story, moment, office)
    const usual = mail(notice, office, readerOf(language))
    expect(usual.subject.length).toBeLessThanOrEqual(70)
    expect(usual.subject).toMatch(new RegExp(`^\\[.+\\] .+ \\(${story.entry.id}\\)$`))
    expect(Buffer.byteLength(usual.html)).toBeLessThanOrEqual(60 * 1024)
    expect(Buffer.byteLength(mail(notice, office, trialRecipients(notice)[0]).html)).toBeLessThanOrEqual(102 * 1024)
    const message = sms(notice, office, readerOf(language))
    expect(message.segments).toBeLessThanOrEqual(notice.level === 1 || language !== 'en' ? 2 : 1)
    expect(message.segments).toBe(segmentsOf(message.text))
    expect(message.text.match(/\d\d:\d\d(?! UTC)/g) ?? [], 'times without a zone').toEqual([])
    expect(message.text).toContain(story.entry.id)
  })

  test('leaves no hole, no undefined and no remote resource', () => {
    for (const language of languages) {
      const office = officeFor(language)
      const { html, text, subject } = mail(noticeAt(story, moment, office), office, readerOf(language))
      for (const written of [html, text, subject]) expect(written).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|\[object/)
      expect(html).not.toMatch(/<(?:img|link|script|iframe|video|audio|object)\b|@import|url\(|src=/i)
    }
  })

  test('has no English sentence in Chinese', () => {
    const office = officeFor('zh-CN')
    const notice = noticeAt(story, moment, office)
    for (const way of ways) {
      const { html, text, subject } = mail(notice, office, readerOf('zh-CN', way))
      const said = [
        ...factsOf(html.replace(/<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>/g, '')).texts,
        subject,
        preheaderOf(html),
      ]
      expect(said.filter((words) => ENGLISH.test(words))).toEqual([])
      expect(text.split('\n').filter((line) => ENGLISH.test(line) && !line.includes('care-cli'))).toEqual([])
      expect(text.split('\n').filter((line) => /\p{Script=Han}[,;:?!]|[：；] /u.test(line))).toEqual([])
      expect(said.filter((words) => /\p{Script=Han}\s*[,;?!]/u.test(words))).toEqual([])
    }
  })
})

// Three Latin words in a row are a sentence; names and commands are shorter or stand in code.
const ENGLISH = /(?:\b[A-Za-z]{2,}\b[ ,]+){2,}[A-Za-z]{2,}\b/

// The heads of a table: its rows name their columns in the text.
function isColumn(fact: string): boolean {
  return ['Service', '服务'].includes(fact)
}

function preheaderOf(html: string): string {
  return /<div style="display:none[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
}

function officeFor(language: string) {
  const office = offices.get(language)
  if (!office) throw new Error(`no office for ${language}`)
  return office
}
