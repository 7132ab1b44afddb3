import { expect, it } from 'vitest'
import { isSameLogin } from './login.ts'

it.each([
  ['sam', 'SAM', true],
  ['kate', '\u212Aate', false],
  ['sam', '@sam', false],
])('%s and %s', (a, b, expected) => expect(isSameLogin(a, b)).toBe(expected))
