import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceLines } from './source-lines.ts'

it('shows lines of entries and catalogue, and none of a customer', () => {
  const root = mkdtempSync(join(tmpdir(), 'care-lines-'))
  try {
    for (const file of [
      'incidents/a.md',
      'catalog/policy.yaml',
      'catalog/services/a.yaml',
      'catalog/customers/a.yaml',
    ]) {
      mkdirSync(join(root, file, '..'), { recursive: true })
      writeFileSync(join(root, file), 'one\r\ntwo\r\n')
    }
    const line = sourceLines(root)
    expect(['incidents/a.md', 'catalog/policy.yaml', 'catalog/services/a.yaml'].map((file) => line(file, 2))).toEqual([
      ...['two', 'two', 'two'],
    ])
    expect(['catalog/customers/a.yaml', 'all.ndjson', 'incidents/absent.md'].map((file) => line(file, 1))).toEqual([
      ...[undefined, undefined, undefined],
    ])
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
