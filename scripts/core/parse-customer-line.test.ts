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
})
