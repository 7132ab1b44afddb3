import { expect, test } from 'vitest'
import { packageName } from './affected.ts'

test.each([
  ['pkg:generic/openssl', 'openssl'],
  ['pkg:deb/debian/logind', 'logind (debian)'],
  ['pkg:npm/%40scope/tool', 'tool (npm)'],
])('a package is named as people call it: %s', (purl, name) => {
  expect(packageName(purl)).toBe(name)
})
