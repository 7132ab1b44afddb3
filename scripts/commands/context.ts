import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Clock } from '../core/deliver/provider.ts'
import { type Instant, toInstant } from '../core/instant.ts'
import { Unable } from '../core/unable.ts'
import { identityVariable } from '../io/age/identities.ts'

export { Unable } from '../core/unable.ts'

/** What every command is given: where the content is, what time it is, where state may be kept. */
export interface Context {
  readonly root: string
  readonly customers: string | undefined
  /** What opens an encrypted registry, of CARE_REGISTRY_IDENTITY: a secret, never shown. */
  readonly identity?: string | undefined
  readonly now: Instant
  readonly json: boolean
  /** The folder of ledger, outbox and cache: `ROOT/.care` unless told otherwise. */
  readonly state: string
}

/** The options that every command understands. */
export function withContext(command: Command): Command {
  return command
    .addOption(new Option('--root <dir>', 'the content folder').default('.').argParser(place))
    .addOption(
      new Option(
        '--customers <path>',
        'the registry: a folder of YAML files or one NDJSON file, which may be encrypted with age',
      ).argParser(place),
    )
    .addOption(new Option('--now <iso>', 'the time to decide for (default: the clock)').argParser(instant))
    .addOption(
      new Option('--state <dir>', 'ledger, outbox and cache (default: ROOT/.care)').env('CARE_STATE').argParser(place),
    )
    .addOption(new Option('--json', 'print one JSON document'))
}

/** Reads the common options; the only place where the clock is read. */
export function contextOf(options: Readonly<Record<string, unknown>>): Context {
  const root = resolve(String(options['root'] ?? '.'))
  if (!existsSync(root))
    throw new Unable(`the content folder ${root} does not exist`, 'name an existing one with --root')
  if (!statSync(root).isDirectory()) throw new Unable(`${root} is no folder`, 'name the content folder with --root')
  if (options['root'] === '.') suggestAbove(root)
  return {
    root,
    customers: typeof options['customers'] === 'string' ? resolve(options['customers']) : undefined,
    identity: process.env[identityVariable],
    now: typeof options['now'] === 'string' ? options['now'] : new Date().toISOString(),
    json: options['json'] === true,
    state: typeof options['state'] === 'string' ? resolve(options['state']) : join(root, '.care'),
  }
}

/** The clock, patience and chance of this machine. */
export const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
}

/** What an option names as a file or folder. An empty one, such as of a variable that is not set, would mean the folder one is in. */
export function place(text: string): string {
  if (text === '' || hasControl.test(text)) throw new InvalidArgumentError('expected the path of a file or folder.')
  return text
}

const hasControl = /\p{Cc}/u

/** The folder that messages are put into: `outbox` in the state folder unless told otherwise. */
export function outboxOf({ state }: Context, given?: string): string {
  return given === undefined ? join(state, 'outbox') : resolve(given)
}

/** Inside a folder of content, its top is meant: a second ledger below it would tell everybody again. */
function suggestAbove(root: string): void {
  if (['catalog', 'incidents', 'changes'].some((name) => existsSync(join(root, name)))) return
  for (let above = dirname(root); above !== dirname(above); above = dirname(above)) {
    if (!existsSync(join(above, 'catalog', 'policy.yaml'))) continue
    throw new Unable(`${root} is inside a content folder, not its top`, `run it with --root ${relative(root, above)}`)
  }
}

function instant(text: string): Instant {
  const found = toInstant(text)
  if (!found) throw new InvalidArgumentError('expected a time with a zone, such as 2024-03-29T17:30:00Z.')
  return found
}
