import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { API_KEY, openSendgridDouble, type SendgridDouble } from '../doubles/providers/sendgrid/double.ts'
import { openTwilioDouble, type TwilioDouble, twilioSettings } from '../doubles/providers/twilio.ts'
import { files, times } from './content.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let sendgrid: SendgridDouble
let twilio: TwilioDouble
let env: Record<string, string>
beforeEach(async () => {
  ;[world, sendgrid, twilio] = await Promise.all([
    makeWorld(),
    openSendgridDouble(Date.now()),
    openTwilioDouble({ now: Date.now }),
  ])
  env = {
    SENDGRID_API_KEY: API_KEY,
    SENDGRID_BASE_URL: sendgrid.url,
    ...twilioSettings,
    TWILIO_BASE_URL: twilio.url,
  }
  policy()
})
afterEach(async () => {
  await Promise.all([sendgrid.close(), twilio.close()])
  world.remove()
})

const deliver = (more: Record<string, string> = {}) => world.deliver(times.announced, { env: { ...env, ...more } })

/** Four lists of suppressed addresses are read before anything is sent. */
const lists = [undefined, undefined, undefined, undefined]

/** Replaces parts of the policy, and lets real providers carry. */
function policy(...edits: readonly (readonly [from: string, to: string])[]): void {
  const whole = `${files['catalog/policy.yaml']}providers: { email: sendgrid, sms: twilio, voice: twilio }\n`
  world.write(
    'catalog/policy.yaml',
    edits.reduce((text, [from, to]) => text.replace(from, to), whole),
  )
}

