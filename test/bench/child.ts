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
  const [began, before] = [performance.now(), process.cpuUsage()]
  const pieces = await work()
  const milliseconds = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  return { milliseconds, busy: (user + system) / 1000, pieces, megabytes: process.resourceUsage().maxRSS / 1024 }
}

function load(name: string) {
  const found = benches[name]
  if (!found) throw new RangeError(`there is no benchmark ${name}, only ${Object.keys(benches).join(', ')}`)
  return found()
}
