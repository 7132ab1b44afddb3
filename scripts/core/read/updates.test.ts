import { expect, it } from 'vitest'
import type { Part } from './headings.ts'
import { readUpdates } from './updates.ts'

const part = (title: string): Part => ({ title, spot: { line: 1, column: 1 }, intro: [], parts: [], all: [] })
const cure = (title: string): string | undefined =>
  readUpdates('a.md', 'incident', [part(title)], () => '0'.repeat(32)).problems.map(
    ({ rule, help }) => `${rule}: ${help}`,
  )[0]

it.each([
  ['1 · identified · 2024-03-29T17:30:00Z', undefined],
  ['1 · identified · 2024-03-29T17:30:00+08:00', undefined],
  ['1 - identified - 2024-03-29T17:30:00Z', 'updates/heading: write it as ### 1 · identified · 2024-03-29T17:30:00Z'],
  ['1: Identified, 2024-03-29T17:30:00Z', 'updates/heading: write it as ### 1 · identified · 2024-03-29T17:30:00Z'],
  ['1 • identified • 2024-03-29T17:30:00Z', 'updates/heading: write it as ### 1 · identified · 2024-03-29T17:30:00Z'],
  [
    'Update 1 · identified · 2024-03-29T17:30:00Z',
    'updates/heading: write it as ### 1 · identified · 2024-03-29T17:30:00Z',
  ],
  ['01 · identified · 2024-03-29T17:30:00Z', 'updates/heading: write it as ### 1 · identified · 2024-03-29T17:30:00Z'],
  ['2 · identified · 2024-03-29T17:30:00Z', 'updates/gap: write it as ### 1 · identified · 2024-03-29T17:30:00Z'],
  ['1 · identfied · 2024-03-29T17:30:00Z', 'updates/status: write it as ### 1 · identified · 2024-03-29T17:30:00Z'],
  ['1 · false alarm · 2024-03-29T17:30:00Z', 'updates/heading: write it as ### 1 · false-alarm · 2024-03-29T17:30:00Z'],
  ['1 · identified · 2024-03-29 17:30', 'updates/time: write it as ### 1 · identified · 2024-03-29T17:30:00Z'],
  ['1 · identified · 2024-03-29 17:30 UTC', 'updates/time: write it as ### 1 · identified · 2024-03-29T17:30:00Z'],
  ['1 · resolved ✅ · 2024-03-28T10:00:00Z', 'updates/heading: write it as ### 1 · resolved · 2024-03-28T10:00:00Z'],
  ['0 · resolved · 2024-03-28T10:00:00Z', 'updates/gap: write it as ### 1 · resolved · 2024-03-28T10:00:00Z'],
  ['1 · resolved · 2024-02-30T10:00:00Z', 'updates/time: write it as ### 1 · resolved · 2024-03-29T17:30:00Z'],
  ['A disk is full', 'updates/heading: write it as ### 1 · identified · 2024-03-29T17:30:00Z'],
])('answers %j with the line to write', (title, expected) => expect(cure(title)).toBe(expected))

it('is quick on a heading that almost fits', () => {
  expect(cure(`1${' ·'.repeat(140)}`)).toMatch(/^updates\/heading/)
})
