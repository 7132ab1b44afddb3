import { randomBytes } from 'node:crypto'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { listLines, listOf } from '../core/deliver/ledger-list.ts'
import { toInstant } from '../core/instant.ts'
import type { Outcome } from '../core/ledger.ts'
import { channels } from '../core/plan-row.ts'
import { shown, suggest } from '../core/read/suggest.ts'
import { headCommit } from '../io/git.ts'
import { headOf } from '../io/ledger/append.ts'
import { decide } from '../io/ledger/decide.ts'
import { initLedger } from '../io/ledger/init.ts'
import { checkedKey, keepKey, keyFile, preparedKey, promoteKey } from '../io/ledger/key.ts'
import { type FileReader, readLedger } from '../io/ledger/reader.ts'
import { rekeyLedger } from '../io/ledger/rekey.ts'
import { isAtWork } from '../io/run-marker.ts'
import { type Context, contextOf, outboxOf, place, Unable, withContext } from './context.ts'
import { ledgerOf, newRun, storeOf } from './ledger-access.ts'

type Options = Record<string, string | undefined>

/** `care ledger init | list | settle | rekey`: what was sent, to be seen and corrected by people. */
export const command = new Command('ledger').description('which deliveries were claimed and how each ended')

subcommand('init', 'make the ledger: the moments since now, or since --since, will be told')
  .addOption(new Option('--since <iso>', 'the first time whose moments are told (default: now)').argParser(instant))
  .action(async (options: Options) => {
    const context = contextOf(options)
    const given = process.env['CARE_LEDGER_KEY']
    const file = keyFile(context.state, options['ledger'])
    const key = () => (given ? checkedKey(given, 'CARE_LEDGER_KEY') : keepKey(file, newKey()))
    const since = options['since'] ?? context.now
    const run = newRun(context)
    const verified = await headCommit(context.root)
    const where = { state: context.state, url: options['ledger'], env: process.env }
    const head = await initLedger({ ...where, since, verified, key, run })
    print(context.json, head, [`made the ledger: moments since ${since} will be told`])
    if (!given) note(`its key is ${file}: keep a copy, without it nobody knows what was sent`)
  })

subcommand('list', 'what was claimed and how it ended')
  .option('--entry <id>', 'one entry, with the keys that are not simply accepted')
  .action(async (options: Options) => {
    const context = contextOf(options)
    const store = await storeOf(context, options['ledger'])
    const reader = readLedger(store.repository, await headOf(store))
    const list = listOf(reader, reader.files(), options['entry'])
    print(context.json, list, listLines(list))
    if (options['entry'] !== undefined && list.moments.length === 0)
      await noteUnknown(context, options['entry'], reader)
  })

subcommand('settle', 'decide about a delivery whose end nobody knows')
  .addArgument(new Argument('<key>', 'its key, or the first eight or more digits of it'))
  .addArgument(
    new Argument('<end>', 'it was sent, it is to be sent again, or not any more').choices(['sent', 'resend', 'drop']),
  )
  .requiredOption('--why <text>', 'how you know; kept in the ledger, so write no names or addresses')
  .option('--outbox <dir>', 'where runs say that they are at work (default: outbox in the state folder)', place)
  .option('--at-work', 'decide even if the run that claimed it may still be sending')
  .action(async (prefix: string, end: keyof typeof decisions, { atWork, ...options }: Options & { atWork?: true }) => {
    const context = contextOf(options)
    if (!options['why']?.trim()) throw new Unable('found no reason, expected one', 'say with --why how you know')
    const ledger = await ledgerOf(context, options['ledger'])
    const outbox = outboxOf(context, options['outbox'])
    const done = await decide(ledger, {
      ...{ prefix, outcome: decisions[end], why: options['why'] ?? '', run: newRun(context), now: context.now },
      isAtWork: (run) => !atWork && isAtWork(outbox, run) === true,
    })
    const key = done.key.slice(0, 12)
    print(context.json, { version: 1, ...done }, [
      `${done.entry} ${done.moment} ${key}: was ${done.before}, is ${done.after}`,
    ])
  })

subcommand('rekey', 'write the ledger with another key: CARE_LEDGER_NEW_KEY, or a new random one')
  .option('--forget <number>', 'how many hashes of those who left the registry may be given up', number)
  .action(async (options: Options & { readonly forget?: number }) => {
    const context = contextOf(options)
    const ledger = await ledgerOf(context, options['ledger'])
    const given = process.env['CARE_LEDGER_NEW_KEY']
    const file = keyFile(context.state, options['ledger'])
    const key = given ? checkedKey(given, 'CARE_LEDGER_NEW_KEY') : keepKey(preparedKey(file), newKey())
    // only this needs the registry; the rest should answer at once
    const { readContent } = await import('../io/content.ts')
    let whole = true
    const customers = (await readContent(context)).customers(() => {
      whole = false
    })
    const done = await rekeyLedger(ledger, {
      ...{ key, customers, channels, run: newRun(context), now: context.now, forget: options.forget ?? 0 },
      isWhole: () => whole,
    })
    if (!given) promoteKey(file)
    print(context.json, { version: 1, ...done }, [`${done.mapped} hashes written with the new key`])
    if (done.kept > 0) note(`${done.kept} belong to nobody in the registry and were kept: who returns is told anew`)
    if (!given) note(`the old key is ${file}.old; delete it when nobody needs it any more`)
    if (!given && process.env['CARE_LEDGER_KEY'])
      note(`the new key is ${file}: unset CARE_LEDGER_KEY, or set it to that`)
    if (given) note(`set CARE_LEDGER_KEY to the new key, or write it into ${file}: what is there is no longer right`)
  })

const decisions = { sent: 'accepted', resend: 'retry', drop: 'rejected' } as const satisfies Record<string, Outcome>

function subcommand(name: string, description: string): Command {
  // inherited at its making only, which is before care.ts asks for it
  return withContext(command.command(name).exitOverride())
    .description(description)
    .option('--ledger <url>', "a remote that holds the branch `ledger` (default: this machine's own)")
}

/** An empty list of a mistyped id looks like one of an entry that nobody was told of. */
async function noteUnknown(context: Context, id: string, reader: FileReader): Promise<void> {
  const { readContent } = await import('../io/content.ts')
  const { all } = await readContent(context)
  const known = [...new Set([...all.entryIds, ...reader.files().map(({ entry }) => entry)])]
  if (known.includes(id)) return
  const near = suggest(id, known)
  note(`neither the ledger nor ${context.root} knows ${shown(id)}${near ? `; did you mean "${near}"?` : ''}`)
}

function newKey(): string {
  return randomBytes(32).toString('hex')
}

function print(json: boolean, value: object, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''))
}

function note(line: string): void {
  process.stderr.write(`${line}\n`)
}

function number(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number.')
  return Number(text)
}

function instant(text: string): string {
  const found = toInstant(text)
  if (!found) throw new InvalidArgumentError('expected a time with a zone, such as 2024-03-29T17:30:00Z.')
  return found
}
