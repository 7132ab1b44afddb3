import { readFileSync } from 'node:fs'
import { benches } from './benches.ts'
import { groundOf, writeEntries, writeRegistry } from './ground.ts'
import type { Measured, Order } from './order.ts'

// A process for each measurement: memory is then its own, and no side finds code that the other has warmed.
const order = JSON.parse(process.argv[2] ?? '') as Order
if (order.do === 'write') write(order)
else process.stdout.write(JSON.stringify(order.do === 'describe' ? await load(order.bench) : await measure(order)))

function write({ folder, entries, contacts }: Order & { readonly do: 'write' }): void {
  const ground = groundOf(folder, { entries, contacts })
  if (entries > 0) writeEntries(ground.root, entries)
  if (contacts > 0) writeRegistry(ground.registry, contacts)
}

async function measure({ folder, bench, side, ...amount }: Order & { readonly do: 'measure' }): Promise<Measured> {
  const work = await (await load(bench))[side](groundOf(folder, amount), amount)
  // what preparing left behind is no part of the work
  globalThis.gc?.()
  const [began, before] = [performance.now(), busy()]
  const done = await work()
  const measured = {
    milliseconds: performance.now() - began,
    busy: busy() - before,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
  return { ...measured, ...(typeof done === 'number' ? { pieces: done } : done) }
}

function busy(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000 + busyChildren()
}

/** Of processes that were waited for; Linux tells it, in hundredths of a second. */
function busyChildren(): number {
  if (process.platform !== 'linux') return 0
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) * 10
}

function load(name: string) {
  const found = benches[name]
  if (!found) throw new RangeError(`there is no benchmark ${name}, only ${Object.keys(benches).join(', ')}`)
  return found()
}
