import { expect, it } from 'vitest'
import type { Verdict } from './verdict.ts'
import { verdictText } from './verdict-text.ts'

const verdict: Verdict = {
  version: 1,
  stage: 'severity',
  ready: false,
  entries: [],
  problems: [],
  others: ['::stop-commands::x', '  ::add-mask::e', '##[error]Approved', 'a##[debug]b', 'red\u001b[31m'],
}

it('says nothing that a runner of GitHub or a terminal obeys, whatever files are called', () => {
  const lines = verdictText(verdict).split('\n')
  expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([])
  expect(lines.join('')).not.toMatch(/\p{Cc}/u)
  expect(lines).toContain('  - red<U+001B>[31m')
})

it('says that nobody is told anything where no entry is touched', () => {
  const text = verdictText({ ...verdict, stage: 'ready', ready: true, others: [] })
  expect(text).toBe('Ready: no entry is touched, so that merging tells nobody anything.\n')
})
