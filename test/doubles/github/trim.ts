/**
 * Makes `openapi.json`: GitHub's own description, trimmed to the operations that the double has.
 *
 *     npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz package/generated/api.github.com.json
 *     node test/doubles/github/trim.ts package/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trimmed } from '../openapi-trim.ts'
import { operations } from './operations.ts'

const [source] = process.argv.slice(2)
if (!source) throw new Error('Say where api.github.com.json lies: node test/doubles/github/trim.ts FILE')
const text = trimmed(readFileSync(source, 'utf8'), 'GitHub REST API, trimmed', Object.keys(operations))
writeFileSync(join(import.meta.dirname, 'openapi.json'), text)
