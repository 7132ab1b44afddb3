import { stringify } from 'yaml'
import { catalogueOf, customersOf } from './catalogue.ts'
import { changeOf, incidentOf } from './entries.ts'
import { choicesFrom } from './random.ts'

/** How much content is made, and from which seed. */
export interface Size {
  readonly seed: number
  readonly incidents: number
  readonly changes: number
  readonly services: number
  readonly customers: number
  /** Contacts of one customer. */
  readonly contacts: number
  /** Languages of the policy; entries are written in the first. */
  readonly languages: readonly string[]
  /** The time around which everything happens. */
  readonly around: string
  /** Words of every section, to make entries of a size. */
  readonly words?: number
}

/** A whole content folder with nothing of the samples in it, by path. The same size gives the same files. */
export function generateContent(size: Size): Map<string, string> {
  const choices = choicesFrom(size.seed)
  const catalogue = catalogueOf(size, choices)
  const files = new Map<string, string>([['catalog/policy.yaml', stringify(catalogue.policy)]])
  for (const service of catalogue.services) files.set(`catalog/services/${service.id}.yaml`, stringify(service))
  for (const customer of customersOf(size, catalogue, choices)) {
    files.set(`catalog/customers/${customer.id}.yaml`, stringify(customer))
  }
  for (let number = 1; number <= size.incidents; number += 1) {
    for (const [name, text] of incidentOf({ number, size, catalogue, choices })) files.set(`incidents/${name}`, text)
  }
  for (let number = 1; number <= size.changes; number += 1) {
    for (const [name, text] of changeOf({ number, size, catalogue, choices })) files.set(`changes/${name}`, text)
  }
  return files
}
