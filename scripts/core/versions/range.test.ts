import { describe, expect, test } from 'vitest'
import { npm } from './npm.ts'
import { inRange, parseRange } from './range.ts'

function inside(range: string, version: string): boolean | undefined {
  const parsed = parseRange(range, npm)
  if (!parsed) throw new Error(`not a range: ${range}`)
  return inRange(parsed, version)
}

describe('inRange', () => {
  test.each([
    ['*', '1.0.0', '9.9.9'],
    ['1.2.0|1.3.0', '1.2.0 1.3.0', '1.1.0 1.2.1 1.4.0'],
    ['=1.2.0', '1.2.0', '1.2.1'],
    ['<2', '1.9.9 2.0.0-rc.1', '2.0.0 3.0.0'],
    ['<=2', '1.0.0 2.0.0', '2.0.1'],
    ['>=1|<2', '1.0.0 1.5.0', '0.9.0 2.0.0'],
    ['>1|<=2', '1.0.1 2.0.0', '1.0.0 2.0.1'],
    ['>=1|<2|>=3|<4', '1.5.0 3.5.0', '0.5.0 2.5.0 4.0.0'],
    ['>=3|<2|>=1|<4', '1.5.0 3.5.0', '0.5.0 2.5.0 4.0.0'],
    ['<1|>=3', '0.5.0 3.0.0 9.0.0', '1.0.0 2.0.0'],
    ['<1|1.5|>=3', '0.5.0 1.5.0', '1.4.0 2.0.0'],
    ['>=1|!=1.5|<2', '1.4.0 1.6.0', '1.5.0 2.0.0'],
    ['!=1.5', '1.4.0 9.0.0', '1.5.0'],
    ['<1|>1', '0.9.0 1.0.1', '1.0.0'],
    ['>=1%2E0|<2', '1.0.0', '0.9.0'],
    [' >= 1 | < 2 ', '1.0.0', '2.0.0'],
  ])('%s', (range, affected, spared) => {
    for (const version of affected.split(' '))
      if (range !== '*') expect.soft(inside(range, version), version).toBe(true)
    for (const version of spared.split(' ')) expect.soft(inside(range, version), version).toBe(range === '*')
  })

  test('cannot tell without an order, a version, or a version that can be read', () => {
    expect(inside('<2', 'latest')).toBeUndefined()
    expect(inside('<newest', '1.0.0')).toBeUndefined()
    const open = parseRange('1.0|!=2.0', undefined)
    expect(
      open && [inRange(open, '1.0'), inRange(open, '2.0'), inRange(open, '3.0'), inRange(open, undefined)],
    ).toEqual([true, false, undefined, undefined])
  })
})

test.each(['', '|', '<', '1|*', '=>1', '<<1', '<1||>2', '%zz'])('parseRange refuses %j', (text) => {
  expect(parseRange(text, npm)).toBeUndefined()
})
