import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Person } from '../core/erase/person.ts'
import { type Beyond, beyond, type Erasure, type Removed } from '../core/erase/report.ts'
import { inOutbox, runsAtWork } from '../io/erase/outbox.ts'
import { plansWith, removePlans } from '../io/erase/plans.ts'
import { type InRegistry, inRegistry } from '../io/erase/registry.ts'
import { tracesIn } from '../io/erase/traces.ts'
import { type Context, outboxOf, Unable } from './context.ts'
import { trialStates } from './trial-state.ts'

/** Whom to erase, and how. */
export interface ErasureOrder {
  /** A contact (con-…) or a customer (cus-…). */
  readonly id: string
  /** For whom an encrypted registry is encrypted again; empty for the recipient of the identity. */
  readonly to: readonly string[]
  readonly outbox: string | undefined
  /** Erases also while a run may be writing. */
  readonly evenAtWork: boolean
}

/** Removes a person from the registry and from what lies in the state folders. The registry comes last: it alone knows a customer's contacts. */
export async function erase(context: Context, order: ErasureOrder): Promise<Erasure> {
  const { own, other } = trialStates(context)
  const states = [context.state, own, other]
  const outboxes = [...new Set([outboxOf(context, order.outbox), ...states.map((state) => join(state, 'outbox'))])]
  if (!order.evenAtWork) await refuseAtWork(outboxes)
  const registry = await inRegistry(context, order)
  const person = personOf(order.id, registry)
  const removed: Removed[] = []
  for (const outbox of outboxes) {
    const found = await inOutbox(outbox, person)
    await found.erase()
    removed.push({ where: outbox, what: 'letter or draft', count: found.letters.length })
    removed.push({ where: outbox, what: 'line of what was not sent', count: found.notSent })
  }
  for (const state of states) {
    const plans = await plansWith(state, person)
    await removePlans(plans)
    removed.push({ where: state, what: 'plan file', count: plans.length })
    // digests of what the registry said; whoever knows most of a line could find the rest of it by them
    if (registry.times > 0) await rm(join(state, 'cache', 'registry.txt'), { force: true })
  }
  if (registry.times > 0) await registry.erase()
  const what = order.id.startsWith('cus-') ? 'customer' : 'contact'
  removed.unshift({ where: registry.name, what, count: registry.times })
  return {
    ...{ version: 1, id: order.id, beyond },
    removed: removed.filter(({ count }) => count > 0),
    left: await leftOf(states, registry, person),
  }
}

async function refuseAtWork(outboxes: readonly string[]): Promise<void> {
  for (const outbox of outboxes) {
    const [run] = await runsAtWork(outbox)
    if (run === undefined) continue
    throw new Unable(
      `the run ${run} may still be writing into ${outbox}`,
      'nothing was changed; wait until it is over, or use --at-work if you know that it is',
    )
  }
}

function personOf(id: string, { contacts }: InRegistry): Person {
  return id.startsWith('cus-') ? { customer: id, contacts: new Set(contacts) } : { contacts: new Set([id]) }
}

async function leftOf(states: readonly string[], registry: InRegistry, person: Person): Promise<readonly Beyond[]> {
  // the folder of a trial lies inside the first
  const traces = (await Promise.all(states.slice(1).map((state) => tracesIn(state, person)))).flat()
  const own = await tracesIn(states[0] ?? '', person)
  const unreadable = {
    where: registry.name,
    why: `${registry.unreadable} of its files or lines hold the id and cannot be read`,
    help: 'mend what care check names, then erase again',
  }
  return [
    ...(registry.unreadable > 0 ? [unreadable] : []),
    ...[...new Set([...own.filter((path) => path !== states[1]), ...traces])].map((where) => ({
      where,
      why: 'something in it holds the id, which this program did not write there',
      help: 'find it with grep -r, and delete it if nobody needs it',
    })),
  ]
}
