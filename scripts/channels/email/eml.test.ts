import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import type { EmailMessage } from '../../core/deliver/message.ts'
import type { Outbox } from '../../core/deliver/outbox.ts'
import type { SendResult } from '../../core/deliver/provider.ts'
import { outboxProvider } from '../outbox.ts'
import { emlOf } from './eml.ts'

const message: EmailMessage = {
  channel: 'email',
  entry: 'INC-2024-0001',
  moment: 'published',
  contact: 'con-1234',
  from: { name: 'Meridian Cloud 子午云', address: 'care@meridian.example' },
  to: { name: 'Ops, night "shift"', address: 'ops@customer.example' },
  subject: '[L1 · Monitoring] 上传失败 (INC-2024-0001)',
  html: '<p>Ünïcode and a long line of text that is longer than seventy-eight characters, so that it must be folded</p>',
  text: 'Ünïcode\n.\nFrom here',
  headers: [
    ['Message-ID', '<one@meridian.example>'],
    ['References', '<zero@meridian.example>'],
    ['List-Id', '<care.meridian.example>'],
  ],
  date: '2024-03-29T17:30:00.000Z',
  attachments: [
    { name: 'change.ics', type: 'text/calendar; charset=utf-8', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
  ],
}

const key = '0'.repeat(64)

const taken: { ending: string; content: string }[] = []
const outbox: Outbox = {
  put: (_, ending, content) => {
    taken.push({ ending, content: content.toString() })
    return { outcome: 'accepted' }
  },
  ask: (): SendResult => ({ outcome: 'unknown' }),
}

describe('the bytes of an email', () => {
  it('are the same for the same message', async () => {
    expect(await emlOf(message)).toEqual(await emlOf({ ...message }))
  })

  it('hold everything that the message holds', async () => {
    const mail = await PostalMime.parse(await emlOf(message))
    expect(mail.from).toMatchObject(message.from)
    expect(mail.to).toMatchObject([message.to])
    expect(mail.subject).toBe(message.subject)
    expect(mail.html?.trim()).toBe(message.html)
    expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(message.text)
    expect(mail.date).toBe(message.date)
    expect(mail.messageId).toBe('<one@meridian.example>')
    expect(mail.headers.filter(({ key }) => key === 'message-id')).toHaveLength(1)
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'list-id', value: '<care.meridian.example>' }))
    expect(mail.attachments).toMatchObject([{ filename: 'change.ics', mimeType: 'text/calendar' }])
  })

  it('end each line as mail wants it', async () => {
    expect((await emlOf(message)).toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

describe('the outbox for email', () => {
  const provider = outboxProvider(outbox)

  it('hands over an .eml', async () => {
    expect(await provider.send([{ message, key }])).toEqual({ outcome: 'accepted' })
    expect(taken.at(-1)).toMatchObject({
      ending: 'eml',
      content: expect.stringContaining('Message-ID: <one@meridian.example>'),
    })
  })

  it.each([
    ['the recipient', { to: { name: 'x\r\nBcc: b@y.example', address: 'a@x.example' } }],
    ['the recipient', { to: { name: 'x', address: 'a@x.example\r\nBcc: b@y.example' } }],
    ['the subject', { subject: 'x\nBcc: b@y.example' }],
    ['the header "X-A"', { headers: [['X-A', 'x\r\n\r\nbody']] as const }],
    ['an attachment', { attachments: [{ name: 'a\n.ics', type: 'text/calendar', content: '' }] }],
  ])('rejects a line break in %s', async (place, more) => {
    const before = taken.length
    expect(await provider.send([{ message: { ...message, ...more }, key }])).toEqual({
      outcome: 'rejected',
      detail: `a control character in ${place}`,
    })
    expect(taken).toHaveLength(before)
  })

  it('never lets a name become an address', async () => {
    const name = 'a@x.example>, <b@y.example'
    const mail = await PostalMime.parse(await emlOf({ ...message, to: { name, address: 'ops@customer.example' } }))
    expect(mail.to).toMatchObject([{ name, address: 'ops@customer.example' }])
    expect(mail.bcc).toBeUndefined()
  })
})
