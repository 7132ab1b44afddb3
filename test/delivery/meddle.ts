import childProcess from 'node:child_process'
import fs from 'node:fs'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

/**
 * Loaded before `care` (`node --import`) to let things go wrong at an exact place: every effect on outbox and ledger is a step, and
 * the process can be traced, killed or held before one. Nothing of it is known to the product.
 */
export interface Schedule {
  /** Writes the names of all steps here. */
  readonly trace?: string
  /** Ends with SIGKILL before the first step whose name begins so, or before the step of this number, counted from 1. */
  readonly killBefore?: string | number
  /** Ends with SIGKILL when the Git process of the step of this number has just been started: it goes on alone. */
  readonly killDuring?: number
  /** Waits before the first step whose name begins so, until as many processes wait there, and then until a file is there. */
  readonly meet?: { readonly step: string; readonly processes: number; readonly until?: string | undefined }
  /** Fails the steps whose name begins so, as a full disk does. */
  readonly full?: string
  /** Waits before each step whose name begins so. */
  readonly slow?: { readonly step: string; readonly milliseconds: number }
  /** The clock is ahead by so many milliseconds. */
  readonly ahead?: number
  /** Source text of the product that is replaced, to see whether a guard is missed: file, what, by what. */
  readonly without?: readonly (readonly [file: string, text: string, instead: string])[]
}

const { home, ...schedule } = JSON.parse(process.env['CARE_TEST_SCHEDULE'] ?? '{}') as Schedule & { home: string }
let number = 0
let met = false
const { now } = Date
if (schedule.ahead) Date.now = () => now() + (schedule.ahead ?? 0)

function step(name: string): void {
  number += 1
  if (schedule.trace) appendLine(schedule.trace, name)
  const { killBefore } = schedule
  if (killBefore === number || (typeof killBefore === 'string' && name.startsWith(killBefore)))
    process.kill(process.pid, 'SIGKILL')
  if (schedule.slow && name.startsWith(schedule.slow.step)) sleep(schedule.slow.milliseconds)
  if (schedule.meet && !met && name.startsWith(schedule.meet.step)) {
    met = true
    meet(schedule.meet)
  }
  if (schedule.full && name.startsWith(schedule.full))
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
}

const { writeFileSync, appendFileSync, mkdirSync, readdirSync, renameSync, linkSync, rmSync } = fs

function appendLine(file: string, line: string): void {
  appendFileSync(file, `${line}\n`)
}

function meet({ processes, until }: NonNullable<Schedule['meet']>): void {
  const place = join(home, 'meeting')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, String(process.pid)), '')
  const isReady = () => readdirSync(place).length >= processes && (until === undefined || fs.existsSync(until))
  for (let waited = 0; !isReady(); waited += 5) {
    if (waited > 40_000) throw new Error(`waited in vain for ${processes} processes and ${until ?? 'nothing else'}`)
    sleep(5)
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** A path as part of a step's name: the same in every run. What may be deleted at any time is no step. */
function short(path: unknown): string | undefined {
  const [machine, place, ...rest] = String(path).startsWith(`${home}/`)
    ? String(path)
        .slice(home.length + 1)
        .split('/')
    : []
  if (machine === 'content' || rest.length === 0 || (place === 'state' && rest[0] === 'cache')) return undefined
  return rest
    .join('/')
    .replace(/\d{8}T\d{6}Z-[0-9a-f]+/g, 'RUN')
    .replace(/\.(?:\d+\.tmp|tmp-\w+)/, '.tmp')
}

function watch<A extends unknown[], R>(
  name: string,
  path: (...args: A) => unknown,
  act: (...args: A) => R,
): (...args: A) => R {
  return (...args) => {
    const of = short(path(...args))
    if (of !== undefined) step(`${name} ${of}`)
    return act(...args)
  }
}

Object.assign(fs, {
  writeFileSync: watch('write', (file) => file, writeFileSync),
  renameSync: watch('rename', (_, to) => to, renameSync),
  linkSync: watch('link', (_, to) => to, linkSync),
  rmSync: watch('remove', (file) => file, rmSync),
})

const { spawn } = childProcess
const changing = ['init', 'fast-import', 'update-ref', 'push']
childProcess.spawn = ((command: string, args: readonly string[], options: object) => {
  const verb = command === 'git' ? args.find((arg) => changing.includes(arg)) : undefined
  if (verb === undefined) return spawn(command, args, options)
  step(`git ${verb}`)
  const child = spawn(command, args, options)
  if (schedule.killDuring === number) setImmediate(() => process.kill(process.pid, 'SIGKILL'))
  return child
}) as typeof spawn

syncBuiltinESMExports()

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const changes = (schedule.without ?? []).filter(([file]) => url.endsWith(`/${file}`))
    if (changes.length === 0) return loaded
    let source = String(loaded.source)
    for (const [file, text, instead] of changes) {
      // a guard that is written in another way now must be found by whoever changes it
      if (!source.includes(text)) throw new Error(`${file} does not hold ${text}`)
      source = source.replace(text, () => instead)
    }
    return { ...loaded, source }
  },
})
