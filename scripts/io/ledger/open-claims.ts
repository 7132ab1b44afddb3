import { parseClaims } from '../../core/deliver/ledger-state.ts'
import type { Ledger } from './open.ts'
import type { TreeFile } from './reader.ts'

/** A claim that is not settled to the end, and the keys of which nobody knows yet how they ended. */
export interface OpenClaim {
  readonly file: TreeFile
  /** Empty if people decided about all of them. */
  readonly keys: readonly string[]
}

/** Finds the open claims by the names of files, so that what is settled is not read. */
export function openClaims(ledger: Pick<Ledger, 'unsettled' | 'read' | 'reader'>): OpenClaim[] {
  const files = ledger.unsettled()
  const texts = ledger.read(files)
  const reader = ledger.reader()
  return files.map((file) => {
    const ends = reader.moment(file.entry, file.moment)?.keys
    const { claims } = parseClaims(texts.get(file.blob) ?? '', file.path)
    const isOpen = (key: string) => ['claimed', 'unknown'].includes(ends?.get(key) ?? '')
    return { file, keys: claims.map(({ key }) => key).filter(isOpen) }
  })
}
