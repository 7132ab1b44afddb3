import type { Versioning } from './order.ts'

/**
 * Versions of Maven artifacts, as Maven 3.9 compares them. A hyphen, or a change between digits and letters, opens a list inside
 * the list; what equals nothing (0, final, ga, release) falls off the end of each list; a list is older than a number and newer
 * than a qualifier. Qualifiers: alpha, beta, milestone, rc, snapshot, none, sp, then any other by alphabet.
 */
export const maven: Versioning = {
  order,
  covers: (part, whole) => base(part) === part && base(whole) !== whole && order(part, base(whole)) === 0,
}

function order(a: string, b: string): number | undefined {
  if (!isVersion(a) || !isVersion(b)) return undefined
  return compareItems(parse(a), parse(b))
}

/** A version without what builders and vendors add: 31.1 of 31.1-jre, 9.4.31 of 9.4.31.v20200723, 1.0 of 1.0-1. */
function base(version: string): string {
  for (const { index, 0: found, 1: word } of version.toLowerCase().matchAll(/[.-]?([a-z_]+)|-\d/g)) {
    const isKnown = word && known.includes(qualifier(word, isNumber(version.slice(index + found.length))))
    if (index > 0 && !isKnown) return version.slice(0, index)
  }
  return version
}

type Item = bigint | string | Item[]

function isVersion(text: string): boolean {
  return /^[\w.+-]+$/.test(text)
}

function parse(version: string): Item {
  const root: Item[] = []
  const lists = [root]
  let list = root
  const open = () => {
    const inner: Item[] = []
    list.push(inner)
    lists.push(inner)
    list = inner
  }
  const tokens = version.toLowerCase().match(/\d+|[^\d.-]+|[.-]/g) ?? []
  for (const [index, token] of tokens.entries()) {
    const [before, next] = [tokens[index - 1], tokens[index + 1]]
    if (isSeparator(token)) {
      if (before === undefined || isSeparator(before)) list.push(0n)
      if (token === '-') open()
    } else if (isNumber(token)) {
      if (before !== undefined && !isSeparator(before)) open()
      list.push(BigInt(token))
    } else {
      // A qualifier after a dot counts as if it stood after a hyphen, unless another separator follows it.
      const opens = before !== undefined && isNumber(before)
      const last = next === undefined || isNumber(next)
      if (opens || (last && list.length > 0)) open()
      list.push(qualifier(token, next !== undefined && isNumber(next)))
    }
  }
  for (const each of lists.reverse()) trim(each)
  return root
}

function isSeparator(token: string): boolean {
  return token === '.' || token === '-'
}

function isNumber(token: string): boolean {
  return /^\d/.test(token)
}

const aliases: ReadonlyMap<string, string> = new Map([
  ['ga', ''],
  ['final', ''],
  ['release', ''],
  ['cr', 'rc'],
])

/** One letter stands for a qualifier only before a number. */
const letters: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
])

function qualifier(token: string, beforeNumber: boolean): string {
  return (beforeNumber ? letters.get(token) : undefined) ?? aliases.get(token) ?? token
}

/** Takes away what equals nothing, also before inner lists. */
function trim(list: Item[]): void {
  for (let index = list.length - 1; index >= 0; index--) {
    const item = list[index]
    if (item === 0n || item === '' || (Array.isArray(item) && item.length === 0)) list.splice(index, 1)
    else if (!Array.isArray(item)) return
  }
}

function compareItems(a: Item, b: Item): number {
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'string' && typeof b === 'string') return compareQualifiers(a, b)
  return rank(a) - rank(b)
}

function compareLists(a: readonly Item[], b: readonly Item[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [one, other] = [a[index], b[index]]
    const found =
      one === undefined ? -withNothing(other) : other === undefined ? withNothing(one) : compareItems(one, other)
    if (found !== 0) return found
  }
  return 0
}

function withNothing(item: Item | undefined): number {
  if (item === undefined || item === 0n) return 0
  if (typeof item === 'bigint') return 1
  if (typeof item === 'string') return compareQualifiers(item, '')
  for (const each of item) {
    const found = withNothing(each)
    if (found !== 0) return found
  }
  return 0
}

const known = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp']

function compareQualifiers(a: string, b: string): number {
  const [one, other] = [known.indexOf(a), known.indexOf(b)]
  if (one >= 0 || other >= 0) return (one < 0 ? known.length : one) - (other < 0 ? known.length : other)
  return a < b ? -1 : a > b ? 1 : 0
}

function rank(item: Item): number {
  return typeof item === 'string' ? 0 : typeof item === 'bigint' ? 2 : 1
}
