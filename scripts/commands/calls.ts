import { Argument, Command } from 'commander'
import { prepareNotice } from '../channels/prepare.ts'
import { asOf } from '../core/decide/as-of.ts'
import { languageOf } from '../core/decide/audience.ts'
import { momentsOf } from '../core/decide/moments.ts'
import { reachOf, reasonsFor } from '../core/decide/reach.ts'
import { type Call, callsOf } from '../core/deliver/call-list.ts'
import { noticeOf } from '../core/notice/notice.ts'
import { readContent } from '../io/content.ts'
import { sha256 } from '../io/hash.ts'
import { decide } from '../io/ledger/decide.ts'
import { readWords } from '../io/words.ts'
import { type Context, contextOf, Unable, withContext } from './context.ts'
import { ledgerOf, newRun } from './ledger-access.ts'
import { watched } from './left-out.ts'

type Options = Record<string, string | boolean | undefined>

/** `care calls list | script | reached | missed`: whom our care engineers call, by when, and what to say. */
export const command = new Command('calls').description('whom care engineers call, by when, and how it went')

subcommand('list', 'the calls that are to be made, the next one first')
  .option('--engineer <name>', 'only those of the customers of this care engineer')
  .option('--all', 'also those that were made')
  .action(async (options: Options) => {
    const { context, calls } = await readCalls(options)
    const { engineer, all } = options
    const shown = calls
      .filter(({ state }) => all === true || state === 'open' || state === 'overdue')
      .filter(({ customer }) => engineer === undefined || customer.care_engineer === engineer)
    const rows = shown.map(rowOf)
    const lines = rows.map(({ key, entry, moment, customer, contact, due, state, language }) =>
      [state.padEnd(8), due, key, entry, moment, customer, contact, language].join('  '),
    )
    print(context, { version: 1, calls: rows }, rows.length > 0 ? lines : ['no calls'])
  })

subcommand('script', 'what to say in a call, in the language of the contact')
  .addArgument(keyArgument())
  .action(async (prefix: string, options: Options) => {
    const { context, content, calls } = await readCalls(options)
    const call = callAt(calls, prefix)
    const text = await scriptOf(call, context, content)
    print(context, { version: 1, ...rowOf(call), script: text }, [text.trimEnd()])
  })

for (const [name, outcome, description] of [
  ['reached', 'accepted', 'say that a call was made and understood'],
  ['missed', 'rejected', 'say that nobody could be reached: the duty manager is told'],
] as const) {
  subcommand(name, description)
    .addArgument(keyArgument())
    .requiredOption('--why <text>', 'how it went; kept in the ledger, so write no names or numbers')
    .action(async (prefix: string, options: Options) => {
      const { context, ledger, calls } = await readCalls(options)
      const call = callAt(calls, prefix)
      const why = String(options['why'] ?? '').trim()
      if (why === '') throw new Unable('found no reason, expected one', 'say with --why how it went')
      const run = newRun(context)
      // a task is not under way anywhere: it is there as soon as it is claimed
      const of = { prefix: call.key, outcome, why, run, now: context.now, isAtWork: () => false }
      const { entry, moment } = await decide(ledger, of)
      const key = call.key.slice(0, 12)
      print(context, { version: 1, key, entry, moment, state: name === 'missed' ? 'not-reached' : name }, [
        `${entry} ${moment} ${key}: ${name}`,
      ])
    })
}

function subcommand(name: string, description: string): Command {
  return withContext(command.command(name).exitOverride())
    .description(description)
    .option('--ledger <url>', "a remote that holds the branch `ledger` (default: this machine's own)")
}

function keyArgument(): Argument {
  return new Argument('<key>', 'the key of the call, or its first eight or more digits')
}

async function readCalls(options: Options) {
  const context = contextOf(options)
  const url = options['ledger']
  const ledger = await ledgerOf(context, typeof url === 'string' ? url : undefined)
  const { content, report } = watched(await readContent(context))
  const calls = await callsOf({
    ...{ ledger: ledger.reader(), hmac: ledger.hmac, now: context.now },
    entries: content.entries.map(({ id }) => id),
    customers: () => content.customers(),
  })
  // calls of an entry that cannot be read would be missing without a word
  report()
  return { context, ledger, content, calls }
}

function callAt(calls: readonly Call[], prefix: string): Call {
  const found = /^[0-9a-f]{8,64}$/.test(prefix) ? calls.filter(({ key }) => key.startsWith(prefix)) : []
  const [call, ...others] = found
  if (call && others.length === 0) return call
  throw new Unable(
    call
      ? `${found.length} calls have a key that begins with ${prefix}`
      : `no call has a key that begins with ${JSON.stringify(prefix)}`,
    call ? 'write more of its digits' : 'see the keys with: care calls list --all',
  )
}

function rowOf({ key, entry, moment, customer, contact, due, state }: Call) {
  const of = { key: key.slice(0, 12), entry, moment, customer: customer.id, contact: contact.id }
  return { ...of, language: contact.language, due, state }
}

async function scriptOf(
  call: Call,
  { now }: Context,
  content: Awaited<ReturnType<typeof readContent>>,
): Promise<string> {
  const { catalog, entries } = content
  const entry = entries.find(({ id }) => id === call.entry)
  const view = entry && asOf(entry, now)
  const moment = view && catalog && momentsOf(view, catalog.policy).find(({ id }) => id === call.moment)
  if (!catalog || !view || !moment)
    throw new Unable(`${call.entry} has no ${call.moment} any more`, 'see what is wrong with: care check')
  const language = languageOf(call.contact, catalog.policy)
  const words = (await readWords([language])).get(language)
  if (!words) throw new Unable(`there are no words for ${language}`, 'see what is wrong with: care doctor')
  const notice = noticeOf({ view, moment, words, catalog, body: content.body, now })
  const reasons = reasonsFor(reachOf(view, catalog), call.customer)
  const { customer, contact } = call
  const filled = prepareNotice('call', { notice, sha256 }).fill({
    ...{ customer, contact },
    reasons: reasons.length > 0 ? reasons : [{ kind: 'told' }],
  })
  return 'text' in filled ? filled.text : ''
}

function print({ json }: Context, value: object, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : lines.map((each) => `${each}\n`).join(''))
}
