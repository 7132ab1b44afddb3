import { describe, expect, test } from 'vitest'
import { orders } from './orders.ts'
import { compareLabels } from './rpm.ts'

/** Each list is in order; `=` joins versions that are equal. */
const ascending: Readonly<Record<string, readonly string[]>> = {
  npm: [
    '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0=1=1.0=v1.0.0=1.0.0+build 1.0.1 1.2 1.10.0 2',
  ],
  pypi: ['1.0.dev1 1.0a1.dev1 1.0a1 1.0b2 1.0rc1=1.0c1 1.0=1.0.0=1=v1.0 1.0.post1 1.1.dev1 1.1 1.10 1!0.5'],
  maven: [
    '1-alpha2snapshot 1-alpha2=1-a2 1-alpha-123 1-beta-2 1-beta123 1-m2 1-m11 1-rc=1-cr 1-cr2 1-rc123 1-SNAPSHOT 1=1.0=1.ga=1-final=1.0.0-RELEASE 1-sp 1-sp2 1-sp123 1-abc 1-def 1-pom-1 1-1-snapshot 1-1 1-2 1-123',
    '2.0 2.0.a 2-1 2.0.2 2.0.123 2.1.0 2.1-a 2.1b 2.1-c 2.1-1 2.1.0.1 2.2 2.123 11.a2 11.a11 11.b2 11.b11 11.m2 11.m11 11 11.a 11b 11c 11m',
    '2.0-beta9 2.0-rc1 2.0 2.14.1 2.15.0 2.17.0 20190722193837 99999999999999999999',
    '1.0.0.RC1 1.0.0-RC2 1.0.0',
  ],
  deb: [
    '1.0~~ 1.0~~a 1.0~ 1.0~rc1 1.0=1.0-0=0:1.0 1.0-1 1.0a 1.0+b1 1.0.1 1.2 1.10 1:0.1',
    '5.4.5-0.3 5.6.0-0.2 5.6.1-1 5.6.1+really5.4.5-1 5.6.2-1',
    '1:9.2p1-2 1:9.2p1-2+deb12u2 1:9.2p1-2+deb12u3 1:9.7p1-7',
    '1.18.36:5.4-20 1.18.37:1.1-2',
    '1.0000 1.1 1.18446744073709551617 1.18446744073709551618',
  ],
  rpm: [
    '1.0~rc1 1.0 1.0^ 1.0^git1 1.0.1 1.1 1.10 1:0.1',
    '8.7p1-38.el9 8.7p1-38.el9_4.1 8.7p1-38.el9_4.4',
    '3.0.7-1.el9 3.0.7-2.el9',
    'xyz.4 8',
  ],
}

describe.each(Object.entries(ascending))('versions of %s', (type, lists) => {
  const order = orderOf(type)
  test.each(lists)('%s', (list) => {
    const places = list.split(' ').map((equal) => equal.split('='))
    for (const [one, left] of places.entries()) {
      for (const [other, right] of places.entries()) {
        for (const a of left) {
          for (const b of right)
            expect.soft(Math.sign(order(a, b) ?? Number.NaN), `${a} ${b}`).toBe(Math.sign(one - other))
        }
      }
    }
  })

  test('refuses what is no version', () => {
    expect(order('1.0', 'not a version')).toBeUndefined()
    expect(order('', '1.0')).toBeUndefined()
  })
})

function orderOf(type: string) {
  const found = orders.get(type)
  if (!found) throw new Error(`no versions of ${type}`)
  return found.order
}

test('a Python version without a local label means every label', () => {
  const pypi = orderOf('pypi')
  expect(pypi('2.0.1', '2.0.1+cu118')).toBe(0)
  expect(pypi('2.0.1+cpu', '2.0.1+cu118')).toBeLessThan(0)
  expect(pypi('2.0.2', '2.0.1+cu118')).toBeGreaterThan(0)
})

test('an RPM version without a release means every release', () => {
  const rpm = orderOf('rpm')
  expect(rpm('3.0.7', '3.0.7-2.el9')).toBe(0)
  expect(rpm('3.0.8', '3.0.7-2.el9')).toBeGreaterThan(0)
})

// As RPM itself lists them, without the pairs that only turn another one round.
test.each([
  ['2.0', '2.0.1', -1],
  ['2.0.1', '2.0.1a', -1],
  ['5.5p1', '5.5p2', -1],
  ['5.5p1', '5.5p10', -1],
  ['10xyz', '10.1xyz', -1],
  ['xyz10', 'xyz10.1', -1],
  ['xyz.4', '8', -1],
  ['xyz.4', '2', -1],
  ['5.5p2', '5.6p1', -1],
  ['6.0', '6.0.rc1', -1],
  ['10a2', '10b2', -1],
  ['10a1', '10b2', -1],
  ['1.0a', '1.0aa', -1],
  ['10.0001', '10.1', 0],
  ['10.0001', '10.0039', -1],
  ['4.999.9', '5.0', -1],
  ['20101121', '20101122', -1],
  ['2_0', '2.0', 0],
  ['a+', 'a_', 0],
  ['+a', '_a', 0],
  ['+', '_', 0],
  ['1.0~rc1', '1.0', -1],
  ['1.0~rc1', '1.0~rc2', -1],
  ['1.0~rc1~git123', '1.0~rc1', -1],
  ['1.0', '1.0^', -1],
  ['1.0', '1.0^git1', -1],
  ['1.0^git1', '1.0^git2', -1],
  ['1.0^git1', '1.01', -1],
  ['1.0^20160101', '1.0.1', -1],
  ['1.0^20160101^git1', '1.0^20160102', -1],
  ['1.0~rc1', '1.0~rc1^git1', -1],
  ['1.0^git1~pre', '1.0^git1', -1],
  ['1.0^git1', '1.0^git1~pre', 1],
])('rpm labels: %s and %s', (a, b, expected) => {
  expect(Math.sign(compareLabels(a, b))).toBe(expected)
  expect(Math.sign(compareLabels(b, a))).toBe(expected === 0 ? 0 : -expected)
})
