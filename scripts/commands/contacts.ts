import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Argument, Command } from 'commander'
import { shortestKey, webhookSecret } from '../channels/webhook/secret.ts'
import { erasureText } from '../core/erase/report.ts'
import { encryptRegistry } from '../io/encrypt-registry.ts'
import { contextOf, place, Unable, withContext } from './context.ts'
import { erase } from './erase.ts'

/** `care contacts encrypt | erase | secret`: how the registry is kept, who is in it no longer, and what a receiver is given. */
export const command = new Command('contacts').description(
  'encrypt the registry, erase a person, print a webhook’s secret',
)

withContext(command.command('encrypt').exitOverride())
  .description('encrypt a registry with age, for whoever holds a recipient’s identity')
  .addArgument(new Argument('<path>', 'an NDJSON file, or a folder of YAML files').argParser(place))
  .requiredOption('--to <recipient>', 'age1…, as age-keygen prints it; again for each further one', each)
  .requiredOption('--out <file>', 'where it goes', place)
  .option('--armor', 'as text')
  .option('--replace', 'even if there is a file already')
  .action(async (path: string, options: EncryptOptions) => {
    const { json } = contextOf({ ...options })
    const out = resolve(options.out)
    if (statSync(out, { throwIfNoEntry: false })?.isFile() === false)
      throw new Unable(`${out} is no file`, 'name a file with --out')
    await encryptRegistry(resolve(path), {
      ...{ out, recipients: options.to, replace: options.replace === true },
      form: options.armor ? 'armored' : 'binary',
    })
    const result = { version: 1, out, recipients: options.to.length }
    const whom = options.to.length === 1 ? '1 recipient' : `${options.to.length} recipients`
    process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${out} is encrypted for ${whom}\n`)
  })

withContext(command.command('erase').exitOverride())
  .description('remove a person from the registry and from this machine, and say what stays elsewhere')
  .argument('<id>', 'a contact (con-…) or a customer (cus-…)')
  .option('--to <recipient>', 'encrypt the registry again for this one; again for each further one', each)
  .option('--outbox <dir>', 'where messages were put (default: outbox in the state folder)', place)
  .option('--at-work', 'even while a run may still be writing')
  .action(async (id: string, options: EraseOptions) => {
    const context = contextOf({ ...options })
    refuseOther(id)
    const { to = [], outbox, atWork = false } = options
    const erasure = await erase(context, { id, to, outbox, evenAtWork: atWork })
    process.stdout.write(context.json ? `${JSON.stringify(erasure)}\n` : erasureText(erasure))
    process.exitCode = erasure.left.length > 0 ? 1 : 0
  })

withContext(command.command('secret').exitOverride())
  .description('print the secret with which a contact’s webhook is signed, to be given to its receiver')
  .argument('<id>', 'a contact (con-…)')
  .action(async (id: string, options: Record<string, unknown>) => {
    const { json } = contextOf(options)
    refuseOther(id)
    const { CARE_WEBHOOK_KEY: key = '' } = process.env
    if (key.length < shortestKey)
      throw new Unable(
        `found no CARE_WEBHOOK_KEY of ${shortestKey} characters or more`,
        'set it to the key with which notices are signed, see docs/providers.md',
      )
    const secret = webhookSecret(key, id)
    process.stdout.write(json ? `${JSON.stringify({ version: 1, contact: id, secret })}\n` : `${secret}\n`)
  })

interface EncryptOptions {
  readonly to: readonly string[]
  readonly out: string
  readonly armor?: true
  readonly replace?: true
}

interface EraseOptions {
  readonly to?: readonly string[]
  readonly outbox?: string
  readonly atWork?: true
}

function each(one: string, others: readonly string[] = []): readonly string[] {
  return [...others, one]
}

/** What is no id may be a name or an address: it is not repeated, as commander would. */
function refuseOther(id: string): void {
  if (/^(?:con|cus)-[a-z0-9]{4,32}$/.test(id)) return
  throw new Unable(
    'found what is no id (not shown), expected that of a contact (con-…) or of a customer (cus-…)',
    'look it up in the registry',
  )
}
