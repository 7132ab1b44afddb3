import { _, type CodeKeywordDefinition } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { repeated } from '../scripts/core/read/ajv-runtime.ts'
import { formats } from '../scripts/core/read/formats.ts'
import { common, type SchemaName, schemas } from '../scripts/core/read/schemas.ts'

const names = Object.keys(schemas) as SchemaName[]

/** The JavaScript that ajv compiles every schema to, as one text: a table of validators by the name of the schema. */
export function generateValidators(): string {
  const ajv = new Ajv2020({
    // The problem that an author reads is worded from the failed schema and the data, not from ajv's message.
    ...{ allErrors: true, verbose: true, messages: false },
    ...{ strict: true, strictRequired: false, strictTypes: false },
    keywords: ['translatable', 'help', 'why'],
    formats: { ...formats },
    schemas: { common, ...Object.fromEntries(names.map((name) => [name, schemas[name]()])) },
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  })
  ajv.removeKeyword('uniqueItems').addKeyword(uniqueItems)
  const code = standalone.default(ajv, Object.fromEntries(names.map((name) => [identifier(name), name])))
  const table = names.map((name) => `${JSON.stringify(name)}: ${identifier(name)},\n`)
  // ajv writes `require` for its own runtime in ES modules too.
  const body = code
    .replace('"use strict";', imports)
    .replaceAll(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, '$1')
  return `${body}\nexport const validators = {\n${table.join('')}}\n`
}

// ajv's own compares each item with each, also of a list that is too long, and as deep as they go. Such lists of the schemas are
// short and hold texts and numbers; anything else in them is of a wrong type.
const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: { message: 'must not have an item twice', params: ({ params }) => _`{i: ${params['i']}}` },
  code: (context) => {
    const find = context.gen.scopeValue('func', { ref: repeated, code: _`repeated` })
    const place = context.gen.const('repeated', _`${find}(${context.data})`)
    context.setParams({ i: place })
    context.fail(_`${place} >= 0`)
  },
}

const imports = "import { repeated, ucs2length } from './ajv-runtime.ts'\nimport { formats } from './formats.ts'\n"

const identifier = (name: SchemaName): string => name.replaceAll('-', '_')
