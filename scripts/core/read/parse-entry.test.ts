import { expect, it } from 'vitest'
import { entryName } from './entry-name.ts'
import { parseEntry } from './parse-entry.ts'

const incident = (facts: string, updates: string, more = ''): string => `---
id: INC-2024-0001
revision: 1
title: Files cannot be read
category: service-fault
detected: 2024-03-29T15:40:00Z
announced: 2024-03-29T17:00:00+01:00
severity: { level: 2, rationale: Reads fail. }
affects: { services: [{ service: files, regions: [north-1], effect: outage }] }
${facts}---

## Summary

Some reads fail.

## Impact

Files answer with an error.

## Actions taken

We freed the disk.

## Updates

${updates}
${more}`

const change = (facts: string, window = '', more = ''): string => `---
id: CHG-2024-0001
revision: 1
title: New disks
type: normal
risk: low
announced: 2024-05-01T09:00:00Z
window:
  planned_start: 2024-06-01T20:00:00Z
  planned_end: 2024-06-01T22:00:00Z
${window}affects: { services: [{ service: disk, regions: [north-1], effect: degraded }] }
rollback: { possible: false }
${facts}---

## Summary

We replace the disks.

## Assessment

Files will be slow.
${more}`

const update = (number: number, status: string, at: string): string =>
  `### ${number} · ${status} · ${at}\n\nText ${number}.\n\n`

// Not a hash, but two texts never get the same.
const hash = (text: string): string =>
  [...text]
    .reduce((sum, sign) => (sum * 31n + BigInt(sign.codePointAt(0) ?? 0)) % 2n ** 128n, 7n)
    .toString(16)
    .padStart(32, '0')

const parsed = (file: string, text: string) => {
  const name = entryName(file, file.startsWith('i') ? 'incident' : 'change')
  if (!name) throw new Error(`${file} is no name`)
  return parseEntry(name, text, hash)
}
const problems = (
  text: string,
  file = text.includes('CHG-') ? 'changes/CHG-2024-0001.md' : 'incidents/INC-2024-0001.md',
): string[] =>
  parsed(file, text).problems.map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`)

it('reads facts with times in the one form, and updates', () => {
  const { facts, outline } = parsed(
    'incidents/INC-2024-0001.md',
    incident('next_update: 2024-03-29T20:00:00Z\n', update(1, 'identified', '2024-03-29T18:00:00+01:00')),
  )
  expect(facts).toMatchObject({ id: 'INC-2024-0001', announced: '2024-03-29T16:00:00.000Z' })
  expect(outline.updates).toMatchObject([{ number: 1, status: 'identified', at: '2024-03-29T17:00:00.000Z' }])
})

it.each([
  ['open', incident('next_update: 2024-03-29T20:00:00Z\n', update(1, 'monitoring', '2024-03-29T17:00:00Z'))],
  ['resolved', incident('', update(1, 'resolved', '2024-03-29T17:00:00Z'))],
  [
    'reopened',
    incident(
      'next_update: 2024-03-29T20:00:00Z\n',
      update(1, 'resolved', '2024-03-29T17:00:00Z') + update(2, 'investigating', '2024-03-29T18:00:00Z'),
    ),
  ],
  ['merged', incident('merged_into: INC-2024-0002\n', update(1, 'merged', '2024-03-29T17:00:00Z'))],
  ['a false alarm', incident('', update(1, 'false-alarm', '2024-03-29T17:00:00Z'))],
  [
    'evaluated at first',
    incident(
      'evaluation: { preliminary: 2024-03-30T17:00:00Z }\n',
      update(1, 'resolved', '2024-03-29T17:00:00Z'),
      '## Evaluation\n\nIn short.\n',
    ),
  ],
  [
    'corrected',
    incident(
      'corrections:\n  - { moment: update-1, at: 2024-03-29T18:00:00Z, reason: Wrong. }\n  - { moment: published, at: 2024-03-29T19:00:00Z, reason: Wrong. }\n',
      update(1, 'resolved', '2024-03-29T17:00:00Z'),
    ),
  ],
  [
    'two updates at one time',
    incident('', update(1, 'identified', '2024-03-29T17:00:00Z') + update(2, 'resolved', '2024-03-29T17:00:00Z')),
  ],
])('accepts an incident that is %s', (_, text) => expect(problems(text)).toEqual([]))

it.each([
  ['planned', change('')],
  [
    'moved twice',
    change(
      'moves:\n  - { at: 2024-05-10T09:00:00Z, reason: Late., planned_start: 2024-05-20T20:00:00Z, planned_end: 2024-05-20T22:00:00Z }\n  - { at: 2024-05-11T09:00:00Z, reason: Late., planned_start: 2024-05-25T20:00:00Z, planned_end: 2024-05-25T22:00:00Z }\ncorrections: [{ moment: reminder-24h.1, at: 2024-05-24T21:00:00Z, reason: Wrong. }]\n',
    ),
  ],
  ['cancelled', change('cancelled: { at: 2024-05-10T09:00:00Z, reason: No parts. }\n')],
  ['begun', change('', '  actual_start: 2024-06-01T20:05:00Z\n')],
  [
    'rolled back',
    change('rolled_back: { at: 2024-06-01T21:00:00Z, reason: Slow. }\n', '  actual_start: 2024-06-01T20:05:00Z\n'),
  ],
  [
    'reported',
    change(
      'report: { at: 2024-06-03T09:00:00Z, measured: [] }\n',
      '  actual_start: 2024-06-01T20:05:00Z\n  actual_end: 2024-06-01T21:00:00Z\n',
      '\n## Report\n\nIt went well.\n',
    ),
  ],
])('accepts a change that is %s', (_, text) => expect(problems(text)).toEqual([]))

it('keeps reading the body when facts are wrong, and finds what is wrong in both', () => {
  const text = incident('next_update: soon\n', update(1, 'identified', '2024-03-29T17:00:00Z')).replace(
    'Some reads',
    'Some <b>reads',
  )
  expect(problems(text)).toEqual([
    expect.stringMatching(/^schema\/format 10:14 /),
    expect.stringMatching(/^markdown\/html 15:6 /),
  ])
  expect(parsed('incidents/INC-2024-0001.md', text).facts).toBeUndefined()
})

it('judges a translation by the fields that may be translated', () => {
  const translation =
    '---\nrevision: 1\ntitle: 无法读取文件\ndetected: 2024-03-29T15:40:00Z\n---\n\n## Summary\n\n部分读取失败。\n'
  expect(problems(translation, 'incidents/INC-2024-0001.zh-CN.md')).toEqual([
    expect.stringMatching(/^schema\/unknown-field 4:1 /),
  ])
})

it('gives the same for the same text with the line ends of Windows', () => {
  const text = incident('', update(1, 'resolved', '2024-03-29T17:00:00Z'))
  const { spot: _, ...unix } = parsed('incidents/INC-2024-0001.md', text)
  const { spot: __, ...windows } = parsed('incidents/INC-2024-0001.md', text.replaceAll('\n', '\r\n'))
  expect(windows).toEqual(unix)
})
