import type { Problem } from '../problem.ts'
import { addFound, type Found, problemAt } from '../rules/found.ts'
import { rules } from '../rules/registry.ts'
import type { Anchor, Everything, Rule } from '../rules/rule.ts'
import type { Customer } from '../schema.gen.ts'
import type { Spot } from './lines.ts'
import type { Path } from './yaml-source.ts'

/** A customer with where it was read. */
export interface ReadCustomer {
  readonly file: string
  readonly customer: Customer
  readonly spot: (anchor: Anchor) => Spot
}

/** Judges customers one after another; remembers their ids only, so that a registry of any length can be judged. */
export function customerJudge(all: Everything): (read: ReadCustomer) => Problem[] {
  const seen = new Set<string>()
  return ({ file, customer, spot }) => {
    const found = seenBefore(customer, file, seen)
    addFound(found, rules.customer, file, (rule) => rule.check(customer, all))
    return found.length === 0 ? [] : found.map((each) => problemAt(each, spot))
  }
}

const idTwice: Rule = { id: 'customer/id-twice', severity: 'error' }

function seenBefore({ id, contacts }: Customer, file: string, seen: Set<string>): Found[] {
  const found: Found[] = []
  const look = (name: string, field: Path): void => {
    if (!seen.has(name)) return
    const message = `found ${name} for the second time, expected it once among all customers`
    const help = 'give each customer and each contact an id of its own'
    found.push({ rule: idTwice, finding: { file, at: { field }, message, help } })
  }
  look(id, ['id'])
  for (const [index, contact] of contacts.entries()) look(contact.id, ['contacts', index, 'id'])
  // Afterwards, because twice within one customer is another rule's business.
  seen.add(id)
  for (const contact of contacts) seen.add(contact.id)
  return found
}
