import { describe, expect, it } from 'vitest'
import type { Outcome } from '../ledger.ts'
import { ndjson, parseHead } from './ledger-lines.ts'
import { foldMoment, type LedgerText, ledgerFile, ledgerPath } from './ledger-state.ts'

const key = (digit: string) => digit.repeat(64)
const at = (path: string, ...rows: object[]): LedgerText => {
  const file = ledgerFile(`INC-2024-0001/published/${path}.ndjson`)
  if (!file) throw new Error(path)
  return { file, text: ndjson(rows) }
}
const header = (run: string, more: object = {}) => ({
  ...{
    type: 'claim',
    version: 1,
    run,
    now: '2024-01-01T00:00:00.000Z',

    digest: 'd',
    source: 's',
  },
  ...more,
})
const claim = (run: string, ...digits: string[]) =>
  at(`${run}-0`, header(run), ...digits.map((digit) => ({ key: key(digit), customer: key('c') })))
const settled = (run: string, end: Outcome, digit = 'a') => at(`${run}-0.settled`, { key: key(digit), outcome: end })
const decided = (run: string, number: number, end: Outcome) =>
  at(`${run}-0.end-${number}`, { key: key('a'), outcome: end, why: 'asked' })
const heard = (run: string, number: number, end: Outcome) =>
  at(`${run}-0.end-${number}`, { key: key('a'), outcome: end })
const stateOf = (...files: LedgerText[]) => foldMoment(files)?.keys.get(key('a'))

describe('foldMoment', () => {
  it('knows nothing of what was never claimed', () => expect(foldMoment([])).toBeUndefined())

  it.each([
    ['an open claim', [claim('r1', 'a')], 'claimed'],
    ['a settled one', [claim('r1', 'a'), settled('r1', 'accepted')], 'accepted'],
    ['one that never left, claimed again', [claim('r1', 'a'), settled('r1', 'retry'), claim('r2', 'a')], 'claimed'],
    [
      'one that left the second time',
      [claim('r1', 'a'), settled('r1', 'retry'), claim('r2', 'a'), settled('r2', 'accepted')],
      'accepted',
    ],
    ['a person above the provider', [claim('r1', 'a'), settled('r1', 'unknown'), decided('r1', 1, 'retry')], 'retry'],
    [
      'the newest word of a person, number ten after nine',
      [claim('r1', 'a'), decided('r1', 9, 'retry'), decided('r1', 10, 'accepted')],
      'accepted',
    ],
    ['what a provider said later', [claim('r1', 'a'), settled('r1', 'unknown'), heard('r1', 1, 'retry')], 'retry'],
    ['who asked too late', [claim('r1', 'a'), heard('r1', 1, 'accepted'), heard('r1', 2, 'retry')], 'accepted'],
    [
      'who settled what had been heard of, and knew less',
      [claim('r1', 'a'), heard('r1', 1, 'accepted'), settled('r1', 'retry')],
      'accepted',
    ],
    [
      'a person above what is heard later',
      [claim('r1', 'a'), decided('r1', 1, 'rejected'), heard('r1', 2, 'accepted')],
      'rejected',
    ],
    [
      'a decision of one claim, not of another',
      [claim('r1', 'a'), decided('r1', 1, 'retry'), claim('r2', 'a')],
      'claimed',
    ],
  ] as const)('says of %s the same in any order', (_, files, expected) => {
    expect(stateOf(...files)).toBe(expected)
    expect(stateOf(...[...files].reverse())).toBe(expected)
  })

  it('counts a customer as told by the last of its deliveries, as touched by any', () => {
    const files = [
      at(
        'r1-0',
        header('r1'),
        { key: key('1'), customer: key('a') },
        { key: key('2'), customer: key('b') },
        { key: key('3'), customer: key('b'), last: true },
      ),
    ]
    expect([...(foldMoment(files)?.touched ?? [])]).toEqual([key('a'), key('b')])
    expect([...(foldMoment(files)?.told ?? [])]).toEqual([key('b')])
  })

  it('remembers the text that was told last', () => {
    const files = [
      at('r1-0', header('r1', { now: '2024-01-02T00:00:00.000Z', source: 'new' })),
      at('r2-0', header('r2', { now: '2024-01-01T00:00:00.000Z', source: 'old' })),
    ]
    expect(foldMoment(files)?.source).toBe('new')
  })

  it.each([
    ['{"type":"claim"', 'line 1: expected a whole line'],
    ['x\n', 'line 1: expected JSON'],
    ['[]\n', 'line 1: expected a JSON object'],
    ['{"type":"claim","version":2}\n', 'line 1: expected a claim of version 1'],
    [`${JSON.stringify(header('r1'))}\n{"key":"${key('a')}"}\n`, 'line 2: expected a key and a customer'],
    [`${JSON.stringify(header('r1'))}\n{"key":"${key('A')}","customer":"${key('a')}"}\n`, 'line 2: expected a key'],
  ])('names the place of damage: %s', (text, expected) => {
    const file = ledgerFile('INC-2024-0001/published/r1-0.ndjson')
    if (!file) throw new Error()
    expect(() => foldMoment([{ file, text }])).toThrow(`INC-2024-0001/published/r1-0.ndjson, ${expected}`)
  })

  it('refuses an outcome it does not know', () => {
    expect(() => stateOf(claim('r1', 'a'), settled('r1', 'done' as Outcome))).toThrow('expected an outcome')
  })
})

describe('the paths of the ledger', () => {
  it.each([
    'INC-2024-0001/published/20240102T030405Z-0a1b2c3d4e5f-0.ndjson',
    'CHG-2024-0001/reminder-24h.1/20240102T030405Z-123456789012-17.settled.ndjson',
    'CHG-2024-0001/move-1.correction-1/r-3.end-12.ndjson',
  ])('%s comes back as it was', (path) => {
    const file = ledgerFile(path)
    expect(file && ledgerPath(file)).toBe(path)
  })

  it.each(['ledger.json', 'a/b.ndjson', 'a/b/c/r-1.ndjson', 'a/b/r.ndjson', 'a/b/r-1.other.ndjson'])(
    '%s is none',
    (path) => expect(ledgerFile(path)).toBeUndefined(),
  )
})

describe('parseHead', () => {
  const head = { version: 1, since: '2024-01-01T00:00:00.000Z', fingerprint: key('f') }
  it('reads what init writes', () => expect(parseHead(ndjson([head]))).toEqual(head))
  it.each([{ version: 2 }, { since: 'yesterday' }, { since: '2024-01-01T00:00:00Z' }, { fingerprint: 'f' }])(
    'refuses %j',
    (more) =>
      expect(() => parseHead(ndjson([{ ...head, ...more }]))).toThrow('the ledger is damaged: ledger.json, line 1'),
  )
})
