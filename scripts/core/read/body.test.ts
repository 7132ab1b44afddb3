import { expect, it } from 'vitest'
import { readBody } from './body.ts'
import { linesOf } from './lines.ts'

const text = `## Summary

Some *reads* fail.

## Guidance

Do this first.

### retry

Try again.

## Updates

### 1 · identified · 2024-03-29T17:30:00+01:00

A disk is full.

### 2 · monitoring · 2024-03-29T18:30:00Z

Better.

## Evaluation

In short.

### What happened

A disk was full.
`
let count = 0
const digests = new Map<string, string>()
const hash = (content: string): string => {
  if (!digests.has(content)) digests.set(content, `${++count}`.padStart(32, '0'))
  return digests.get(content) as string
}
const read = (markdown: string) =>
  readBody({ file: 'a.md', kind: 'incident', markdown, lines: linesOf(markdown) }, hash)

it('cuts a body at its fixed headings', () => {
  const { body, problems } = read(text)
  expect(problems).toEqual([])
  expect(body).toEqual({
    summary: { html: '<p>Some <em>reads</em> fail.</p>', text: 'Some reads fail.' },
    guidance: {
      intro: { html: '<p>Do this first.</p>', text: 'Do this first.' },
      actions: { retry: { html: '<p>Try again.</p>', text: 'Try again.' } },
    },
    updates: {
      1: { html: '<p>A disk is full.</p>', text: 'A disk is full.' },
      2: { html: '<p>Better.</p>', text: 'Better.' },
    },
    evaluation: {
      intro: { html: '<p>In short.</p>', text: 'In short.' },
      parts: [{ heading: 'What happened', prose: { html: '<p>A disk was full.</p>', text: 'A disk was full.' } }],
    },
  })
})

it('outlines sections, actions and updates, with times in the one form', () => {
  const { outline, spots } = read(text)
  expect(Object.keys(outline.sections)).toEqual(['Summary', 'Guidance', 'Updates', 'Evaluation'])
  expect(Object.keys(outline.actions)).toEqual(['retry'])
  expect(outline.updates).toMatchObject([
    { number: 1, status: 'identified', at: '2024-03-29T16:30:00.000Z' },
    { number: 2, status: 'monitoring', at: '2024-03-29T18:30:00.000Z' },
  ])
  expect(spots.update(2)).toEqual({ line: 19, column: 1, endColumn: 42 })
  expect(spots.action('retry')).toMatchObject({ line: 9 })
})

it('changes the digest of what changed, and of the section around it', () => {
  const [before, after] = [read(text).outline, read(text.replace('Better.', 'Much better.')).outline]
  expect(after.updates[0]).toEqual(before.updates[0])
  expect(after.updates[1]?.digest).not.toBe(before.updates[1]?.digest)
  expect(after.sections.Updates).not.toBe(before.sections.Updates)
  expect(after.sections.Summary).toBe(before.sections.Summary)
})

it('has no section where there is no text', () => {
  expect(read('')).toMatchObject({
    isRead: true,
    problems: [],
    body: { updates: {} },
    outline: { sections: {}, updates: [] },
  })
})

it('takes an action that is named like a part of every object for what it is', () => {
  const { outline, body } = read('## Guidance\n\n### constructor\n\nText.\n')
  expect(Object.keys(outline.actions)).toEqual(['constructor'])
  expect(Object.keys(body.guidance?.actions ?? {})).toEqual(['constructor'])
})
