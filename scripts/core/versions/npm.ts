import semver from 'semver'

/** The order of semantic versions; missing minor or patch numbers count as zero, because ranges are often written short. */
export function npm(a: string, b: string): number | undefined {
  const [left, right] = [semver.parse(whole(a), { loose: true }), semver.parse(whole(b), { loose: true })]
  return left && right ? semver.compare(left, right) : undefined
}

function whole(version: string): string {
  const found = /^v?(\d+)(?:\.(\d+))?$/.exec(version)
  return found ? `${found[1]}.${found[2] ?? 0}.0` : version
}
