import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { mostUnique } from '../scripts/core/read/ajv-runtime.ts'

const folder = new URL('./', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))

// The program itself does not judge them again each time it starts.
it.each(names)('%s is a schema by the standard', (name) => {
  const ajv = new Ajv2020({ strict: false })
  ajv.validateSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  expect(ajv.errors).toBeNull()
})

// Whoever writes a flood is told so once, and what is compared for repetitions is short.
it.each(names)('%s says of each list how long it may be', (name) => {
  const lists = listsOf(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  expect(lists.filter(({ maxItems }) => typeof maxItems !== 'number')).toEqual([])
  expect(lists.filter(({ uniqueItems, maxItems }) => uniqueItems === true && Number(maxItems) > mostUnique)).toEqual([])
})

function listsOf(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = schema as Record<string, unknown>
  return [...(own['type'] === 'array' ? [own] : []), ...Object.values(own).flatMap(listsOf)]
}
