import { randomBytes } from 'node:crypto'
import { Command, InvalidArgumentError, Option } from 'commander'
import { toInstant } from '../core/instant.ts'
import { initLedger } from '../io/ledger/init.ts'
import { checkedKey, keepKey } from '../io/ledger/key.ts'
import { contextOf, withContext } from './context.ts'
import { newRun } from './ledger-access.ts'

const ledgerOption = () =>
  new Option('--ledger <url>', "a remote that holds the branch `ledger` (default: this machine's own)")

/** `care ledger init | list | settle | rekey`: what was sent, to be seen and corrected by people. */
export const command = new Command('ledger').description('which deliveries were claimed and how each ended')

withContext(command.command('init'))
  .description('make the ledger: from now on, or from --since, moments are told')
  .addOption(ledgerOption())
  .addOption(new Option('--since <iso>', 'the first time whose moments are told (default: now)').argParser(instant))
  .action(async (options: Record<string, string | undefined>) => {
    const context = contextOf(options)
    const given = process.env['CARE_LEDGER_KEY']
    const key = given ? checkedKey(given, 'CARE_LEDGER_KEY') : keepKey(context.state, randomBytes(32).toString('hex'))
    const since = options['since'] ?? context.now
    const head = await initLedger({
      state: context.state,
      url: options['ledger'],
      since,
      key,
      run: newRun(context),
      env: process.env,
    })
    if (context.json) process.stdout.write(`${JSON.stringify(head)}\n`)
    else process.stdout.write(`Made the ledger. Moments since ${since} will be told.\n`)
    if (!given)
      process.stderr.write(
        'Its key is ledger.key in the state folder: keep a copy, without it nobody knows what was sent.\n',
      )
  })

function instant(text: string): string {
  const found = toInstant(text)
  if (!found) throw new InvalidArgumentError('expected a time with a zone, such as 2024-03-29T17:30:00Z.')
  return found
}
