import type { PackageURL } from 'packageurl-js'
import { longestPackageUrl, parsePackageUrl } from '../package-url.ts'
import type { Reason } from '../reason.ts'
import { remembered } from '../remembered.ts'
import type { Software } from '../schema.gen.ts'
import { orders } from '../versions/orders.ts'
import { inRange, parseRange } from '../versions/range.ts'

type SoftwareReason = Extract<Reason, { kind: 'software' }>

/** A package with its affected versions, taken apart once. */
export interface Advisory {
  readonly versions: string
  readonly name: string
  /** What it says of a package URL with a version. */
  readonly judge: (purl: string) => Judgement
}

/** `other`: another package; `unknown`: the version cannot be compared. */
type Judgement = 'other' | 'affected' | 'unaffected' | 'unknown'

/** Prepares a package URL and its version range for matching; only a package of the same rough name may be judged. */
export function advisoryOf({ purl, versions }: Pick<Software, 'purl' | 'versions'>): Advisory {
  const parsed = parsePackageUrl(purl)
  const range = parseRange(versions, parsed && orders.get(parsed.type))
  const judge = (other: string): Judgement => {
    const candidate = parsePackageUrl(other)
    // Of the same name, and not to be read: nobody knows.
    if (!parsed || !candidate) return 'unknown'
    if (originOf(candidate) !== originOf(parsed)) return 'other'
    // Ecosystems differ in which signs of a name count: only asked of namesakes, of which the rest is the same.
    if (candidate.name !== parsed.name || candidate.namespace !== parsed.namespace) return 'unknown'
    const within = range && inRange(range, versionOf(candidate))
    return within === undefined ? 'unknown' : within ? 'affected' : 'unaffected'
  }
  return { versions, name: roughName(purl), judge: remembered(judge) }
}

/**
 * The customer's packages that an advisory covers. `certain` is false where the ecosystem's version order is not known or a version
 * cannot be read: "may be affected", never silently unaffected.
 */
export function matchSoftware(advisories: readonly Advisory[], inventory: readonly string[]): SoftwareReason[] {
  const found: SoftwareReason[] = []
  for (const purl of inventory) {
    for (const { versions, judge } of namesakes(advisories, purl)) {
      const judgement = judge(purl)
      if (judgement === 'affected' || judgement === 'unknown')
        found.push({ kind: 'software', purl: shown(purl), versions, certain: judgement === 'affected' })
    }
  }
  return found
}

/** Whether one of the packages is in the inventory, in any version. */
export function runsPackage(advisories: readonly Advisory[], inventory: readonly string[]): boolean {
  return inventory.some((purl) => namesakes(advisories, purl).some(({ judge }) => judge(purl) !== 'other'))
}

// An inventory may hold thousands of packages: a look at the name spares parsing nearly all of them.
function namesakes(advisories: readonly Advisory[], purl: string): readonly Advisory[] {
  const name = roughName(purl)
  return advisories.filter((advisory) => advisory.name === name)
}

/** The name in a package URL, near enough: equal packages have equal rough names, not the other way round. */
export function roughName(purl: string): string {
  const whole = before(before(purl, '?'), '#')
  const at = whole.lastIndexOf('@')
  // A scope (pkg:npm/@scope/name) begins with the same sign as a version.
  const path = at > 0 && whole[at - 1] !== '/' ? whole.slice(0, at) : whole
  const start = path.lastIndexOf('/') + 1
  const name = path.slice(start)
  return (name.includes('%') ? decoded(name) : name).toLowerCase().replaceAll(/[._-]+/g, '-')
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

function originOf({ type, namespace }: PackageURL): string {
  return `${type} ${(namespace ?? '').toLowerCase()}`
}

/** What could not be read may hold anything; a notice has one line for it. */
function shown(text: string): string {
  const purl = text.replaceAll(/[\s\p{Cc}]+/gu, ' ')
  return purl.length > longestPackageUrl ? `${purl.slice(0, longestPackageUrl - 1)}…` : purl
}

/** RPM keeps the epoch beside the version: pkg:rpm/…@1.2-3?epoch=1. */
function versionOf({ type, version, qualifiers }: PackageURL): string | undefined {
  const epoch = type === 'rpm' ? qualifiers?.['epoch'] : undefined
  return version && epoch && !version.includes(':') ? `${epoch}:${version}` : (version ?? undefined)
}
