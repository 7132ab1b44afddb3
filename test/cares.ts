import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** How a command line ended. */
export interface Answer {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Where a command line is run, and with which variables. */
export interface Surroundings {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * Runs `care` with one command line, in the one process that a test file keeps for all of them: it has loaded everything already. A
 * line has ended when nothing is left to do, as a process of its own would. What is about a process itself, such as its death, needs
 * one of its own: whatever ends this one is thrown, with what it wrote.
 */
export function cares(line: readonly string[], of: Surroundings): Promise<Answer> {
  const answer = last.then(() => ask(line, of))
  // one at a time, whatever became of the one before
  last = answer.catch(() => {})
  return answer
}

let last: Promise<unknown> = Promise.resolve()
let kept: ReturnType<typeof begin> | undefined

afterAll(async () => {
  await last
  if (!kept) return
  const { child, streams, wrote } = kept
  const ended = [once(child, 'exit'), ...streams.map((stream) => once(stream, 'end'))]
  child.disconnect()
  await Promise.all(ended)
  // or a test could miss what a command said
  if (wrote() !== '') throw new Error(`written past the answers:\n${wrote()}`)
})

function ask(line: readonly string[], of: Surroundings): Promise<Answer> {
  kept ??= begin()
  const { child, wrote } = kept
  return new Promise((done, failed) => {
    const answered = (answer: unknown) => {
      child.off('exit', ended)
      done(answer as Answer)
    }
    const ended = (status: number | null, signal: NodeJS.Signals | null) => {
      kept = undefined
      failed(new Error(`care ${line.join(' ')} ended the process of all lines: ${signal ?? status}\n${wrote()}`))
    }
    child.once('message', answered).once('exit', ended)
    child.send({ line, ...of })
  })
}

function begin() {
  const program = fileURLToPath(new URL('./cares-process.ts', import.meta.url))
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let wrote = ''
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null)
  for (const stream of streams) {
    stream.on('data', (text) => {
      wrote += text
    })
  }
  return { child, streams, wrote: () => wrote }
}
