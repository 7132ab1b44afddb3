import { expect, it } from 'vitest'
import type { Problem } from '../problem.ts'
import { annotations, jsonReport, textReport } from './report.ts'

const problem: Problem = {
  file: 'incidents/INC-2026-0007.md',
  line: 7,
  column: 10,
  endColumn: 14,
  rule: 'schema/enum',
  severity: 'error',
  message: 'found "huge", expected 1, 2 or 3',
  help: 'use 3 for a question without loss of service',
  why: 'the level decides who is called and how often we write',
}
const plain = (line: string | undefined) => ({ color: false, line: () => line })

it('shows the line, a mark below what is wrong, why, and the cure', () => {
  expect(textReport([problem], plain('  level: huge'))).toBe(`error[schema/enum]: found "huge", expected 1, 2 or 3
  --> incidents/INC-2026-0007.md:7:10
   |
 7 |   level: huge
   |          ^^^^
   = why   the level decides who is called and how often we write
   = help  use 3 for a question without loss of service
`)
})

it('keeps the mark below wide characters, and cuts long lines around it', () => {
  const wide = textReport([{ ...problem, column: 4, endColumn: 6 }], plain('中文：错误'))
  expect(wide).toContain(' 7 | 中文：错误\n   |       ^^^^\n')
  const long = textReport(
    [{ ...problem, column: 501, endColumn: 505 }],
    plain(`${'x'.repeat(500)}huge${'y'.repeat(500)}`),
  )
  expect(long).toContain(` 7 | …${'x'.repeat(20)}huge${'y'.repeat(86)}…\n   | ${' '.repeat(21)}^^^^\n`)
})

it('shows a line only where it may', () => {
  expect(textReport([problem], plain(undefined))).not.toContain('|')
})

it('separates problems by an empty line, and is empty without any', () => {
  expect(textReport([problem, problem], plain(undefined)).split('\n\n')).toHaveLength(2)
  expect(textReport([], plain(undefined))).toBe('')
})

it('colours only when it is told to', () => {
  expect(textReport([problem], { color: true, line: () => 'x' })).toContain('\u001b[31merror[schema/enum]\u001b[0m')
})

const nasty = { ...problem, file: 'a,b:c%\n::error::x.md', message: 'found \u001b[31m\u202e', help: 'a\nb%' }

it('prints no byte that a terminal obeys', () => {
  expect(textReport([nasty], plain('\u001b[2J\u0007\u202ehuge'))).not.toMatch(/[^\P{C}\n]/u)
  expect(jsonReport([nasty])).not.toMatch(/[^\P{C}\n]/u)
  expect(JSON.parse(jsonReport([nasty]))).toEqual({ version: 1, problems: [nasty] })
})

it('lets no content end an annotation or begin another', () => {
  expect(annotations([nasty])).toBe(
    '::error file=a%2Cb%3Ac%25<U+000A>%3A%3Aerror%3A%3Ax.md,line=7,col=10,endColumn=14,title=schema/enum::found <U+001B>[31m<U+202E>%0Aa%0Ab%25\n',
  )
})
