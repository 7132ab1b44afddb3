import { describe, expect, it } from 'vitest'
import { momentsIn, noticeAt, officeOf, readerOf, sha256 } from '../../../test/doubles/mails.ts'
import { isNotice } from '../../../test/doubles/providers/standard.ts'
import { outage, reasons, type Story, stories, undone, upgrade, withdrawn } from '../../../test/doubles/stories.ts'
import type { Recipient, WebhookMessage } from '../../core/deliver/message.ts'
import { trialRecipients } from '../../core/notice/trial-recipients.ts'
import type { WebhookData, WebhookNotice } from '../../core/schema.gen.ts'
import { prepareNotice } from '../prepare.ts'

const offices = new Map(await Promise.all(['en', 'zh-CN'].map(async (tag) => [tag, await officeOf(tag)] as const)))
const told = stories.flatMap((story) => momentsIn(story).map(({ id }) => [story.name, id, story] as const))

function prepared(story: Story, moment: string, language = 'en') {
  const office = offices.get(language)
  if (!office) throw new Error(`no office for ${language}`)
  const notice = noticeAt(story, moment, office)
  const { fill } = prepareNotice('webhook', { notice, templates: office.templates, sha256 })
  return { notice, fill: (reader: Recipient) => fill(reader) as WebhookMessage }
}

function body(story: Story, moment: string, reader = readerOf('en'), language = 'en'): WebhookNotice {
  return JSON.parse(prepared(story, moment, language).fill(reader).text)
}

const data = (...of: Parameters<typeof body>): WebhookData => body(...of).data

const facts = (story: Story, more: object): Story =>
  ({ ...story, entry: { ...story.entry, facts: { ...story.entry.facts, ...more } } }) as Story

describe.each(told)('%s: %s', (_, moment, story) => {
  it.each([...offices.keys()])('is a notice by the published schema, whoever reads it (%s)', (language) => {
    const { notice, fill } = prepared(story, moment, language)
    const readers = [...Object.keys(reasons).map((why) => readerOf(language, why)), ...trialRecipients(notice)]
    for (const reader of readers) {
      const { text, language: written } = fill(reader)
      const found = JSON.parse(text)
      isNotice(found)
      expect(isNotice.errors ?? []).toEqual([])
      expect(written).toBe(language)
      expect(found.data.customer).toBe(reader.customer.id)
      expect(Buffer.byteLength(text)).toBeLessThan(64 * 1024)
    }
  })
})

