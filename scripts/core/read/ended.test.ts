import { describe, expect, it } from 'vitest'
import { generateContent } from '../../../test/generated/content.ts'
import { sha256 } from '../../io/hash.ts'
import { asOf } from '../decide/as-of.ts'
import type { Entry } from '../entry.ts'
import { looksEnded } from './ended.ts'
import { entryName } from './entry-name.ts'
import { parseEntry } from './parse-entry.ts'

const now = '2031-03-10T12:00:00.000Z'
const front = '---\nid: INC-2031-0001\ndetected: 2031-03-01T12:00:00Z\n---\n\n## Summary\n\nX.\n'
const incident = (body: string) => looksEnded({ kind: 'incident', text: `${front}${body}`, now })
const resolved = '\n## Updates\n\n### 1 · resolved · 2031-03-02T12:00:00Z\n\nWell.\n'

describe('what looks ended', () => {
  it('is ended, in all that is made', () => {
    const size = { seed: 7, incidents: 150, changes: 150, services: 12, customers: 1, contacts: 1, languages: ['en'] }
    let [ended, skipped] = [0, 0]
    for (const around of [now, '2031-06-01T00:00:00.000Z']) {
      for (const [path, text] of generateContent({ ...size, around: now })) {
        const name = entryName(path, 'incident') ?? entryName(path, 'change')
        if (name?.language !== '') continue
        const { facts, outline } = parseEntry(name, text, sha256)
        const view = asOf({ ...name, facts, outline, translations: {} } as unknown as Entry, around)
        const isSkipped = looksEnded({ kind: name.kind, text, now: around })
        if (isSkipped) expect([path, view?.open]).toEqual([path, false])
        ended += view && !view.open ? 1 : 0
        skipped += isSkipped ? 1 : 0
      }
    }
    // else it would be of no use
    expect(skipped).toBeGreaterThan(ended * 0.8)
    expect(ended).toBeGreaterThan(100)
  })

  it.each([
    ['a last update that closes', resolved, true],
    ['no update', '', false],
    ['an update that opens it again', `${resolved}\n### 2 · investigating · 2031-03-03T12:00:00Z\n\nNo.\n`, false],
    ['an end that is still to come', resolved.replace('03-02', '03-12'), false],
    ['another time that is still to come', `${resolved}\n## Evaluation\n\nSee 2031-04-01T00:00:00Z.\n`, false],
    ['an end in code', '\n## Updates\n\n```\n### 1 · resolved · 2031-03-02T12:00:00Z\n```\n', false],
    ['an end in code that does not end', '\n## Updates\n\n~~~\n### 1 · resolved · 2031-03-02T12:00:00Z\n', false],
    [
      'an opening after a fence that is none',
      `${resolved}\n\`\`\`a\`\n\n### 2 · investigating · 2031-03-03T12:00:00Z\n`,
      false,
    ],
    ['an end in a comment', '\n## Updates\n\n<!--\n### 1 · resolved · 2031-03-02T12:00:00Z\n-->\n', false],
    ['an end in another section', '\n## Actions taken\n\n### 1 · resolved · 2031-03-02T12:00:00Z\n', false],
    ['lines that end as on Windows', resolved.replaceAll('\n', '\r\n'), true],
  ])('of an incident: %s', (_, body, expected) => expect(incident(body)).toBe(expected))

  it.each([
    ['cancelled', 'cancelled: { at: 2031-03-01T12:00:00Z, reason: X }', true],
    ['completed', 'window:\n  actual_end: 2031-03-01T12:00:00Z', true],
    ['to be cancelled', 'cancelled: { at: 2031-03-12T12:00:00Z, reason: X }', false],
    ['only begun', 'window:\n  actual_start: 2031-03-01T12:00:00Z', false],
    ['a word in a text', 'noticed: >-\n  actual_end: is written later', false],
  ])('of a change: %s', (_, facts, expected) => {
    expect(looksEnded({ kind: 'change', text: `---\n${facts}\n---\n`, now })).toBe(expected)
  })

  it('is nothing without front matter', () => {
    expect(looksEnded({ kind: 'change', text: 'cancelled: x', now })).toBe(false)
  })
})
