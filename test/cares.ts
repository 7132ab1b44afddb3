import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How a command line ended. */
export interface Answer {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const program = new URL('../scripts/care.ts', import.meta.url)

/**
 * Runs `care` with one command line after the other in a single process, which loads everything once. A line has ended when nothing
 * is left to do, as a process of its own would; whatever ends the process itself is thrown, with what it wrote.
 */
export function cares(lines: readonly (readonly string[])[], of: { cwd: string; env: NodeJS.ProcessEnv }): Answer[] {
  const folder = mkdtempSync(join(tmpdir(), 'care-lines-'))
  const [asked, answered] = [join(folder, 'lines.json'), join(folder, 'answers.json')]
  try {
    writeFileSync(asked, JSON.stringify(lines))
    const given = { ...of, encoding: 'utf8', timeout: 300_000 } as const
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), asked, answered],
      given,
    )
    const answers = status === 0 ? (JSON.parse(readFileSync(answered, 'utf8')) as Answer[]) : []
    if (answers.length < lines.length)
      throw new Error(`the process of all lines ended with ${signal ?? status}\n${stderr}`)
    return answers
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runAll(asked: string, answered: string): void {
  const lines = JSON.parse(readFileSync(asked, 'utf8')) as string[][]
  const answers: Answer[] = []
  const wrote = { stdout: '', stderr: '' }
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
  const next = (): void => {
    const line = lines[answers.length]
    if (!line) return
    Object.assign(wrote, { stdout: '', stderr: '' })
    process.exitCode = undefined
    process.argv = [process.execPath, fileURLToPath(program), ...line]
    // a turn of the event loop, after which `beforeExit` comes again
    setImmediate(() => void import(`${program.href}?line=${answers.length}`))
  }
  process.on('beforeExit', () => {
    if (answers.length === lines.length) return
    answers.push({ status: Number(process.exitCode ?? 0), ...wrote })
    if (answers.length === lines.length) {
      process.exitCode = 0
      writeFileSync(answered, JSON.stringify(answers))
    } else next()
  })
  next()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runAll(process.argv[2] ?? '', process.argv[3] ?? '')
