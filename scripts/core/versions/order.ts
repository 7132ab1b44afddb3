/** How an ecosystem orders two versions: negative, zero or positive; undefined if one of them is no version there. */
export type Order = (a: string, b: string) => number | undefined

/** What is known of the versions of an ecosystem. */
export interface Versioning {
  readonly order: Order
  /**
   * Whether the first is the second without what may be left out: a release, a revision, the mark of a rebuild. Advisories and
   * inventories write one or the other, and by the order alone `<=5.6.1` does not reach 5.6.1-1.
   */
  readonly covers: (part: string, whole: string) => boolean
}

/** Orders two runs of digits by value, whatever their length; an empty one counts as zero. */
export function compareDigits(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0)
}
