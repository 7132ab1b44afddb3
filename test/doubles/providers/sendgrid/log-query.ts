/** What a query of the Email Logs asks for. */
export interface LogQuery {
  readonly to?: string
  readonly from: number
  readonly until: number
}

/**
 * Reads the query language of https://www.twilio.com/docs/sendgrid/api-reference/email-logs/filter-all-messages as far as it is asked
 * here: conditions on address and time, joined with AND, compared as they are written. Anything else is refused, as SendGrid does.
 */
export function readLogQuery(text: string): LogQuery | undefined {
  let query: LogQuery = { from: -Infinity, until: Infinity }
  for (const condition of text === '' ? [] : text.split(' AND ')) {
    const to = /^to_email = (?:"([^"]*)"|'([^']*)')$/
      .exec(condition)
      ?.slice(1)
      .find((text) => text !== undefined)
    const [, operator = '', time = ''] =
      /^sg_message_id_created_at (>=|<=|>|<) TIMESTAMP "(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"$/.exec(condition) ?? []
    const at = Date.parse(time)
    if (to !== undefined) query = { ...query, to }
    else if (Number.isNaN(at)) return undefined
    else if (operator.startsWith('>')) query = { ...query, from: operator === '>=' ? at : at + 1 }
    else query = { ...query, until: operator === '<=' ? at : at - 1 }
  }
  return query
}
