import { compare, valid } from '@renovatebot/pep440'
import type { Versioning } from './order.ts'

/** Versions of Python packages: PEP 440, by which a version without a local label (`+cu118`) means those with one as well. */
export const pypi: Versioning = {
  order: (a, b) => {
    if (!valid(a) || !valid(b)) return undefined
    return isLocal(a) === isLocal(b) ? compare(a, b) : compare(withoutLabel(a), withoutLabel(b))
  },
  covers: (part, whole) => !isLocal(part) && isLocal(whole) && pypi.order(part, whole) === 0,
}

function isLocal(version: string): boolean {
  return version.includes('+')
}

function withoutLabel(version: string): string {
  return version.split('+', 1)[0] ?? ''
}
