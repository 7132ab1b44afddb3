import type { Verified } from '../../core/deliver/provider.ts'
import type { SendgridClient } from './sendgrid-client.ts'
import { SUPPRESSION_LISTS } from './sendgrid-suppressions.ts'

/**
 * Asks what the API key may do, and for one row of the logs: both tell nobody anything. Without logs and suppressions mails go out, and less is known of them.
 */
export async function verifySendgrid(client: SendgridClient): Promise<Verified> {
  const end = await client.get('/v3/scopes')
  if ('failed' in end) return { works: false, message: `SendGrid cannot be reached (${end.code})` }
  const scopes = (end.body as { scopes?: unknown } | undefined)?.scopes
  if (end.status !== 200 || !Array.isArray(scopes))
    return {
      works: false,
      message: `SendGrid answered with ${end.status}`,
      help: 'look at SENDGRID_API_KEY and SENDGRID_REGION',
    }
  if (!scopes.includes('mail.send'))
    return {
      works: false,
      message: 'the API key may not send mail',
      help: 'give it Mail Send in SendGrid under API Keys',
    }
  const logs = await client.post('/v3/logs', { limit: 1 })
  const lists = SUPPRESSION_LISTS.filter(({ list }) => !scopes.includes(`suppression.${list}.read`))
  const lacks = [
    ...('status' in logs && logs.status === 403 ? ['email logs (an unknown end stays unknown)'] : []),
    ...(lists.length > 0 ? [`suppressions (${lists.map(({ list }) => list).join(', ')})`] : []),
  ]
  if (lacks.length === 0) return { works: true, message: 'the API key may send mail, and read logs and suppressions' }
  return {
    works: true,
    message: `the API key may send mail, but not read ${lacks.join(' and ')}`,
    help: 'give it read access to them in SendGrid under API Keys',
  }
}
