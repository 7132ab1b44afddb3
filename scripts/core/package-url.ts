import { PackageURL } from 'packageurl-js'

/** True for a package URL as its specification has it. */
export function isPackageUrl(text: string): boolean {
  return /^pkg:[^\s]+$/.test(text) && parsePackageUrl(text) !== undefined
}

/** The parts of a package URL; undefined if it is none. */
export function parsePackageUrl(text: string): PackageURL | undefined {
  try {
    return PackageURL.fromString(text)
  } catch {
    return undefined
  }
}
