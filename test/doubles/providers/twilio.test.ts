import { expect, it } from 'vitest'
import { openTwilioDouble, twilioSettings } from './twilio.ts'

const account = `/2010-04-01/Accounts/${twilioSettings.TWILIO_ACCOUNT_SID}`
const secret = `${twilioSettings.TWILIO_ACCOUNT_SID}:${twilioSettings.TWILIO_AUTH_TOKEN}`
const sms = { To: '+15550100142', From: '+15005550006', Body: 'x' }
const say = '<Say language="en-US" voice="Polly.Joanna">x</Say>'
const twiml = (inner: string) => ({
  ...{ To: sms.To, From: sms.From },
  Twiml: `<?xml version="1.0" encoding="UTF-8"?><Response>${inner}</Response>`,
})

it.each<[string, string, Record<string, string>, number]>([
  ['a message', 'Messages', sms, 201],
  ['a call', 'Calls', twiml(say), 201],
  ['a field that is not known', 'Messages', { ...sms, Text: 'x' }, 20001],
  ['a message to nobody', 'Messages', { From: sms.From, Body: 'x' }, 20001],
  ['a message without words', 'Messages', { To: sms.To, From: sms.From }, 21602],
  ['a message from a stranger', 'Messages', { ...sms, From: '+15550100143' }, 21606],
  ['a messaging service that is none', 'Messages', { To: sms.To, Body: 'x', MessagingServiceSid: 'MG1' }, 20001],
  ['a number that is none', 'Messages', { ...sms, To: '015550100142' }, 21211],
  ['a word for a number of seconds', 'Calls', { ...twiml(say), Timeout: 'long' }, 20001],
  ['too long a ring', 'Calls', { ...twiml(say), Timeout: '601' }, 21208],
  ['another verb', 'Calls', twiml('<Dial>+15550100143</Dial>'), 12100],
  ['a raw ampersand', 'Calls', twiml(say.replace('x', 'R&D')), 12100],
  ['a voice of another language', 'Calls', twiml(say.replace('en-US', 'cmn-CN')), 12100],
])('the double judges %s', async (_, resource, fields, expected) => {
  const double = await openTwilioDouble({ now: () => 0 })
  const answer = await fetch(`${double.url}${account}/${resource}.json`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(secret).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields).toString(),
  })
  const { code } = (await answer.json()) as { code?: number }
  expect(code ?? answer.status).toBe(expected)
  expect(double.faults.length > 0).toBe(expected === 20001)
  expect(double.messages.length + double.calls.length).toBe(expected === 201 ? 1 : 0)
  await double.close()
})
