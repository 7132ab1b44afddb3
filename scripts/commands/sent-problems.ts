import type { Problem } from '../core/problem.ts'
import { editedFindings } from '../core/rules/sent-text.ts'
import type { JudgedContent } from '../io/content.ts'
import { sha256 } from '../io/hash.ts'
import { localStore } from '../io/ledger/local.ts'
import { readLedger } from '../io/ledger/reader.ts'
import { locate } from '../io/locate.ts'
import { folderTree } from '../io/tree.ts'
import type { Context } from './context.ts'

/** Texts that were changed after they were sent, as far as a ledger on this machine knows; it is read without its key. */
export async function sentProblems(
  { entries, catalog }: JudgedContent,
  { root, state, now }: Context,
): Promise<Problem[]> {
  const store = localStore(state, process.env)
  const head = await store?.refresh()
  if (!store || !head || !catalog) return []
  const ledger = readLedger(store.repository, head)
  return locate(folderTree(root), editedFindings({ entries, policy: catalog.policy, ledger, now }, sha256))
}
