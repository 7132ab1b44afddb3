import { describe, expect, test } from 'vitest'
import { factsOf, mail, momentsIn, noticeAt, officeOf, readerOf, sha256, tidy } from '../../../test/doubles/mails.ts'
import { outage, prose, type Story, upgrade } from '../../../test/doubles/stories.ts'
import type { Notice } from '../../core/notice/notice.ts'
import { trialRecipients } from '../../core/notice/trial-recipients.ts'
import { lengthRules } from '../../core/rules/length.ts'
import { prepareNotice } from '../prepare.ts'

const [en, zh] = [await officeOf('en'), await officeOf('zh-CN')]

describe('headers', () => {
  test('thread all mails of an entry for one contact, and no others', () => {
    const threads = momentsIn(outage).map(({ id }) => headers(noticeAt(outage, id, en)))
    const root = threads[0]?.['Message-ID']
    expect(root).toMatch(/^<[0-9a-f]{32}@status\.meridian\.example>$/)
    expect(threads[0]).not.toHaveProperty('References')
    for (const later of threads.slice(1)) {
      expect([later['In-Reply-To'], later['References']]).toEqual([root, root])
    }
    expect(new Set(threads.map((each) => each['Message-ID'])).size).toBe(threads.length)
    const other = mail(noticeAt(outage, 'update-1', en), en, readerOf('zh-CN'))
    expect(Object.fromEntries(other.headers)['References']).not.toBe(root)
  })

  test('say that a machine wrote, in which language, to which list', () => {
    expect(headers(noticeAt(upgrade, 'announced', zh))).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'zh-CN',
      'List-Id': '<changes.status.meridian.example>',
      'X-Care-Entry': 'CHG-2030-0001',
      'X-Care-Moment': 'announced',
    })
  })

  test('offer to unsubscribe only where the level allows it', () => {
    expect(headers(noticeAt(upgrade, 'announced', en))['List-Unsubscribe']).toBe(
      '<https://support.meridian.example/care>',
    )
    expect(headers(noticeAt(outage, 'published', en))).not.toHaveProperty('List-Unsubscribe')
  })

  test('hold no line break, whatever a registry says', () => {
    const to = readerOf('en')
    const contact = { ...to.contact, name: 'Eve\r\nBcc: all@example.com' }
    const message = mail(noticeAt(outage, 'published', en), en, { ...to, contact })
    expect(message.to.name).toBe('Eve Bcc: all@example.com')
    for (const [name, value] of message.headers) expect(`${name}${value}`).toMatch(/^[\x20-\x7e]+$/)
  })
})

