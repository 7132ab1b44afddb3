/**
 * Makes `openapi.json`: Twilio's own description, trimmed to the operations that are used.
 *
 *     npm pack @twilio-alpha/mcp && tar xzf twilio-alpha-mcp-*.tgz package/twilio-oai/spec/json/twilio_api_v2010.json
 *     node test/doubles/providers/twilio/trim.ts package/twilio-oai/spec/json/twilio_api_v2010.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trimmed } from '../../openapi-trim.ts'

const operations = ['CreateMessage', 'ListMessage', 'CreateCall', 'FetchCall', 'ListCall', 'FetchAccount']

const [source] = process.argv.slice(2)
if (!source) throw new Error('Say where twilio_api_v2010.json lies: node test/doubles/providers/twilio/trim.ts FILE')
const text = trimmed(readFileSync(source, 'utf8'), 'Twilio REST API of 2010-04-01, trimmed', operations)
writeFileSync(join(import.meta.dirname, 'openapi.json'), text)
