import { type Hmac, suppressionKey } from '../ledger.ts'
import { Unable } from '../unable.ts'
import { ndjson } from './ledger-lines.ts'
import type { Suppression } from './provider.ts'

/** A line of a file `suppressed/RUN-CHANNEL.ndjson`; both that an address came upon a provider's list and that it left it. */
export interface SuppressionLine {
  readonly address: string
  readonly channel: string
  readonly reason: Suppression['reason'] | 'lifted'
  readonly since: string
}

/** Where the ledger keeps what providers do not write to any more. */
export const suppressedFolder = 'suppressed/'

/** What a provider's whole list changes in what the ledger knows of a channel; undefined if nothing. The addresses are hashed: the list stays outside. */
export function suppressionFile(
  list: readonly Suppression[],
  known: ReadonlyMap<string, SuppressionLine>,
  {
    channel,
    hmac,
    run,
    now,
  }: { readonly channel: string; readonly hmac: Hmac; readonly run: string; readonly now: string },
): readonly [path: string, text: string] | undefined {
  const listed = new Map(list.map((each) => [suppressionKey(hmac, channel, each.address), each]))
  const added = [...listed].flatMap(([address, { reason, since }]): SuppressionLine[] =>
    known.has(address) ? [] : [{ address, channel, reason, since }],
  )
  const lifted = [...known.values()].flatMap((line): SuppressionLine[] =>
    line.channel === channel && !listed.has(line.address) ? [{ ...line, reason: 'lifted', since: now }] : [],
  )
  const lines = [...added, ...lifted]
  return lines.length === 0 ? undefined : [`${suppressedFolder}${run}-${channel}.ndjson`, ndjson(lines)]
}

/** What is suppressed after all files, given oldest first. */
export function foldSuppressions(
  files: readonly { readonly path: string; readonly text: string }[],
): ReadonlyMap<string, SuppressionLine> {
  const known = new Map<string, SuppressionLine>()
  for (const { path, text } of files) {
    for (const line of text
      .split('\n')
      .slice(0, -1)
      .map((each) => parseLine(each, path))) {
      if (line.reason === 'lifted') known.delete(line.address)
      else known.set(line.address, line)
    }
  }
  return known
}

function parseLine(text: string, path: string): SuppressionLine {
  try {
    const line = JSON.parse(text) as SuppressionLine
    if (/^[0-9a-f]{64}$/.test(line.address) && typeof line.channel === 'string') return line
  } catch {
    // named below
  }
  throw new Unable(
    `the ledger is damaged: ${path}: expected an address as a keyed hash, and a channel`,
    'nothing was sent; look at the branch `ledger` with git log, and put the file back as it was before',
  )
}
