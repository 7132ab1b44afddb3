import { describe, expect, it } from 'vitest'
import { parseCustomerLine } from './parse-customer-line.ts'

const line = (name: string) =>
  `{"id":"cus-0000","name":"${name}","tier":"gold","uses":[],"contacts":[{"id":"con-0000","language":"en","time_zone":"UTC","channels":{"email":"a@b.example"}}]}`

describe('a line of the registry', () => {
  it.each(['Ada', 'C:\\\\users', '\\u4e2d\\u6587', '\\ud83d\\ude00', '\\"Ada\\"', '中文'])('may hold %s', (name) => {
    expect(parseCustomerLine('all.ndjson', 7, line(name))).toMatchObject({ read: { customer: { id: 'cus-0000' } } })
  })

  it.each([
    ['a\\u202eb', 'text/bidirectional'],
    ['a\\u200bb', 'text/invisible'],
    ['a\\u0007b', 'text/control'],
    ['a\\bb', 'text/control'],
    ['a\\ud83db', 'text/control'],
    ['p\\u0430ypal', 'text/mixed-alphabets'],
    ['a\u202eb', 'text/bidirectional'],
  ])('may not hide anything: %j', (name, rule) => {
    expect(parseCustomerLine('all.ndjson', 7, line(name))).toMatchObject({
      problems: [{ file: 'all.ndjson', line: 7, rule }],
    })
  })

  it('is a customer, and knows where each value stands', () => {
    const text = line('Ada')
    const parsed = parseCustomerLine('all.ndjson', 7, text)
    if (!('read' in parsed)) throw new Error('not read')
    expect(parsed.read.spot({ field: ['tier'] })).toMatchObject({ line: 7, column: text.indexOf('"gold"') + 1 })
  })

  it.each([
    ['a@b.example', 'a', 'schema/format', '"a"'],
    ['"tier"', '"teir"', 'schema/unknown-field', '"teir"'],
  ])('names the column of what is wrong: %s as %s', (right, wrong, rule, found) => {
    const text = line('Ada').replace(right, wrong)
    const column = text.lastIndexOf(found) + 1
    expect(parseCustomerLine('all.ndjson', 7, text)).toMatchObject({ problems: [{ rule, line: 7, column }] })
  })

  it('may hold a text that looks like a field', () => {
    expect(parseCustomerLine('all.ndjson', 7, line('\\\\":'.replace('\\\\', '\\')))).toHaveProperty('read')
  })

  it.each(['{', 'null', '[]', '{"__proto__":{"id":"cus-abcd"}}', `{"id":${'['.repeat(20_000)}`])(
    'is refused without a crash: %.30s',
    (text) => expect(parseCustomerLine('all.ndjson', 7, text)).toHaveProperty('problems.0.file', 'all.ndjson'),
  )
})
