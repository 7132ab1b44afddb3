import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the remote does with a push of a process. `kill-…`: the process that pushes dies before the branch moves, before it is refused,
 * or when it has moved. `late-…`: the hook sleeps for longer than anybody waits.
 */
export type PushDeed = 'reject' | 'kill-before' | 'kill-refuse' | 'kill-after' | 'late-before' | 'late-after'

/** What happens to which push of a process, counted from 1. */
export type Orders = readonly (readonly [push: number, deed: PushDeed])[]

/** Makes a bare repository whose hooks carry out the orders of the worker that pushes. Its home is how they know it. */
export function makeRemote(dir: string): void {
  spawnSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', dir])
  for (const [name, script] of Object.entries(hooks))
    writeFileSync(join(dir, 'hooks', name), `#!/bin/sh\n${script}`, { mode: 0o755 })
}

/** Gives a process its orders, before it begins to push. */
export function giveOrders(home: string, orders: Orders): void {
  writeFileSync(join(home, 'pushes'), '0\n')
  writeFileSync(join(home, 'orders'), orders.map(([push, deed]) => `${push} ${deed}\n`).join(''))
}

/** Says which process is to be killed. */
export function namePid(home: string, pid: number | undefined): void {
  writeFileSync(join(home, 'pid'), `${pid ?? ''}\n`)
  appendFileSync(join(home, 'done'), '')
}

/** What was carried out for a worker so far, in order. */
export function doneFor(home: string): readonly string[] {
  const file = join(home, 'done')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
}

const told = `deed=
while read -r at what; do [ "$at" = "$n" ] && deed=$what; done < "$HOME/orders"
`

const hooks = {
  'pre-receive': `[ -f "$HOME/orders" ] || exit 0
n=$(($(cat "$HOME/pushes") + 1)); echo $n > "$HOME/pushes"
${told}case $deed in
  reject) echo reject >> "$HOME/done"; echo 'the branch is closed for a moment' >&2; exit 1 ;;
  kill-before) echo kill-before >> "$HOME/done"; kill -9 "$(cat "$HOME/pid")" ;;
  kill-refuse) echo kill-refuse >> "$HOME/done"; kill -9 "$(cat "$HOME/pid")"; exit 1 ;;
  late-before) echo late-before >> "$HOME/done"; sleep 90; exit 1 ;;
esac
exit 0
`,
  'post-receive': `[ -f "$HOME/orders" ] || exit 0
n=$(cat "$HOME/pushes")
${told}case $deed in
  kill-after) echo kill-after >> "$HOME/done"; kill -9 "$(cat "$HOME/pid")" ;;
  late-after) echo late-after >> "$HOME/done"; sleep 90 ;;
esac
exit 0
`,
}
