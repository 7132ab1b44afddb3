import { readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'

it('npx can run care: npm links the file as it is, and would change its mode in the work tree', () => {
  expect(readFileSync('scripts/care.ts', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  expect(statSync('scripts/care.ts').mode & 0o111).toBe(0o111)
})
