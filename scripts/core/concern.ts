import type { Customer } from './catalog.ts'
import type { Action } from './schema.gen.ts'

/** Whether an action is for a customer; one without `for` is for everyone whom the entry reaches. */
export function concerns(action: Action, customer: Customer): boolean {
  const { services = [], software = [] } = action.for ?? {}
  if (action.for === undefined) return true
  if (services.some((service) => customer.uses.some((use) => use.service === service))) return true
  const packages = software.map(packageOf)
  return packages.length > 0 && (customer.software ?? []).some((purl) => packages.includes(packageOf(purl)))
}

/** A package URL without version, qualifiers and subpath. */
export function packageOf(purl: string): string {
  return purl.replace(/[?#].*$/, '').replace(/@[^@/]*$/, '')
}
