import { fileURLToPath } from 'node:url'
import type { Answer, Surroundings } from './cares.ts'

/** The process that answers one command line after the other, as they come from `cares`. */
const program = new URL('../scripts/care.ts', import.meta.url)
const wrote = { stdout: '', stderr: '' }
let lines = 0

for (const name of ['stdout', 'stderr'] as const) {
  // each run listens for errors
  process[name].setMaxListeners(0)
  process[name].write = ((text: string | Uint8Array, ...more: readonly unknown[]) => {
    wrote[name] += typeof text === 'string' ? text : Buffer.from(text).toString()
    const done = more.at(-1)
    if (typeof done === 'function') process.nextTick(() => done())
    return true
  }) as typeof process.stdout.write
}
process.setMaxListeners(0)

process.on('message', ({ line, cwd, env }: Surroundings & { readonly line: readonly string[] }) => {
  Object.assign(wrote, { stdout: '', stderr: '' })
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  process.chdir(cwd)
  process.exitCode = undefined
  process.argv = [process.execPath, fileURLToPath(program), ...line]
  // while a line is answered, only what it does keeps the process
  process.channel?.unref()
  lines += 1
  void import(`${program.href}?line=${lines}`)
})

process.on('beforeExit', () => {
  process.channel?.ref()
  process.send?.({ status: Number(process.exitCode ?? 0), ...wrote } satisfies Answer)
})

process.on('disconnect', () => process.exit(0))
