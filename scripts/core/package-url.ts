import { PackageURL } from 'packageurl-js'

/** The longest package URL that is read, and shown, in characters. */
export const longestPackageUrl = 300

/** True for a package URL as its specification has it. */
export function isPackageUrl(text: string): boolean {
  return /^pkg:[^\s]+$/.test(text) && parsePackageUrl(text) !== undefined
}

/** The parts of a package URL; undefined if it is none, or cannot be read. */
export function parsePackageUrl(text: string): PackageURL | undefined {
  if (text.length > longestPackageUrl) return undefined
  try {
    return PackageURL.fromString(text)
  } catch {
    return undefined
  }
}
