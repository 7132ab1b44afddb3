import type { Suppression } from '../../core/deliver/provider.ts'
import type { SendgridClient } from './sendgrid-client.ts'

/** The lists of addresses that SendGrid does not write to any more. Blocks are not among them: they refuse one mail, not the next. */
export const SUPPRESSION_LISTS: readonly { readonly list: string; readonly reason: Suppression['reason'] }[] = [
  { list: 'bounces', reason: 'bounce' },
  { list: 'invalid_emails', reason: 'invalid' },
  { list: 'spam_reports', reason: 'complaint' },
  { list: 'unsubscribes', reason: 'unsubscribed' },
]

/** Rows of a page: https://www.twilio.com/docs/sendgrid/api-reference/bounces-api/retrieve-all-bounces allows no more. */
const PAGE = 500

/** The whole of all lists. Throws if one of them cannot be read to its end. */
export async function sendgridSuppressions(client: SendgridClient): Promise<readonly Suppression[]> {
  const found: Suppression[] = []
  for (const { list, reason } of SUPPRESSION_LISTS) {
    for (let offset = 0; ; offset += PAGE) {
      const rows = await pageOf(client, list, offset)
      found.push(
        ...rows.map(({ email, created }) => ({
          address: email,
          reason,
          since: new Date(created * 1000).toISOString(),
        })),
      )
      if (rows.length < PAGE) break
    }
  }
  return found
}

interface Row {
  readonly email: string
  /** Seconds since 1970. */
  readonly created: number
}

async function pageOf(client: SendgridClient, list: string, offset: number): Promise<readonly Row[]> {
  const end = await client.get(`/v3/suppression/${list}`, { limit: PAGE, offset })
  if ('status' in end && end.status === 200 && Array.isArray(end.body) && end.body.every(isRow)) return end.body
  throw new Error(
    `SendGrid's list of ${list} cannot be read: ${'failed' in end ? end.code : `answered with ${end.status}`}`,
  )
}

function isRow(value: unknown): value is Row {
  const { email, created } = (value ?? {}) as Partial<Row>
  return (
    typeof email === 'string' && Number.isInteger(created) && (created as number) >= 0 && (created as number) < 2 ** 33
  )
}
