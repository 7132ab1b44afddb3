import semver from 'semver'
import type { Versioning } from './order.ts'

/** Semantic versions; missing minor or patch numbers count as zero, because ranges are often written short. */
export const npm: Versioning = {
  order: (a, b) => {
    const [left, right] = [semver.parse(whole(a), { loose: true }), semver.parse(whole(b), { loose: true })]
    return left && right ? semver.compare(left, right) : undefined
  },
  // To npm itself, 1.2 is every 1.2.x.
  covers: (part, whole) => /^v?\d+(?:\.\d+)?$/.test(part) && bare(whole).startsWith(`${bare(part)}.`),
}

function whole(version: string): string {
  const found = /^v?(\d+)(?:\.(\d+))?$/.exec(version)
  return found ? `${found[1]}.${found[2] ?? 0}.0` : version
}

/** The numbers alone; empty for a pre-release, which comes before them. */
function bare(version: string): string {
  return /^v?(\d+(?:\.\d+)*)(?:\+.*)?$/.exec(version)?.[1] ?? ''
}