describe('a hostile value', () => {
  const evil = '</mj-text><mj-raw><script>alert(1)</script> {{url}} {{{rows}}} [[rows]] "quotes" \'single\' & <b> $& $1'
  const story: Story = {
    ...outage,
    entry: { ...outage.entry, facts: { ...outage.entry.facts, title: evil }, translations: {} } as Story['entry'],
    bodies: { '': { ...outage.bodies[''], updates: {}, summary: prose('{{banner}}', '<p>{{banner}}</p>') } },
  }

  test('stays text: title, names, prose', () => {
    const to = readerOf('en')
    const { html, text } = mail(noticeAt(story, 'published', en), en, {
      ...to,
      customer: { ...to.customer, name: evil, care_engineer: evil },
    })
    expect(html).not.toMatch(/<script|<mj-|<b>|\{\{/)
    expect(factsOf(html).texts.filter((fact) => fact.includes('<script>alert(1)</script>'))).toHaveLength(3)
    expect(tidy(text).split(evil)).toHaveLength(4)
    expect(text).toContain('{{banner}}')
    expect(html).toContain('&#123;&#123;banner&#125;&#125;')
  })

  test.each([
    'javascript:alert(1)',
    'https:evil.example',
    'https:///evil.example',
    'HTTPS://evil.example',
    'https://0x7f.1/',
  ])('makes no link of what is no full address of https, mail or telephone: %s', (url) => {
    const facts = { ...outage.entry.facts, references: [{ title: 'x', url }] }
    const { html } = mail(
      noticeAt({ ...story, entry: { ...story.entry, facts } as Story['entry'] }, 'published', en),
      en,
      readerOf('en'),
    )
    expect(html).not.toContain(`href="${url}`)
    expect(html).toContain(`x &lt;${url}&gt;`)
  })
})

describe('a mail', () => {
  test('has the language, the direction and a dark look that reaches its outermost box', () => {
    const { html } = mail(noticeAt(outage, 'published', zh), zh, readerOf('zh-CN'))
    expect(html).toMatch(/<html lang="zh-CN" dir="ltr"/)
    expect(html).toMatch(/prefers-color-scheme: dark/)
    expect(html).toMatch(/body, div\[role="article"\] \{ background/)
    expect(html).toMatch(/<div[^>]* role="article" lang="zh-CN" dir="ltr"/)
    expect(html).not.toMatch(/fonts\.googleapis|Roboto/)
    const layout = html.match(/<table(?![^>]*role=)[^>]*>/g) ?? []
    expect(layout, 'only tables of data have no role').toHaveLength(0)
  })

  test('says action and next update before it is opened', () => {
    const { html } = mail(noticeAt(outage, 'published', en), en, readerOf('en'))
    expect(/<div style="display:none[^>]*>([^<]*)</.exec(html)?.[1]).toBe(
      'Action required by Wed 1 May 2030, 20:30 (Europe/Berlin) · 18:30 UTC · Next update by Wed 1 May 2030, 15:00 (Europe/Berlin) · 13:00 UTC',
    )
  })

  test('is the same bytes for the same input, and carries the date of the run', () => {
    const notice = noticeAt(outage, 'update-2', en)
    const [one, two] = [mail(notice, en, readerOf('en')), mail(noticeAt(outage, 'update-2', en), en, readerOf('en'))]
    expect(one).toEqual(two)
    expect(one.date).toBe(notice.now)
  })

  test('gives each reader their own times, actions and reasons from one preparation', () => {
    const prepared = prepareNotice('email', {
      notice: noticeAt(outage, 'published', en),
      templates: en.templates,
      sha256,
    })
    const written = ['paths', 'told', 'paths'].map((way) => prepared.fill(readerOf('en', way)))
    expect(written[0]).toEqual(written[2])
    const [affected, told] = written.map((message) => ('html' in message ? message.text : ''))
    expect(affected).toContain('Action 1: Move writes to another region')
    expect(told).toContain('Not any longer.')
    expect(told).not.toContain('Move writes')
    const elsewhere = readerOf('en')
    const far = { ...elsewhere, contact: { ...elsewhere.contact, time_zone: 'Asia/Tokyo' } }
    expect(mail(noticeAt(outage, 'published', en), en, far).text).toContain('Asia/Tokyo')
  })

  const kinds = {
    paragraphs: '<p>Files are slow.</p>',
    'cells of code': '<td><code>x</code></td>',
    'items of a list': '<li>x</li>',
    braces: '{{}}',
    'words in Chinese': '文件读取缓慢。',
  }
  test.each(Object.entries(kinds))('that care check lets pass is not cut off: %s', (_, html) => {
    const [rule] = lengthRules
    const storyOf = (base: Story, count: number): Story => {
      const body = { ...base.bodies[''], updates: {}, summary: prose('x', html.repeat(count)) }
      return { ...base, entry: { ...base.entry, translations: {} } as Story['entry'], bodies: { '': body } }
    }
    const passes = ({ entry, bodies: { '': body } }: Story): boolean =>
      body !== undefined && rule?.check({ facts: entry.facts, body }).length === 0
    for (const base of [outage, upgrade]) {
      let [fits, over] = [1, 20_000]
      while (over - fits > 1) {
        const middle = (fits + over) >> 1
        if (passes(storyOf(base, middle))) fits = middle
        else over = middle
      }
      const longest = storyOf(base, fits)
      for (const { id } of momentsIn(longest)) {
        const notice = noticeAt(longest, id, en)
        for (const reader of trialRecipients(notice))
          expect(Buffer.byteLength(mail(notice, en, reader).html)).toBeGreaterThan(60_000)
      }
    }
  })

  test('that would be cut off is refused', () => {
    const long = {
      ...outage,
      bodies: { '': { ...outage.bodies[''], updates: {}, summary: prose('x'.repeat(110_000)) } },
    }
    expect(() => mail(noticeAt(long, 'published', en), en, readerOf('en'))).toThrow(/longer than/)
  })
})

function headers(notice: Notice): Readonly<Record<string, string>> {
  return Object.fromEntries(mail(notice, notice.words.language === 'en' ? en : zh, readerOf('en')).headers)
}
