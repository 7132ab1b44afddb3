import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDocument } from './documents.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-documents-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const commit = 'a'.repeat(40)
const review = { user: 'sam', state: 'approved', commit, at: '2030-05-01T09:00:00Z' }

function written(name: string, value: unknown): string {
  const file = join(root, `${name}.json`)
  writeFileSync(file, JSON.stringify(value))
  return file
}

describe('logins of reviews', () => {
  const read = (author: string, user: string) =>
    readDocument('reviews', written('reviews', { version: 1, authors: [author], reviews: [{ ...review, user }] }))

  it.each(['sam', 'Sam-2', 'sam_company', 'sam.smith', 'renovate[bot]'])('may be %s', (user) =>
    expect(read(user, user).authors).toEqual([user]),
  )

  it.each(['@sam', '\u212Aate', 'sam smith', 'bot[bot]x', ''])('may not be %j', (user) => {
    expect(() => read('eve', user)).toThrow(/:1:\d+: found /)
    expect(() => read(user, 'sam')).toThrow(/:1:\d+: found /)
  })
})

describe('reviews of what was merged', () => {
  const read = (name: string) => {
    const landing = { commit, head: commit, merged_at: review.at, authors: ['eve'] }
    const landings = [{ ...landing, reviews: [{ ...review, commit: name }] }]
    return readDocument('landings', written('landings', { version: 1, landings }))
  }

  it('name commits by their digits', () => expect(read(commit).landings[0]?.reviews[0]?.commit).toBe(commit))

  it.each(['HEAD', 'main', 'a'.repeat(7)])('not as %s, which means another one later', (name) =>
    expect(() => read(name)).toThrow(/:1:\d+: found /),
  )
})
