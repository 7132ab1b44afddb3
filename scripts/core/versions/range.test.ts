import { describe, expect, test } from 'vitest'
import { npm } from './npm.ts'
import { orders } from './orders.ts'
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
    ['<=2.0.0', '1.0.0 2.0.0', '2.0.1'],
    ['>=1|<2', '1.0.0 1.5.0', '0.9.0 2.0.0'],
    ['>1.0.0|<=2.0.0', '1.0.1 2.0.0', '1.0.0 2.0.1'],
    ['>=1|<2|>=3|<4', '1.5.0 3.5.0', '0.5.0 2.5.0 4.0.0'],
    ['>=3|<2|>=1|<4', '1.5.0 3.5.0', '0.5.0 2.5.0 4.0.0'],
    ['<1|>=3', '0.5.0 3.0.0 9.0.0', '1.0.0 2.0.0'],
    ['<1|1.5|>=3', '0.5.0 1.5.0', '1.4.0 2.0.0'],
    ['>=1|!=1.5|<2', '1.4.0 1.6.0', '1.5.0 2.0.0'],
    ['!=1.5', '1.4.0 9.0.0', '1.5.0'],
    ['<1.0.0|>1.0.0', '0.9.0 1.0.1', '1.0.0'],
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

/**
 * Of each ecosystem, what its own specification says is the same version with more or less said of it: never silently unaffected,
 * and certain where it makes no difference. Range, versions that are inside, that may be, that are not.
 */
const said: Readonly<Record<string, readonly (readonly [string, string, string, string])[]>> = {
  // node-semver, "X-Ranges": <=2 is <3.0.0-0, >1.2 is >=1.3.0, and 4.17 is 4.17.x.
  npm: [
    ['<=2', '1.9.9 2.0.0', '2.0.1 2.9.9', '3.0.0'],
    ['>1.2', '1.3.0 2.0.0', '1.2.5', '1.2.0 1.1.9'],
    ['<4.17.21', '4.17.20 4.16 3', '4 4.17', '4.17.21 4.18 5'],
    ['>=1.2|<2', '1.2.0 1.9.0 2.0.0-rc.1', '1', '2.0.0 2.1.0'],
  ],
  // PEP 440, "Version specifiers": the local label of a candidate is ignored where the specifier names none.
  pypi: [
    ['<=2.0.1', '2.0.1 2.0.1+cu118 2.0.1rc1', '', '2.0.1.post1 2.0.2+cpu'],
    ['2.0.1', '2.0.1+cu118 2.0.1', '', '2.0.2+cu118'],
    ['>2.0.1', '2.0.2 2.0.1.post1', '', '2.0.1+cu118 2.0.1'],
    ['<2.0.1+cu118', '2.0.1+cu117 2.0.0', '2.0.1', '2.0.1+cu118 2.0.2'],
    ['<1%212.0', '1!1.9', '2024.1 0.1', '1!2.0 2!0.1'],
    ['<2.0', '1.9 0!1.9', '1!1.9 V1!1.9', '2.0'],
  ],
  // Debian Policy 5.6.12: epoch, revision; developers' reference 5.11.2: +b1; backports: ~bpo12+1; repacked sources: +dfsg.
  deb: [
    ['<=5.6.1', '5.6.1 5.6.0-0.2', '5.6.1-1 5.6.1+dfsg-1', '5.6.2-1'],
    ['5.6.0|5.6.1', '5.6.1', '5.6.1-1 5.6.0-0.2', '5.4.5-0.3 5.6.2-1'],
    ['<5.6.2', '5.6.1-1', '', '5.6.2-1 5.6.2+dfsg-1'],
    ['>5.6.0', '5.6.1-1', '5.6.0-0.2', '5.6.0 5.4.5-0.3'],
    ['<=1.18.3-6', '1.18.3-6 1.18.3-5', '1.18.3-6+b1 1.18.3-6ubuntu2', '1.18.3-7'],
    ['>=5.6.0-1', '5.6.0-1 5.6.0-1+b2', '5.6.0-1~bpo12+1 5.6.0', '5.4.5-0.3'],
    ['<1:9.2p1-2+deb12u3', '1:9.2p1-2+deb12u2', '9.2p1-2+deb12u2 1:9.2p1-2 1:9.2p1', '1:9.2p1-2+deb12u3 2:1'],
    ['<5.6.2', '0:5.6.1-1', '1:5.6.0-1 1:5.6.2-1', '0:5.6.2-1'],
    ['<1:5.6.2', '1:5.6.1-1 0:5.6.1-1', '5.6.1-1', '1:5.6.2-1'],
  ],
  // RPM, "Dependencies": without a release, every release is meant; the dist tag is a part of the release.
  rpm: [
    ['<=3.0.7', '3.0.7 3.0.7-1.el9 3.0.7-99.fc40', '', '3.0.8-1.el9'],
    ['<8.7p1-38.el9_4.1', '8.7p1-38.el9 8.7p1-37.el9_4.9', '8.7p1 8.7p1-38', '8.7p1-38.el9_4.1 8.8p1'],
    ['<=8.7p1-38', '8.7p1-38 8.7p1-37.el9', '8.7p1-38.el9 8.7p1', '8.7p1-39.el9'],
    ['<1.1.1k', '1.1.1g-11.el8 0:1.1.1g-11.el8', '1:1.1.1g-11.el8', '1.1.1k-1.el8'],
  ],
  // Maven, "Version Order Specification": what is no known qualifier comes after the version that it is added to.
  maven: [
    ['<=31.1', '31.1 31.0.1-jre 31.1.0', '31.1-jre 31.1-android', '31.2-jre 32.0.0'],
    ['<=9.4.31', '9.4.30.v20200611 9.4.31.RC1', '9.4.31.v20200723', '9.4.32.v20200930'],
    ['<=2.14.1', '2.14.1 2.14.1-rc1', '2.14.1.redhat-00001 2.14.1-1', '2.15.0'],
    ['<2.15.0', '2.14.1.redhat-00001 2.15.0-rc1', '', '2.15.0.redhat-00001 2.15.0'],
    ['<32.0.0-android', '31.1-jre 31.1', '32.0.0', '32.0.0-android 32.0.0-jre'],
    ['<=5.6.15', '5.6.15.Final 5.6.15', '5.6.15.Final-redhat-00001', '5.6.15.SP1 5.6.16.Final'],
  ],
}

describe.each(Object.entries(said))('what is left out of versions of %s', (type, ranges) => {
  test.each(ranges)('%s', (text, affected, unsure, spared) => {
    const range = parseRange(text, orders.get(type))
    const answers = [affected, unsure, spared].map((list) =>
      list.split(' ').map((version) => (version === '' ? '' : `${version} ${range && inRange(range, version)}`)),
    )
    const expected = [affected, unsure, spared].map((list, index) =>
      list.split(' ').map((version) => (version === '' ? '' : `${version} ${[true, undefined, false][index]}`)),
    )
    expect(answers).toEqual(expected)
  })
})

test.each(['', '|', '<', '1|*', '=>1', '<<1', '<1||>2', '%zz'])('parseRange refuses %j', (text) => {
  expect(parseRange(text, npm)).toBeUndefined()
})