describe('care deliver through real providers', () => {
  it('hands every notice over once', async () => {
    expect(await deliver()).toMatchObject({ code: 0, out: '4 sent\n' })
    expect(sendgrid.taken.map(({ to }) => to).sort()).toEqual([
      'a1@first.example',
      'a2@first.example',
      'b1@second.example',
    ])
    expect(twilio.messages.map(({ to }) => to)).toEqual(['+4930111111'])
    expect(await deliver()).toMatchObject({ code: 0, out: 'nothing to send\n' })
    expect([sendgrid.taken.length, twilio.messages.length, twilio.faults]).toEqual([3, 1, []])
    expect(await world.letters()).toEqual(new Map())
  })

  it('holds and names what a provider without credentials would carry, and sends it once they are there', async () => {
    const without = await deliver({ SENDGRID_API_KEY: '' })
    expect(without).toMatchObject({ code: 1, out: expect.stringContaining('1 sent, 3 held for a person') })
    expect(without.out).toContain(
      'no-provider  INC-2030-0001 published cus-aaaa con-aaaa1 email: sendgrid has no credentials: set SENDGRID_API_KEY',
    )
    expect(await deliver()).toMatchObject({ code: 0, out: '3 sent\n' })
    expect([sendgrid.taken.length, twilio.messages.length]).toEqual([3, 1])
  })

  it('stops where the credentials are refused, lets the others go on, and loses nothing', async () => {
    const refused = await deliver({ SENDGRID_API_KEY: 'SG.another' })
    expect(refused.code).toBe(2)
    expect(refused.error).toContain('sendgrid refuses us')
    // both that were on their way, and no more: the two contacts of one customer travel together
    expect(sendgrid.received.filter(({ path }) => path === '/v3/mail/send').length).toBeLessThanOrEqual(2)
    expect(twilio.messages).toHaveLength(1)
    expect(await deliver()).toMatchObject({ code: 0, out: '3 sent\n' })
    expect([sendgrid.taken.length, twilio.messages.length]).toEqual([3, 1])
  })

  it('asks the record what became of an answer that was lost, and sends nothing twice', async () => {
    // before the mails, four lists are read; the two contacts of one customer travel together
    sendgrid.next(...lists, 'drop-after', 'drop-after')
    expect(await deliver()).toMatchObject({ code: 1, out: expect.stringContaining('1 sent, 3 unknown') })
    expect(await deliver()).toMatchObject({
      code: 0,
      out: expect.stringContaining('3 left open by an earlier run and settled now'),
    })
    expect(sendgrid.taken).toHaveLength(3)
  })

  it('leaves to a person what no record can tell, or repeats it where the policy says so, by name', async () => {
    sendgrid.next(...lists, 'drop-before', 'drop-before')
    sendgrid.scopes.splice(sendgrid.scopes.indexOf('messages.read'), 1)
    expect((await deliver()).out).toContain('1 sent, 3 unknown')
    expect((await deliver()).out).toContain('3 unknown')
    expect(sendgrid.taken).toHaveLength(0)
    policy(['2: { meaning: Some,', '2: { unknown: resend, meaning: Some,'])
    // it may yet say more: the policy waits for two hours
    expect((await deliver()).out).toContain('3 unknown')
    const without = [['commands/reconcile.ts', 'recordPatience = 2 *', 'recordPatience = -2 *']] as const
    const repeated = await world.deliver(times.announced, { env, schedule: { without } })
    expect(repeated).toMatchObject({ code: 0, out: expect.stringContaining('3 sent again on purpose, perhaps twice') })
    expect(repeated.out).toMatch(/ {2}repeated {2}INC-2030-0001 published cus-\w+ con-\w+ email \(key \w+\)/)
    expect(sendgrid.taken).toHaveLength(3)
    // a run that is killed reports nothing: the ledger says it, too
    const ledger = await world.ledger()
    const ends = [...ledger.read(ledger.files().filter(({ part }) => part === 'end' || part === 'settled')).values()]
    expect(ends.join('').match(/"outcome":"retry","repeated":true/g)).toHaveLength(3)
  })

  it('writes to nobody whom the provider suppresses, names it, and tells the others of that customer', async () => {
    sendgrid.lists.bounces.push({ email: 'A1@first.example', created: 1_700_000_000 })
    const first = await deliver()
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('3 sent, 1 skipped') })
    expect(first.out).toContain('suppressed  INC-2030-0001 published cus-aaaa con-aaaa1 email')
    expect(sendgrid.taken.map(({ to }) => to).sort()).toEqual(['a2@first.example', 'b1@second.example'])
    expect(JSON.stringify([...(await world.ledger()).reader().suppressed().values()])).not.toContain('first.example')
  })

  it('goes on to the next channel where nobody accepted, one in each run, and then to the duty manager', async () => {
    policy(
      ['2: { meaning: Some,', '2: { escalation: [voice], meaning: Some,'],
      ['providers:', 'duty: cus-duty\nproviders:'],
    )
    const phones = files['catalog/customers/cus-bbbb.yaml']?.replace(
      'b1@second.example',
      "b1@second.example, voice: '+4930222222'",
    )
    world.write('catalog/customers/cus-bbbb.yaml', phones ?? '')
    const duty = files['catalog/customers/cus-cccc.yaml']
      ?.replaceAll('cccc', 'duty')
      .replace('c1@third.example', 'duty@cloud.example')
    world.write('catalog/customers/cus-duty.yaml', duty ?? '')
    // what was refused together is tried one by one
    sendgrid.next(...lists, ...Array(4).fill({ status: 400 }))
    expect((await deliver()).out).toContain('1 sent, 3 rejected')
    expect((await deliver()).out).toContain('1 sent')
    expect(twilio.calls.map(({ to }) => to)).toEqual(['+4930222222'])
    expect(await deliver()).toMatchObject({ code: 0, out: 'nothing to send\n' })
    expect(sendgrid.taken).toEqual([])
  })

  it('says the same in the summary of a job', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'care-summary-'))
    const summary = join(folder, 'summary.md')
    await deliver({ SENDGRID_API_KEY: '', GITHUB_STEP_SUMMARY: summary })
    expect(readFileSync(summary, 'utf8')).toMatch(/\| 1 \| sent \|\n\| 3 \| held for a person \|/)
    rmSync(folder, { recursive: true })
  })

  it('sends nothing that nobody was asked to approve, where the policy names who approves', async () => {
    const people = '{ assessor: [a], guidance: [a], reviewer: [a], duty_manager: [a] }'
    const numbers = '{ 1: 1, 2: 1, 3: 1, change: 1, change_felt: 1 }'
    policy([
      'providers:',
      `approvals: { roles: ${people}, approvers: ${numbers}, large_audience: 1, emergency: { guidance: PT1H, review: PT1H } }\nproviders:`,
    ])
    const refused = await deliver()
    expect(refused.code).toBe(2)
    expect(refused.error).toContain('--approvals')
    expect((await world.care(['ledger', 'list'])).out).toContain('nothing was claimed')
  })

  it('tries the credentials and tells nobody anything', async () => {
    const good = await world.care(['doctor'], { env })
    expect(good.out).toMatch(/ok {2}email: sendgrid/)
    expect(good.out).toMatch(/ok {2}sms: twilio/)
    const bad = await world.care(['doctor'], { env: { ...env, SENDGRID_API_KEY: 'SG.another', TWILIO_FROM: '' } })
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(/!! {2}email: sendgrid/)
    expect(bad.out).toMatch(/-- {2}sms: twilio .*TWILIO_FROM/)
    expect([sendgrid.taken, twilio.messages, twilio.calls]).toEqual([[], [], []])
  })
})
