import { compareDigits, type Versioning } from './order.ts'

/**
 * Versions of Debian and Ubuntu packages (Debian Policy 5.6.12): epoch, upstream version, revision; text and digits by turns; a
 * tilde sorts before everything, even before the end. A missing revision equals revision 0.
 */
export const debian: Versioning = {
  order,
  covers: (part, whole) => {
    const [short, long] = [part, whole].map((version) => version.replace(/^0+:/, '')) as [string, string]
    // Without a revision: 1.2 and 1.2-3, 1.2+dfsg-3. With one: 1.2-3 and 1.2-3+b1, 1.2-3ubuntu4, 1.2-3~bpo12+1.
    const more = short.includes('-') ? /^[+~A-Za-z]/ : /^[+-]/
    return long.startsWith(short) && more.test(long.slice(short.length))
  },
}

function order(a: string, b: string): number | undefined {
  const [left, right] = [parse(a), parse(b)]
  if (!left || !right) return undefined
  return (
    compareDigits(left.epoch, right.epoch) ||
    compareParts(left.upstream, right.upstream) ||
    compareParts(left.revision, right.revision)
  )
}

interface Version {
  readonly epoch: string
  readonly upstream: string
  readonly revision: string
}

function parse(version: string): Version | undefined {
  const found = /^(?:(\d+):)?([A-Za-z0-9.+~:-]+?)(?:-([A-Za-z0-9.+~]+))?$/.exec(version)
  return found ? { epoch: found[1] ?? '0', upstream: found[2] ?? '', revision: found[3] ?? '' } : undefined
}

function compareParts(a: string, b: string): number {
  const [left, right] = [turns(a), turns(b)]
  for (let turn = 0; turn < Math.max(left.length, right.length); turn++) {
    const [one, other] = [left[turn] ?? '', right[turn] ?? '']
    const found = turn % 2 === 0 ? compareText(one, other) : compareDigits(one, other)
    if (found !== 0) return found
  }
  return 0
}

/** Text and digits by turns; text first, though it may be empty. */
function turns(part: string): string[] {
  return part.split(/(\d+)/)
}

function compareText(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const found = weight(a[index]) - weight(b[index])
    if (found !== 0) return found
  }
  return 0
}

/** A tilde, then the end, then letters, then every other sign. */
function weight(sign: string | undefined): number {
  if (sign === undefined) return 0
  if (sign === '~') return -1
  return sign.charCodeAt(0) + (/[A-Za-z]/.test(sign) ? 0 : 256)
}
