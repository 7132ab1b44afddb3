import { compareDigits, type Versioning } from './order.ts'

/**
 * Versions of RPM packages: epoch, version, release; segments of letters or digits, numbers newer than letters, a tilde before the
 * end, a caret after it. Where one side names no release, every release is meant, as in RPM's own dependencies.
 */
export const rpm: Versioning = {
  order,
  covers: (part, whole) => {
    const [short, long] = [part, whole].map((version) => version.replace(/^0+:/, '')) as [string, string]
    // Without a release: 1.2 and 1.2-3.el9. With one: 1.2-3 and 1.2-3.el9.
    const more = short.includes('-') ? /^\.[A-Za-z]/ : /^-/
    return long.startsWith(short) && more.test(long.slice(short.length))
  },
}

function order(a: string, b: string): number | undefined {
  const [left, right] = [parse(a), parse(b)]
  if (!left || !right) return undefined
  const newer = compareDigits(left.epoch, right.epoch) || compareLabels(left.version, right.version)
  if (newer !== 0 || left.release === undefined || right.release === undefined) return newer
  return compareLabels(left.release, right.release)
}

/** Orders two labels (a version or a release) as `rpmvercmp` does. */
export function compareLabels(a: string, b: string): number {
  const [left, right] = [segments(a), segments(b)]
  for (let index = 0; ; index++) {
    const [one, other] = [left[index], right[index]]
    if (one === undefined && other === undefined) return 0
    if (one === other) continue
    // Signs that stand for a position of their own come before segments are looked at.
    if (one === '~') return -1
    if (other === '~') return 1
    if (one === '^') return other === undefined ? 1 : -1
    if (other === '^') return one === undefined ? -1 : 1
    if (one === undefined) return -1
    if (other === undefined) return 1
    const found = compareSegments(one, other)
    if (found !== 0) return found
  }
}

interface Version {
  readonly epoch: string
  readonly version: string
  readonly release: string | undefined
}

function parse(text: string): Version | undefined {
  const found = /^(?:(\d+):)?([A-Za-z0-9._+~^]+)(?:-([A-Za-z0-9._+~^]+))?$/.exec(text)
  return found ? { epoch: found[1] ?? '0', version: found[2] ?? '', release: found[3] } : undefined
}

/** Every other sign only separates. */
function segments(label: string): string[] {
  return label.match(/\d+|[A-Za-z]+|[~^]/g) ?? []
}

function compareSegments(a: string, b: string): number {
  const [isNumber, otherIsNumber] = [/^\d/.test(a), /^\d/.test(b)]
  if (isNumber !== otherIsNumber) return isNumber ? 1 : -1
  return isNumber ? compareDigits(a, b) : a < b ? -1 : a > b ? 1 : 0
}
