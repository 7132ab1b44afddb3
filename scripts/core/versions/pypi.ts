import { compare, valid } from '@renovatebot/pep440'

/** The order of Python packages: PEP 440. */
export function pypi(a: string, b: string): number | undefined {
  return valid(a) && valid(b) ? compare(a, b) : undefined
}
