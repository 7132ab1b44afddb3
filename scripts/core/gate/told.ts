import { toldAt } from '../decide/as-of.ts'
import type { Instant } from '../instant.ts'
import type { Version } from './facts.ts'

/** Whether customers know of an entry: what is announced but under embargo, they do not. */
export function isTold<T extends Pick<Version, 'original'>>(version: T | undefined, now: Instant): version is T {
  const told = version && toldAt(version.original.facts)
  return told !== undefined && told <= now
}
