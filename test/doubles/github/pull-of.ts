import { notFound } from './answer.ts'
import { type Call, numberOf } from './call.ts'
import type { Pull } from './world.ts'

/** The pull request whose number is in the path. */
export function pullOf(call: Call, name = 'pull_number'): Pull {
  const pull = call.world.pulls.get(numberOf(call, name))
  if (!pull) throw notFound()
  return pull
}
