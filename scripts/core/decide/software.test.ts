import { describe, expect, test } from 'vitest'
import { advisoryOf, matchSoftware, runsPackage } from './software.ts'

/** yes: certainly affected; maybe: the version cannot be compared; no: not affected. */
function affected(purl: string, versions: string, owned: string): string {
  const [found] = matchSoftware([advisoryOf({ purl, versions })], [owned])
  return found ? (found.certain ? 'yes' : 'maybe') : 'no'
}

describe('matchSoftware', () => {
  test.each([
    ['pkg:npm/lodash', '<4.17.21', 'pkg:npm/lodash@4.17.20', 'yes'],
    ['pkg:npm/lodash', '<4.17.21', 'pkg:npm/lodash@4.17.21', 'no'],
    ['pkg:npm/%40scope/name', '*', 'pkg:npm/@scope/name@1.0.0', 'yes'],
    ['pkg:npm/@scope/name', '*', 'pkg:npm/%40scope/name@1.0.0', 'yes'],
    ['pkg:npm/@scope/name', '*', 'pkg:npm/name@1.0.0', 'no'],
    ['pkg:npm/@scope/name', '*', 'pkg:npm/@scope/name', 'yes'],
    ['pkg:pypi/foo-bar', '<2', 'pkg:pypi/Foo_Bar@1.0', 'yes'],
    [
      'pkg:maven/org.apache.logging.log4j/log4j-core',
      '>=2.0-beta9|<2.15.0',
      'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
      'yes',
    ],
    [
      'pkg:maven/org.apache.logging.log4j/log4j-core',
      '>=2.0-beta9|<2.15.0',
      'pkg:maven/org.apache.logging.log4j/log4j-api@2.14.1',
      'no',
    ],
    ['pkg:maven/org.apache.logging.log4j/log4j-core', '>=2.0-beta9|<2.15.0', 'pkg:maven/log4j-core@2.14.1', 'maybe'],
    [
      'pkg:maven/org.apache.logging.log4j/log4j-core',
      '>=2.0-beta9|<2.15.0',
      'pkg:maven/org.apache.logging.log4j/log4j-core@2.0-beta8',
      'no',
    ],
    [
      'pkg:deb/debian/openssh-server',
      '<1:9.2p1-2+deb12u3',
      'pkg:deb/debian/openssh-server@1%3A9.2p1-2%2Bdeb12u2?arch=amd64',
      'yes',
    ],
    ['pkg:deb/debian/openssh-server', '<1:9.2p1-2+deb12u3', 'pkg:deb/debian/openssh-server@1:9.2p1-2+deb12u3', 'no'],
    ['pkg:deb/debian/xz-utils', '*', 'pkg:deb/ubuntu/xz-utils@5.6.1-1', 'no'],
    ['pkg:rpm/redhat/openssh', '<8.7p1-38.el9_4.1', 'pkg:rpm/redhat/openssh@8.7p1-38.el9?arch=x86_64', 'yes'],
    ['pkg:rpm/redhat/bind', '<32:9.16.23', 'pkg:rpm/redhat/bind@9.16.22-1?epoch=32', 'yes'],
    ['pkg:rpm/redhat/bind', '<32:9.16.23', 'pkg:rpm/redhat/bind@9.16.24-1?epoch=32', 'no'],
    ['pkg:rpm/redhat/openssl', '<1.1.1k', 'pkg:rpm/redhat/openssl@1.1.1g-11.el8?epoch=1', 'maybe'],
    ['pkg:rpm/redhat/openssl', '<1:1.1.1k', 'pkg:rpm/redhat/openssl@1.1.1g-11.el8', 'maybe'],
    ['pkg:rpm/redhat/openssl', '<0:1.1.1k', 'pkg:rpm/redhat/openssl@1.1.1g-11.el8', 'yes'],
    ['pkg:deb/debian/xz-utils', '<5.6.2', 'pkg:deb/debian/xz-utils@1:5.6.0-1', 'maybe'],
    ['pkg:pypi/pytz', '<1%212.0', 'pkg:pypi/pytz@2024.1', 'maybe'],
    ['pkg:pypi/pytz', '<1%212.0', 'pkg:pypi/pytz@1!1.9', 'yes'],
    ['pkg:golang/github.com/a/b', '<2', 'pkg:golang/github.com/a/b@v1.1', 'maybe'],
    ['pkg:golang/example.com/mod', '<1.2.0', 'pkg:golang/example.com/mod@v1.1.0', 'maybe'],
    ['pkg:golang/example.com/mod', '*', 'pkg:golang/example.com/mod@v1.1.0', 'yes'],
    ['pkg:generic/tool', '1.0|1.1', 'pkg:generic/tool@1.1', 'yes'],
    ['pkg:generic/tool', '1.0|1.1', 'pkg:generic/tool@1.2', 'maybe'],
    ['pkg:generic/tool', '<2', 'pkg:generic/tool@feature/x', 'maybe'],
    ['pkg:npm/lodash', '<4.17.21', 'pkg:npm/lodash@yesterday', 'maybe'],
    ['pkg:npm/lodash', '<4.17.21', 'pkg:npm/lodash', 'maybe'],
    ['pkg:npm/lodash', 'older than four', 'pkg:npm/lodash@1.0.0', 'maybe'],
    ['pkg:npm/lodash', '<4.17.21', 'not a package', 'no'],
    ['pkg:npm/lodash', '<4.17.21', 'lodash', 'maybe'],
    ['pkg:npm/lodash', '<4.17.21', '', 'no'],
    ['pkg:npm/lodash', '<4.17.21', `pkg:npm/lodash@1.0.0?${'x'.repeat(400)}`, 'maybe'],
    ['pkg:pypi/zope.interface', '<5', 'pkg:pypi/zope-interface@4.0', 'maybe'],
    ['pkg:pypi/zope.interface', '<5', 'pkg:pypi/zope@4.0', 'no'],
    ['pkg:nuget/Newtonsoft.Json', '<13.0.1', 'pkg:nuget/newtonsoft.json@12.0.3', 'maybe'],
    ['pkg:maven/Org.Example/a', '<2', 'pkg:maven/org.example/a@1', 'maybe'],
    ['pkg:npm/constructor', '*', 'pkg:constructor/constructor@1.0.0', 'no'],
  ])('%s %s and %s: %s', (purl, versions, owned, expected) => {
    expect(affected(purl, versions, owned)).toBe(expected)
  })
})

test('matchSoftware shows no more of a package than is read of one', () => {
  const advisory = advisoryOf({ purl: 'pkg:npm/lodash', versions: '<2' })
  const [found] = matchSoftware([advisory], [`pkg:npm/lodash@1.0.0?${'x'.repeat(400)}`])
  expect(found?.purl).toHaveLength(300)
  expect(matchSoftware([advisory], ['see\nbelow/lodash'])[0]?.purl).toBe('see below/lodash')
})

test('runsPackage asks for the package in any version', () => {
  const wanted = [advisoryOf({ purl: 'pkg:deb/debian/bash', versions: '*' })]
  expect(runsPackage(wanted, ['pkg:deb/debian/dash@1', 'pkg:deb/debian/bash@5.2'])).toBe(true)
  expect(runsPackage(wanted, ['pkg:deb/debian/dash@1'])).toBe(false)
})
