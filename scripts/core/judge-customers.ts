import type { Spot } from './lines.ts'
import type { Problem } from './problem.ts'
import { found, problemAt } from './rules/found.ts'
import { rules } from './rules/registry.ts'
import type { Anchor, Everything } from './rules/rule.ts'
import type { Customer } from './schema.gen.ts'

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
    const twice = [
      { id: customer.id, field: ['id'] },
      ...customer.contacts.map(({ id }, index) => ({ id, field: ['contacts', index, 'id'] })),
    ]
      .filter(({ id }, index, ids) => seen.has(id) && ids.findIndex((other) => other.id === id) === index)
      .map(
        ({ id, field }): Problem => ({
          file,
          ...spot({ field }),
          rule: 'customer/id-twice',
          severity: 'error',
          message: `found ${id} for the second time, expected it once among all customers`,
          help: 'give each customer and each contact an id of its own',
        }),
      )
    seen.add(customer.id)
    for (const { id } of customer.contacts) seen.add(id)
    return [
      ...twice,
      ...found(rules.customer, file, (rule) => rule.check(customer, all)).map((each) => problemAt(each, spot)),
    ]
  }
}
