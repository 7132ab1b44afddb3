/** How an ecosystem orders two versions: negative, zero or positive; undefined if one of them is no version there. */
export type Order = (a: string, b: string) => number | undefined

/** Orders two runs of digits by value, whatever their length; an empty one counts as zero. */
export function compareDigits(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0)
}
