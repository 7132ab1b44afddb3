import { expect, test } from 'vitest'
import type { Problem } from '../problem.ts'
import { leftOut } from './left-out.ts'

function problem(file: string, severity: Problem['severity'] = 'error'): Problem {
  return {
    file,
    line: 7,
    column: 10,
    rule: 'schema/enum',
    severity,
    message: 'found "huge", expected 1, 2 or 3',
    help: 'use 3',
  }
}

test('leftOut names each file with errors once, and keeps quiet about warnings', () => {
  expect(leftOut([problem('a.md', 'warning')])).toBe('')
  expect(leftOut([problem('a.md'), problem('a.md'), problem('b.md'), problem('c.md', 'warning')])).toBe(
    `care: 2 files have errors and are left out:
  a.md:7:10: found "huge", expected 1, 2 or 3 (and 1 more)
  b.md:7:10: found "huge", expected 1, 2 or 3
  = help  see all of them with: care check
`,
  )
  expect(leftOut(Array.from({ length: 12 }, (_, index) => problem(`${index}.md`)))).toContain('  and 2 more files\n')
})
