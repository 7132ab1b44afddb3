import { parseClaims } from '../../core/deliver/ledger-lines.ts'
import type { ClaimHeader } from '../../core/ledger.ts'
import type { Ledger } from './open.ts'
import type { TreeFile } from './reader.ts'

/** A claim that is not settled to the end, and the keys of which nobody knows yet how they ended. */
export interface OpenClaim {
  readonly file: TreeFile
  readonly header: ClaimHeader
  /** Empty if people decided about all of them. */
  readonly keys: readonly string[]
  /** Those of them whose run saw that it did not know: it is done with them. */
  readonly seen: ReadonlySet<string>
}

/** Finds the open claims by the names of files, so that what is settled is not read. */
export function openClaims(ledger: Pick<Ledger, 'unsettled' | 'read' | 'reader'>): OpenClaim[] {
  const files = ledger.unsettled()
  const texts = ledger.read(files)
  const reader = ledger.reader()
  return files.map((file) => {
    const ends = reader.moment(file.entry, file.moment)?.keys
    const { header, claims } = parseClaims(texts.get(file.blob) ?? '', file.path)
    const isOpen = (key: string) => ['claimed', 'unknown'].includes(ends?.get(key) ?? '')
    const keys = claims.map(({ key }) => key).filter(isOpen)
    return { file, header, keys, seen: new Set(keys.filter((key) => ends?.get(key) === 'unknown')) }
  })
}
