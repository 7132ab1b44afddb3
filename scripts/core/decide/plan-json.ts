import type { PlanRow } from '../plan-row.ts'

/**
 * A plan as the one JSON document that `care plan --json` prints, in pieces: deliveries go out as they come, everything else is
 * short and follows them. `rows` begins with the header and the notices; `duty` are those to the duty manager, which are known last.
 */
export async function* planJson(rows: AsyncIterable<PlanRow>): AsyncGenerator<string> {
  const rest = { superseded: [] as object[], held: [] as object[], skipped: [] as object[] }
  const duty: object[] = []
  const notices: object[] = []
  let delivered = 0
  let head = ''
  for await (const { type, ...row } of rows) {
    if (type === 'plan') head = members(row)
    else if (type === 'notice') ('duty' in row ? duty : notices).push(row)
    else if (type === 'end') continue
    else if (type !== 'delivery') rest[type].push(row)
    else yield delivered++ === 0 ? `${opening(head, notices)}\n${JSON.stringify(row)}` : `,\n${JSON.stringify(row)}`
  }
  yield `${delivered === 0 ? opening(head, notices) : '\n'}],\n${members({ ...rest, ...(duty.length > 0 && { duty }) }, ',\n')}}\n`
}

function opening(head: string, notices: readonly object[]): string {
  return `{${head},\n${members({ notices })},\n"deliveries":[`
}

function members(of: object, between = ','): string {
  return Object.entries(of)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(between)
}
