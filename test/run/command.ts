import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { one, type Tally } from './tally.ts'

const bin = join(import.meta.dirname, '../../node_modules/.bin')

/** Runs a program of `node_modules/.bin` as one check; its output is kept for the case that it fails. */
export async function check(program: string, ...args: string[]): Promise<Tally> {
  const { code, output } = await run(program, args, 'keep')
  return one(code === 0, output || `${program} ended with ${code}`)
}

/** Runs a program of `node_modules/.bin` and waits for its end; code is -1 where it could not run or was killed. */
export function run(
  program: string,
  args: readonly string[],
  output: 'keep' | 'show',
): Promise<{ code: number; output: string }> {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const env = { ...process.env, ...plain, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` }
  const stdout = output === 'show' ? 'inherit' : 'pipe'
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', stdout, stdout] })
    let kept = ''
    const keep = (chunk: Buffer): void => {
      kept += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: -1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? -1, output: kept }))
  })
}
