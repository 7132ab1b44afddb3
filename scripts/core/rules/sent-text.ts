import type { Catalog } from '../catalog.ts'
import { asOf } from '../decide/as-of.ts'
import { editedAfterSending, goneAfterSending } from '../decide/edited.ts'
import { lifeOf } from '../decide/moments.ts'
import type { Hash } from '../digest.ts'
import type { Entry } from '../entry.ts'
import type { Instant } from '../instant.ts'
import type { LedgerReader } from '../ledger.ts'
import { momentName } from '../notice/moment-name.ts'
import type { Found } from './found.ts'
import type { Anchor, Rule } from './rule.ts'

/** What a ledger is asked about the entries: which of their sent texts say something else now. */
export interface Sent {
  readonly entries: readonly Entry[]
  readonly policy: Catalog['policy']
  readonly ledger: LedgerReader
  readonly now: Instant
}

/** Finds texts that were changed after customers had read them, without a correction. */
export function editedFindings({ entries, policy, ledger, now }: Sent, hash: Hash): Found[] {
  return entries
    .filter(({ id }) => ledger.moments(id).length > 0)
    .flatMap((entry) => {
      const view = asOf(entry, now)
      const life = lifeOf(entry, policy)
      const edited = view ? editedAfterSending(view, life, { ledger, hash }) : []
      const changed = edited.map(({ id }): Found => {
        const message = `found another text of ${id} than customers were sent, expected the one they have`
        const help = `put the old text back, or add to corrections: { moment: ${id}, at: TIME, reason: what was wrong }`
        return { rule, finding: { file: entry.file, at: anchorOf(id), message, help } }
      })
      const gone = goneAfterSending({ entry }, life, { ledger })
      return [...changed, ...gone.map((moment) => goneFrom(entry, moment))]
    })
}

const rule: Rule = {
  id: 'entry/edited-after-sending',
  severity: 'error',
  why: 'what customers were told is a record: who acted on it must be able to see what changed',
}

function goneFrom(entry: Entry, moment: string): Found {
  const message = `found no ${moment}, expected the one that customers were sent`
  const help = 'put it back; to take it back, write another update that says so'
  return { rule, finding: { file: entry.file, at: { field: ['id'] }, message, help } }
}

const anchors: Readonly<Record<string, (number: number) => Anchor>> = {
  update: (number) => ({ update: number }),
  move: (number) => ({ field: ['moves', number - 1] }),
  cancelled: () => ({ field: ['cancelled', 'reason'] }),
  'rolled-back': () => ({ field: ['rolled_back', 'reason'] }),
  evaluation: () => ({ section: 'Evaluation' }),
  'evaluation-preliminary': () => ({ section: 'Evaluation' }),
  report: () => ({ section: 'Report' }),
}

/** Where a moment stands in its file. */
export function anchorOf(moment: string): Anchor {
  const { name, number = 0 } = momentName(moment)
  return anchors[name]?.(number) ?? { field: ['id'] }
}
