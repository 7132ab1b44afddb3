import { PackageURL } from 'packageurl-js'
import type { Reason } from '../reason.ts'
import type { Software } from '../schema.gen.ts'
import { orders } from '../versions/orders.ts'
import { inRange, parseRange, type Range } from '../versions/range.ts'

type SoftwareReason = Extract<Reason, { kind: 'software' }>

/** A package with its affected versions, taken apart once. */
export interface Advisory {
  readonly versions: string
  /** Type, namespace and name, as one comparable text. */
  readonly identity: string | undefined
  readonly name: string
  readonly range: Range | undefined
}

/** Prepares a package URL and its version range for matching. */
export function advisoryOf({ purl, versions }: Pick<Software, 'purl' | 'versions'>): Advisory {
  const parsed = parse(purl)
  const order = parsed && orders.get(parsed.type)
  return {
    versions,
    identity: parsed && identityOf(parsed),
    name: roughName(purl),
    range: parseRange(versions, order),
  }
}

/**
 * The customer's packages that an advisory covers. `certain` is false where the ecosystem's version order is not known or a version
 * cannot be read: "may be affected", never silently unaffected.
 */
export function matchSoftware(advisories: readonly Advisory[], inventory: readonly string[]): SoftwareReason[] {
  return candidates(advisories, inventory).flatMap(({ advisory, purl, parsed }) => {
    const within = advisory.range === undefined ? undefined : inRange(advisory.range, versionOf(parsed))
    if (within === false) return []
    return [{ kind: 'software', purl, versions: advisory.versions, certain: within === true } as const]
  })
}

/** Whether one of the packages is in the inventory, in any version. */
export function runsPackage(advisories: readonly Advisory[], inventory: readonly string[]): boolean {
  return candidates(advisories, inventory).length > 0
}

interface Candidate {
  readonly advisory: Advisory
  readonly purl: string
  readonly parsed: PackageURL
}

// An inventory may hold thousands of packages: a look at the name spares parsing nearly all of them.
function candidates(advisories: readonly Advisory[], inventory: readonly string[]): Candidate[] {
  const found: Candidate[] = []
  for (const purl of inventory) {
    const name = roughName(purl)
    for (const advisory of advisories) {
      if (advisory.name !== name) continue
      const parsed = parse(purl)
      if (parsed && advisory.identity === identityOf(parsed)) found.push({ advisory, purl, parsed })
    }
  }
  return found
}

/** The name in a package URL, near enough: equal packages have equal rough names, not the other way round. */
export function roughName(purl: string): string {
  const whole = before(before(purl, '?'), '#')
  const at = whole.lastIndexOf('@')
  // A scope (pkg:npm/@scope/name) begins with the same sign as a version.
  const path = at > 0 && whole[at - 1] !== '/' ? whole.slice(0, at) : whole
  const start = path.lastIndexOf('/') + 1
  const name = path.slice(start)
  return (name.includes('%') ? decoded(name) : name).toLowerCase().replaceAll('_', '-')
}

function before(text: string, sign: string): string {
  const end = text.indexOf(sign)
  return end < 0 ? text : text.slice(0, end)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function parse(purl: string): PackageURL | undefined {
  try {
    return PackageURL.fromString(purl)
  } catch {
    return undefined
  }
}

function identityOf({ type, namespace, name }: PackageURL): string {
  return JSON.stringify([type, namespace ?? '', name])
}

/** RPM keeps the epoch beside the version: pkg:rpm/…@1.2-3?epoch=1. */
function versionOf({ type, version, qualifiers }: PackageURL): string | undefined {
  const epoch = type === 'rpm' ? qualifiers?.['epoch'] : undefined
  return version && epoch && !version.includes(':') ? `${epoch}:${version}` : (version ?? undefined)
}
