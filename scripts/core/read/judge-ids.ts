import type { Problem } from '../problem.ts'
import { type Found, problemAt } from '../rules/found.ts'
import type { Rule } from '../rules/rule.ts'
import type { Customer } from '../schema.gen.ts'
import type { ReadCustomer } from './judge-customers.ts'
import { newcomers } from './newcomers.ts'
import type { Path } from './yaml-source.ts'

/**
 * Judges the ids of customers one after another. A delivery is known by its contact: of two contacts with one id, the second would
 * never be told. Whoever reads a registry asks this, so that nobody is left out unnamed.
 */
export function idJudge(): (read: ReadCustomer) => readonly Problem[] {
  const isNew = newcomers()
  return (read) => {
    const found = seenBefore(read, isNew)
    return found.length === 0 ? none : found.map((each) => problemAt(each, read.spot))
  }
}

const none: readonly never[] = []
const idTwice: Rule = {
  id: 'customer/id-twice',
  severity: 'error',
  why: 'a delivery is known by its contact: of two with one id, the second would never be told',
}

// Plain loops: this runs for every contact, and nearly always there is nothing to add.
function seenBefore({ file, customer }: ReadCustomer, isNew: (id: string) => boolean): readonly Found[] {
  const { id, contacts }: Customer = customer
  let found: readonly Found[] = isNew(id) ? none : [twice(file, id, ['id'])]
  for (let index = 0; index < contacts.length; index += 1) {
    const contact = contacts[index]?.id ?? ''
    if (!isNew(contact)) found = [...found, twice(file, contact, ['contacts', index, 'id'])]
  }
  return found
}

function twice(file: string, id: string, field: Path): Found {
  const message = `found ${id} for the second time, expected it once among all customers`
  const help = 'give each customer and each contact an id of its own'
  return { rule: idTwice, finding: { file, at: { field }, message, help } }
}
