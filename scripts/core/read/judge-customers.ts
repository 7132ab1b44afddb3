import type { Problem } from '../problem.ts'
import { addFound, type Found, problemAt } from '../rules/found.ts'
import { rules } from '../rules/registry.ts'
import type { Anchor, Everything } from '../rules/rule.ts'
import type { Customer } from '../schema.gen.ts'
import { idJudge } from './judge-ids.ts'
import type { Spot } from './lines.ts'

/** A customer with where it was read. */
export interface ReadCustomer {
  readonly file: string
  readonly customer: Customer
  readonly spot: (anchor: Anchor) => Spot
}

/** Judges customers one after another; remembers little of them, so that a registry of any length can be judged. */
export function customerJudge(all: Everything): (read: ReadCustomer) => Problem[] {
  const judgeIds = idJudge()
  return (read) => {
    const { file, customer, spot } = read
    const found: Found[] = []
    addFound(found, rules.customer, file, (rule) => rule.check(customer, all))
    return [...judgeIds(read), ...found.map((each) => problemAt(each, spot))]
  }
}
