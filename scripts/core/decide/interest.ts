import type { Customer } from '../catalog.ts'
import type { Reach } from './reach.ts'
import { roughName } from './software.ts'

/**
 * Finds what may concern a customer without asking every entry: ten thousand entries that have nothing to do with it cost it
 * nothing. `always` names those that must be asked in any case. What is found comes in the order given; it may still not concern.
 */
export function interestOf<T>(
  all: readonly { readonly of: T; readonly reach: Reach; readonly always: boolean }[],
): (customer: Customer) => readonly T[] {
  const places = new Map<string, Map<string, number[]>>()
  const packages = new Map<string, number[]>()
  const always: number[] = []
  for (const [index, { reach, always: asked }] of all.entries()) {
    if (asked || reach.everyone) always.push(index)
    for (const reasons of [reach.affected, reach.unaffected]) {
      for (const [service, regions] of reasons) {
        const known = places.get(service) ?? new Map<string, number[]>()
        places.set(service, known)
        for (const region of regions.keys()) note(known, region, index)
      }
    }
    for (const { name } of reach.software) note(packages, name, index)
  }
  const asked = always.flatMap((index) => all[index]?.of ?? [])
  return (customer) => {
    const found: number[] = []
    for (const { service, regions } of customer.uses) {
      const known = places.get(service)
      if (known) for (const region of regions) for (const index of known.get(region) ?? []) found.push(index)
    }
    if (packages.size > 0) {
      for (const purl of customer.software ?? [])
        for (const index of packages.get(roughName(purl)) ?? []) found.push(index)
    }
    // Most customers use nothing that is affected.
    if (found.length === 0) return asked
    return [...new Set([...always, ...found])].sort((a, b) => a - b).flatMap((index) => all[index]?.of ?? [])
  }
}

function note(index: Map<string, number[]>, name: string, entry: number): void {
  const known = index.get(name)
  if (known) known.push(entry)
  else index.set(name, [entry])
}
