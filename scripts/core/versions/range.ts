import type { Order, Versioning } from './order.ts'

/** A range of versions, read once. */
export interface Range {
  /** `*`: every version. */
  readonly any: boolean
  readonly bounds: readonly Bound[]
  readonly versioning: Versioning | undefined
}

interface Bound {
  readonly sign: '=' | '!=' | '<' | '<=' | '>' | '>='
  readonly version: string
}

/** Reads a range in the VERS notation without its scheme, such as `>=5.6.0|<5.6.2`; undefined if it is none. */
export function parseRange(text: string, versioning: Versioning | undefined): Range | undefined {
  const parts = text.replaceAll(/\s/g, '').split('|')
  if (parts.length === 1 && parts[0] === '*') return { any: true, bounds: [], versioning }
  const bounds = parts.map(parseBound)
  return bounds.every((bound) => bound !== undefined) ? { any: false, bounds, versioning } : undefined
}

/** Whether a version lies in the range; undefined where that cannot be told. */
export function inRange({ any, bounds, versioning }: Range, version: string | undefined): boolean | undefined {
  if (any) return true
  if (version === undefined) return undefined
  // Inventories and advisories often leave the epoch out: one that only one of them names says nothing.
  if (bounds.some((bound) => lacksEpoch(bound.version, version))) return undefined
  const same = bounds.find((bound) => bound.version === version && /^!?=$/.test(bound.sign))
  if (same) return same.sign === '='
  // The border runs through what the version does not say, such as its release.
  if (!versioning || bounds.some((bound) => versioning.covers(version, bound.version))) return undefined
  const { order, covers } = versioning
  const places = bounds.map((bound) => ({ ...bound, at: order(bound.version, version) }))
  if (!places.every(isOrdered)) return undefined
  const strictly = isInside(places, order)
  // A bound without a release may mean the first of them or all: certain is only what is so either way.
  const whole = places.map((place) => (covers(place.version, version) ? { ...place, at: 0 } : place))
  return isInside(whole, order) === strictly ? strictly : undefined
}

function isInside(places: readonly Placed[], order: Order): boolean {
  const equal = places.filter(({ at }) => at === 0)
  if (equal.some(({ sign }) => sign === '!=')) return false
  if (equal.some(({ sign }) => sign === '=' || sign === '<=' || sign === '>=')) return true
  return isBetween(places, order)
}

/** Whether one names an epoch and the other does not; to name zero is to name none. */
function lacksEpoch(a: string, b: string): boolean {
  const [one, other] = [epochOf(a), epochOf(b)]
  return one === undefined ? Number(other ?? 0) !== 0 : other === undefined && Number(one) !== 0
}

/** Debian and RPM write it before a colon, Python before an exclamation mark. */
function epochOf(version: string): string | undefined {
  return /^v?(\d+)[:!]/i.exec(version)?.[1]
}

interface Placed extends Bound {
  /** Where the bound lies, seen from the version: negative below it, positive above. */
  readonly at: number
}

function isOrdered(bound: Bound & { at: number | undefined }): bound is Placed {
  return bound.at !== undefined
}

/**
 * A version is inside if the nearest bound below it opens a range, or the nearest above it closes one. A bound that excludes the
 * version itself lies below it if it closes, above it if it opens.
 */
function isBetween(places: readonly Placed[], order: Order): boolean {
  const sides = places.filter(({ sign }) => sign !== '=' && sign !== '!=')
  if (sides.length === 0) return places.every(({ sign }) => sign === '!=')
  const below = sides.filter(({ at, sign }) => at < 0 || (at === 0 && sign === '<'))
  const above = sides.filter(({ at, sign }) => at > 0 || (at === 0 && sign === '>'))
  // Among the nearest there may be several: <1|>1 has two bounds at 1.
  return nearest(below, 1, order).some(opens) || nearest(above, -1, order).some((bound) => !opens(bound))
}

function nearest(side: readonly Placed[], direction: 1 | -1, order: Order): readonly Placed[] {
  const distance = (a: Placed, b: Placed) => (order(a.version, b.version) ?? 0) * direction
  return side.filter((bound) => side.every((other) => distance(bound, other) >= 0))
}

function opens({ sign }: Bound): boolean {
  return sign.startsWith('>')
}

function parseBound(text: string): Bound | undefined {
  const found = /^(!=|<=|>=|<|>|=)?([^<>=!|*]+)$/.exec(text)
  if (!found) return undefined
  try {
    return { sign: (found[1] ?? '=') as Bound['sign'], version: decodeURIComponent(found[2] ?? '') }
  } catch {
    return undefined
  }
}
