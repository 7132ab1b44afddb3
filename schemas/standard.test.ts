import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'

const folder = new URL('./', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))

// The program itself does not judge them again each time it starts.
it.each(names)('%s is a schema by the standard', (name) => {
  const ajv = new Ajv2020({ strict: false })
  ajv.validateSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  expect(ajv.errors).toBeNull()
})
