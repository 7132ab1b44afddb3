#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { Unable } from './commands/context.ts'

// Compiling three hundred modules takes two thirds of a short command. Kept beside what is compiled and not in the folder for
// temporary files, where others could write; where it cannot be kept, nothing is.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/care', import.meta.url)))

// Each command is loaded when it is called, so that the first output does not wait for MJML and Astro.
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  check: () => import('./commands/check.ts'),
  gate: () => import('./commands/gate.ts'),
  audience: () => import('./commands/audience.ts'),
  plan: () => import('./commands/plan.ts'),
  deliver: () => import('./commands/deliver.ts'),
  build: () => import('./commands/build.ts'),
  start: () => import('./commands/start.ts'),
  calls: () => import('./commands/calls.ts'),
  ledger: () => import('./commands/ledger.ts'),
  contacts: () => import('./commands/contacts.ts'),
  new: () => import('./commands/new.ts'),
  owners: () => import('./commands/owners.ts'),
  doctor: () => import('./commands/doctor.ts'),
}

const summaries: Readonly<Record<string, string>> = {
  check: 'all problems of entries, catalogue and policy',
  gate: 'where a pull request stands, and what it misses',
  audience: 'whom entries may reach, by numbers, for the gate',
  plan: 'what would be sent now, to whom and why',
  deliver: 'send it and write the ledger',
  build: 'the status site',
  start: 'replay, build and serve everything on this machine',
  calls: 'whom care engineers call, by when, and how it went',
  ledger: 'init, list, settle by hand, rekey',
  contacts: 'encrypt the registry, erase a person, print a webhook’s secret',
  owners: 'write CODEOWNERS and the rulesets from the policy',
  new: 'write a valid draft of an incident or a change',
  doctor: 'what is configured, what is missing, what works',
}

async function main(words: readonly string[]): Promise<void> {
  const program = new Command('care').description('Enterprise care from Markdown in Git').exitOverride()
  program.showHelpAfterError('see what there is with: care --help')
  const name = words.find((word) => !word.startsWith('-') && word !== 'help') ?? ''
  const wanted = Object.hasOwn(commands, name) ? commands[name] : undefined
  for (const [other, summary] of Object.entries(summaries)) {
    if (other !== name) program.command(other, { hidden: false }).description(summary)
  }
  if (wanted) program.addCommand((await wanted()).command.exitOverride())
  await program.parseAsync(asked(program, words), { from: 'user' })
}

/** The words as commander answers them best: asked for help on a word that it does not know, it would give its general help. */
function asked(command: Command, [first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return []
  if (command.commands.length === 0 || first.startsWith('-')) return [first, ...rest]
  if (first === 'help') return rest.length === 0 ? ['--help'] : asked(command, [...rest, '--help'])
  const next = command.commands.find((each) => each.name() === first)
  return next ? [first, ...asked(next, rest)] : [first]
}

// Nobody can be told anything where stderr is gone; what is being done goes on. Whoever reads stdout, such as `head`, may have seen
// enough: that is no failure. A full disk is one, and results come last, so that nothing is cut short.
process.stderr.on('error', () => {})
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return
  process.stderr.write(`care: the output cannot be written: ${message}\n`)
  process.stderr.write('  = help  make room, or send it elsewhere; what the command did is done\n')
  process.exit(2)
})

main(process.argv.slice(2)).catch((error: unknown) => {
  const { message, help, code } = explain(error)
  // it may repeat what was given, and that may hold what a terminal obeys
  process.stderr.write(plainly(message))
  if (help) process.stderr.write(`  = help  ${help}\n`)
  process.exitCode = code
})

function plainly(text: string): string {
  return text.replace(
    /[^\n\P{Cc}]|\p{Cf}/gu,
    (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
}

interface Explained {
  readonly message: string
  readonly help?: string
  readonly code: number
}

function explain(error: unknown): Explained {
  // Ctrl-C or the end of the input at a question
  if (error instanceof Error && error.name === 'AbortError') return { message: '\n', code: 130 }
  if (error instanceof Unable) return { message: `care: ${error.message}\n`, help: error.help, code: 2 }
  // commander has already printed usage, help or version
  if (error instanceof CommanderError) return { message: '', code: error.exitCode === 0 ? 0 : 2 }
  if (!(error instanceof Error)) return { message: `care: ${String(error)}\n`, code: 2 }
  // what the system refuses is no fault of ours: the stack would not help anybody
  if (!('syscall' in error)) return { message: `care: ${error.stack ?? error.message}\n`, code: 2 }
  return { message: `care: ${error.message}\n`, help: 'see that it is there, and may be read and written', code: 2 }
}
