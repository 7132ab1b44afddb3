import { describe, expect, it } from 'vitest'
import {
  type Count,
  type DeliverReport,
  exceptionOf,
  exitCode,
  reportLines,
  reportSummary,
  type Stop,
  tallyOf,
} from './report.ts'

const stop = (why: Stop['why']): Stop => ({ why, message: 'it ended', help: 'go on' })
const report = (counts: Partial<Record<Count, number>>, stopped?: Stop): DeliverReport => {
  const tally = tallyOf()
  for (const [what, number] of Object.entries(counts)) tally.count(what as Count, number)
  return tally.report('r', stopped)
}

describe('exitCode', () => {
  it.each([
    [0, {}, undefined],
    [0, { accepted: 3, lost: 2, superseded: 1, skipped: 1, reconciled: 4 }, undefined],
    [1, { accepted: 3, rejected: 1 }, undefined],
    [1, { retry: 1 }, undefined],
    [1, { unknown: 1 }, undefined],
    [1, { held: 1 }, undefined],
    [1, { unfilled: 1 }, undefined],
    [1, { accepted: 3 }, stop('interrupted')],
    [1, { retry: 3 }, stop('refused')],
    [2, { accepted: 3 }, stop('failed')],
  ] as const)('is %i after %j', (code, counts, stopped) => expect(exitCode(report(counts, stopped))).toBe(code))
})

describe('reportLines', () => {
  it('says that there was nothing to do', () => expect(reportLines(report({}))).toEqual(['nothing to send']))

  it('counts each outcome and names each exception, without an address', () => {
    const tally = tallyOf()
    tally.count('accepted', 2)
    tally.count('held')
    const of = { entry: 'INC-2024-0001', moment: 'update-2', customer: 'cus-1', contact: 'con-1', channel: 'sms' }
    tally.note(exceptionOf(of, 'unknown', 'nobody knows', '0123456789abcdef'))
    tally.note(exceptionOf({ ...of, customer: null, contact: null, channel: null }, 'older-than-limit', 'too old'))
    expect(reportLines(tally.report('r', undefined))).toEqual([
      '2 sent, 1 held for a person',
      '  unknown  INC-2024-0001 update-2 cus-1 con-1 sms (key 0123456789ab): nobody knows',
      '  older-than-limit  INC-2024-0001 update-2: too old',
    ])
  })

  it('keeps the list short where the counts are long', () => {
    const tally = tallyOf(2)
    const of = { entry: 'e', moment: 'm', customer: null, contact: null, channel: null }
    for (let at = 0; at < 5; at += 1) tally.note(exceptionOf(of, 'rejected', String(at)))
    expect(tally.report('r', undefined).exceptions).toHaveLength(2)
  })

  it('says the same in the summary of a job, and lets nobody write into it', () => {
    const tally = tallyOf()
    tally.count('accepted', 2)
    tally.count('retry', 3)
    const of = { entry: 'INC-2024-0001', moment: 'update-2', customer: 'cus-1', contact: 'con-1', channel: 'sms' }
    tally.note(exceptionOf(of, 'rejected', 'answered with\n[400](https://x.example) <img>'))
    const stop = { why: 'refused', message: 'sendgrid takes nothing now', help: 'run it again' } as const
    expect(reportSummary(tally.report('r', stop))).toBe(`## Delivery

| | |
|--:|---|
| 2 | sent |
| 3 | not taken and tried again next time |

Stopped: sendgrid takes nothing now. run it again

- **rejected** INC-2024-0001 update-2 cus-1 con-1 sms: answered with \\[400\\]\\(https://x.example\\) \\<img\\>
`)
  })
})
