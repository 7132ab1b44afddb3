import { ndjson, parseClaims } from '../../core/deliver/ledger-lines.ts'
import { type LedgerFile, ledgerPath, nextEnd } from '../../core/deliver/ledger-state.ts'
import type { Outcome } from '../../core/ledger.ts'
import { Unable } from '../../core/unable.ts'
import { git } from './git.ts'
import type { Ledger } from './open.ts'
import { listFiles, readBlobs } from './reader.ts'

/** A delivery that a person decided about. */
export interface Decided {
  readonly key: string
  readonly entry: string
  readonly moment: string
  readonly before: Outcome | 'claimed'
  readonly after: Outcome
}

/** Writes a person's decision about one delivery, named by at least eight digits of its key. */
export async function decide(
  ledger: Ledger,
  of: {
    readonly prefix: string
    readonly outcome: Outcome
    readonly why: string
    readonly run: string
    readonly now: string
    /** Whether a run may still be sending what it claimed: what a person says of that may be untrue a moment later. */
    readonly isAtWork: (run: string) => boolean
  },
): Promise<Decided> {
  const { repository } = ledger.store
  const { key, claims } = await findKey(ledger, of.prefix)
  const [{ entry, moment }] = claims as [LedgerFile]
  const before = ledger.reader().moment(entry, moment)?.keys.get(key) ?? 'claimed'
  if (before === 'claimed' && claims.some(({ run }) => of.isAtWork(run)))
    throw new Unable(
      `the run that claimed ${key.slice(0, 12)} is still at work, or nobody here can see that it ended`,
      'wait for its end, which settles the delivery; if you know that it is over: --at-work',
    )
  const line = ndjson([{ key, outcome: of.outcome, why: of.why }])
  await ledger.write({ ...of, message: `decide ${of.run}` }, (head) => {
    const files = listFiles(repository, head)
    return new Map(claims.map((claim) => [ledgerPath({ ...claim, part: 'end', number: nextEnd(files, claim) }), line]))
  })
  return { key, entry, moment, before, after: of.outcome }
}

async function findKey(ledger: Ledger, prefix: string): Promise<{ key: string; claims: readonly LedgerFile[] }> {
  if (!/^[0-9a-f]{8,64}$/.test(prefix)) {
    throw new Unable(`found ${JSON.stringify(prefix)}, expected at least eight digits of a key`, hint)
  }
  const { commit } = ledger.reader()
  const found = await git(ledger.store.repository, [
    'grep',
    '-l',
    '-F',
    '-e',
    `{"key":"${prefix}`,
    commit,
    '--',
    '*.ndjson',
  ])
  // 1: nothing was found
  if (found.code !== 0 && found.code !== 1)
    throw new Unable(`the ledger cannot be searched: ${found.error.trim()}`, 'run it again')
  const paths = new Set(found.out.split('\n').map((line) => line.slice(commit.length + 1)))
  const files = ledger.files().filter((file) => paths.has(file.path) && file.part === 'claim')
  const texts = readBlobs(ledger.store.repository, files)
  const holds = files.map((file) => ({
    file,
    keys: parseClaims(texts.get(file.blob) ?? '', file.path).claims.flatMap(({ key }) =>
      key.startsWith(prefix) ? [key] : [],
    ),
  }))
  const [key, ...others] = new Set(holds.flatMap(({ keys }) => keys))
  if (key === undefined) throw new Unable(`no delivery has a key that begins with ${prefix}`, hint)
  if (others.length > 0)
    throw new Unable(
      `${others.length + 1} deliveries have a key that begins with ${prefix}`,
      'write more of its digits',
    )
  return { key, claims: holds.flatMap(({ file, keys }) => (keys.length > 0 ? [file] : [])) }
}

const hint = 'see the keys with: care ledger list --entry ID'
