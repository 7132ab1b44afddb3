import type { Customer, CustomerStream } from '../../core/catalog.ts'
import { ndjson } from '../../core/deliver/ledger-lines.ts'
import { customerKey, deliveryKey, type Hmac, type LedgerHead } from '../../core/ledger.ts'
import type { Channel } from '../../core/plan-row.ts'
import { Unable } from '../../core/unable.ts'
import { fingerprint, hmacOf } from './key.ts'
import type { Ledger } from './open.ts'
import type { TreeFile } from './reader.ts'

/** What a rekey did: hashes written anew, and hashes of customers and contacts that are no longer in the registry. */
export interface Rekeyed {
  readonly mapped: number
  /** Kept as they were: nobody can be found by them any more, so that whoever returns is told anew. */
  readonly kept: number
}

/** Writes the whole ledger with another key, in one commit. A hash leads back to nobody: it is found by trying the registry. */
export async function rekeyLedger(
  ledger: Ledger,
  of: {
    readonly key: string
    readonly customers: CustomerStream
    readonly channels: readonly Channel[]
    readonly run: string
    readonly now: string
    /** Whether every customer could be read; asked after the last one. */
    readonly isWhole: () => boolean
    /** How many hashes of nobody in the registry may be given up. */
    readonly forget: number
  },
): Promise<Rekeyed> {
  const { commit, head } = ledger.reader()
  const files = ledger.files()
  const texts = ledger.read(files)
  const present = new Set(
    [...texts.values()].flatMap((text) => [...text.matchAll(hash)].map(([, , digits = '']) => digits)),
  )
  const renamed = await newNames(files, present, { ...of, old: ledger.hmac, hmac: hmacOf(of.key) })
  const kept = present.size - renamed.size
  if (!of.isWhole())
    throw new Unable(
      'not every customer can be read, and whoever is left out would be told everything again',
      'nothing was changed; mend the registry, then run it again',
    )
  if (kept > of.forget)
    throw new Unable(
      `${kept} hashes of the ledger belong to nobody in this registry, who would be told everything again on return`,
      `nothing was changed; name the whole registry with --customers, or give them up with --forget ${kept}`,
    )
  const rewrite = (text: string) =>
    text.replaceAll(hash, (_, name, digits) => `"${name}":"${renamed.get(digits) ?? digits}"`)
  const after: LedgerHead = { ...head, fingerprint: fingerprint(hmacOf(of.key)) }
  await ledger.write({ ...of, message: `rekey ${of.run}` }, (on) => {
    if (on !== commit)
      throw new Unable('the ledger was written by somebody else meanwhile', 'nothing was changed; run it again')
    return new Map([
      ['ledger.json', ndjson([after])],
      ...files.map((file) => [file.path, rewrite(texts.get(file.blob) ?? '')] as const),
    ])
  })
  return { mapped: renamed.size, kept }
}

const hash = /"(key|customer)":"([0-9a-f]{64})"/g

async function newNames(
  files: readonly TreeFile[],
  present: ReadonlySet<string>,
  {
    old,
    hmac,
    customers,
    channels,
  }: { old: Hmac; hmac: Hmac; customers: CustomerStream; channels: readonly Channel[] },
): Promise<ReadonlyMap<string, string>> {
  const renamed = new Map<string, string>()
  const moments = new Map(files.map(({ entry, moment }) => [`${entry} ${moment}`, { entry, moment }]))
  const entries = new Set(files.map(({ entry }) => entry))
  const rename = (before: string, name: () => string) => {
    if (present.has(before)) renamed.set(before, name())
  }
  const renameAll = ({ id, contacts }: Customer) => {
    for (const entry of entries) {
      const of = { entry, customer: id }
      rename(customerKey(old, of), () => customerKey(hmac, of))
    }
    for (const moment of moments.values()) {
      for (const contact of contacts) {
        for (const channel of channels) {
          const of = { ...moment, contact: contact.id, channel }
          rename(deliveryKey(old, of), () => deliveryKey(hmac, of))
        }
      }
    }
  }
  for await (const some of customers) some.forEach(renameAll)
  return renamed
}