describe('a notice as JSON', () => {
  it('says what regulators ask for, and nothing that was known later', () => {
    const story = facts(outage, {
      started: '2030-05-01T07:58:00.000Z',
      aware: '2030-05-01T10:30:00.000Z',
      malicious: 'unknown',
      cross_border: 'yes',
    })
    const first = {
      started: '2030-05-01T07:58:00.000Z',
      detected: '2030-05-01T08:00:00.000Z',
      malicious: 'unknown',
      cross_border: 'yes',
      measures_taken: 'We have isolated the faulty metadata shard.',
    }
    const later = { ...first, aware: '2030-05-01T10:30:00.000Z' }
    expect(data(story, 'published').reporting).toEqual(first)
    expect(data(story, 'update-2').reporting).toEqual(later)
    expect(data(story, 'update-6').reporting).toEqual({ ...later, ended: '2030-05-01T19:00:00.000Z' })
  })

  it('names type, time and status of the moment', () => {
    expect(body(outage, 'update-2.correction-1')).toMatchObject({
      version: 1,
      type: 'incident.update',
      timestamp: '2030-05-01T11:30:00.000Z',
      data: { status: 'identified', correction: { of: 'update-2', number: 1 }, open: true, level: 1 },
    })
    expect(body(outage, 'evaluation-preliminary')).toMatchObject({
      type: 'incident.evaluation_preliminary',
      data: {
        status: 'resolved',
        open: false,
        texts: { evaluation: [{}, { heading: 'What happened' }, {}, {}, {}, {}] },
      },
    })
    expect(data(withdrawn, 'cancelled')).toMatchObject({
      status: 'cancelled',
      change: { reason: 'The new release is not ready.', ended: '2030-05-03T09:00:00.000Z' },
    })
    expect(data(undone, 'rolled-back').change?.reason).toBe('Replication stood still.')
  })

  it('gives the windows of a change as they are known', () => {
    expect(data(upgrade, 'announced').change).not.toHaveProperty('moved_from')
    expect(data(upgrade, 'announced').change?.planned.start).toBe('2030-05-03T10:00:00.000Z')
    expect(data(upgrade, 'move-1').change).toMatchObject({
      planned: { start: '2030-05-15T22:00:00.000Z' },
      moved_from: { start: '2030-05-03T10:00:00.000Z' },
      reason: 'The vendor has withdrawn the release.',
    })
    const { change, affects } = data(upgrade, 'report')
    expect(change?.measured).toEqual([{ service: 'evs', regions: ['eu-1'], effect: 'outage', downtime: 'PT31M' }])
    expect(affects.services).toEqual([{ service: 'evs', regions: ['eu-1'], effect: 'outage', downtime: 'PT15M' }])
    expect(data(upgrade, 'completed').change).not.toHaveProperty('measured')
  })

  it('asks each reader for what is theirs, from one preparation', () => {
    const { fill } = prepared(outage, 'published')
    const reader = readerOf('en')
    const other = { ...reader, customer: { ...reader.customer, id: 'cus-0000', uses: [] } }
    const read = (to: Recipient): WebhookData => JSON.parse(fill(to).text).data
    const asked = (to: Recipient) => read(to).guidance.actions.map(({ id, asked }) => [id, asked])
    expect(asked(reader)).toEqual([
      ['move', true],
      ['update', true],
      ['watch', true],
    ])
    expect(asked(other)).toEqual([
      ['move', false],
      ['update', true],
      ['watch', true],
    ])
    expect(asked(readerOf('en', 'told')).every(([, is]) => !is)).toBe(true)
    expect(read(reader).guidance).toMatchObject({ demand: 'required', due: '2030-05-01T18:30:00.000Z' })
    expect(read(readerOf('en', 'told'))).toMatchObject({ guidance: { demand: 'none' }, affected: { verdict: 'gone' } })
    expect(read(reader).affected.reasons[1]).toEqual({
      kind: 'service',
      path: [
        { service: 'rds', region: 'eu-1' },
        { service: 'evs', region: 'eu-1' },
      ],
      effect: 'outage',
    })
    expect(fill(reader)).toEqual(fill(reader))
  })

  it('says how many reasons it leaves out', () => {
    const [reason] = reasons['paths'] ?? []
    const many = { ...readerOf('en'), reasons: Array.from({ length: 130 }, () => reason as NonNullable<typeof reason>) }
    const { affected } = data(outage, 'published', many)
    expect([affected.reasons.length, affected.more]).toEqual([100, 30])
  })

  it('names nobody, and no other address', () => {
    const { contact, customer } = readerOf('en')
    const { text } = prepared(outage, 'published').fill(readerOf('en'))
    const hidden = [contact.name, customer.name, customer.care_engineer, ...Object.values(contact.channels)]
    expect(hidden.filter((each) => typeof each === 'string' && text.includes(each))).toEqual([])
  })

  it('keeps hostile values as they are, in their places', () => {
    const evil = '"}},"type":"incident.evil","data":{{"entry":"x" \\ \u2028 <script> $&'
    const { customer, contact } = readerOf('en')
    const reader = {
      customer,
      contact,
      reasons: [{ kind: 'software', purl: evil, versions: evil, certain: true }],
    } as const
    const found = body({ ...facts(outage, { title: evil }), bodies: {} }, 'published', reader)
    expect([found.type, found.data.entry, found.data.title]).toEqual(['incident.published', 'INC-2030-0001', evil])
    expect(found.data.affected.reasons).toEqual([{ kind: 'software', purl: evil, versions: evil, certain: true }])
  })
})
