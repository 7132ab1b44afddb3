import type { Usage } from '../catalog.ts'
import type { Action } from '../schema.gen.ts'
import { type Advisory, advisoryOf, runsPackage } from './software.ts'

/** Whom an action is for, prepared once; without services and software it is for everyone whom the entry reaches. */
export interface Concern {
  readonly services: ReadonlySet<string> | undefined
  readonly software: readonly Advisory[] | undefined
}

/** Prepares an action's `for`. */
export function concernOf(action: Action): Concern {
  return {
    services: action.for?.services && new Set(action.for.services),
    software: action.for?.software?.map((purl) => advisoryOf({ purl, versions: '*' })),
  }
}

/** Whether an action is for a customer: one who uses one of its services, or runs one of its packages. */
export function isFor({ services, software }: Concern, customer: Usage): boolean {
  if (!services && !software) return true
  if (services && customer.uses.some((use) => services.has(use.service))) return true
  return software !== undefined && runsPackage(software, customer.software ?? [])
}
