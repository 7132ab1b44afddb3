import { fileURLToPath } from 'node:url'
import { createPlanner, planRows } from '../../scripts/core/decide/planner.ts'
import { ndjson } from '../../scripts/core/deliver/ledger-lines.ts'
import { ledgerPath } from '../../scripts/core/deliver/ledger-state.ts'
import { type Claim, customerKey, deliveryKey } from '../../scripts/core/ledger.ts'
import { readContent } from '../../scripts/io/content.ts'
import { sha256 } from '../../scripts/io/hash.ts'
import { claimFiles } from '../../scripts/io/ledger/claim.ts'
import { around } from './ground.ts'
import { type Letters, newLedger } from './letters.ts'

/** How many claims lie in one file, as `deliver` writes them. */
const chunkSize = 1000

/** How many files go into one commit: here nobody waits for a claim. */
const together = 100

/** Makes a ledger that says of everybody in a registry that they were told, as a delivery would have left it. */
async function tellAll(folder: string, { root, state, registry }: Letters): Promise<void> {
  const content = await readContent({ root, state, now: around, customers: registry })
  const { catalog, entries } = content
  if (!catalog) throw new Error('the policy is not valid')
  const ledger = await newLedger(folder)
  const { hmac } = ledger
  const planner = createPlanner({ entries, catalog, ledger: ledger.reader(), now: around, hash: sha256, hmac })
  const [notice] = planner.notices
  if (!notice) throw new Error('there is nothing to tell')
  const of = { entry: notice.entry, moment: notice.moment, run: '20310310T110000Z-bench' }
  const run = { run: of.run, now: around, seen: ledger.reader().commit }
  let claims: Claim[] = []
  let files = new Map<string, string>()
  let chunk = 0
  const put = async () => {
    await ledger.write({ ...of, now: around, message: 'told' }, () => files)
    files = new Map()
  }
  const close = async () => {
    if (claims.length === 0) return
    for (const [path, text] of claimFiles(run, chunk, [{ ...notice, claims }])) files.set(path, text)
    const path = ledgerPath({ ...of, chunk, part: 'settled', number: 0 })
    files.set(path, ndjson(claims.map(({ key }) => ({ key, outcome: 'accepted' }))))
    claims = []
    chunk += 1
    if (files.size >= 2 * together) await put()
  }
  for await (const rows of planRows({ planner, customers: content.customers(), isWhole: () => true })) {
    for (const row of rows) {
      if (row.type !== 'delivery') continue
      claims.push({ key: deliveryKey(hmac, row), customer: customerKey(hmac, row), ...(row.last && { last: true }) })
      if (claims.length === chunkSize) await close()
    }
  }
  await close()
  if (files.size > 0) await put()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder = '', letters = ''] = process.argv
  await tellAll(folder, JSON.parse(letters))
}
