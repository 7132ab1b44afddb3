/** One thing that the doctor looked at. */
export interface Finding {
  readonly what: string
  /** `late`: works, and something promised has not come; `missing`: not set up yet; `broken`: set up, and does not work. */
  readonly state: 'works' | 'late' | 'missing' | 'broken'
  readonly message: string
  /** The cure, where there is something to cure. */
  readonly help?: string
}

const marks: Readonly<Record<Finding['state'], string>> = { works: 'ok', late: '! ', missing: '--', broken: '!!' }

/** Whether everything works; lateness is a warning. */
export function isHealthy(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state === 'works' || state === 'late')
}

/** The findings for people: a line each, with the cure below. */
export function healthText(findings: readonly Finding[]): string {
  const width = Math.max(0, ...findings.map((finding) => finding.what.length))
  const lines = findings.flatMap(({ what, state, message, help }) => [
    `${marks[state]}  ${what.padEnd(width)}  ${message}`,
    ...(help ? [`    ${' '.repeat(width)}= help  ${help}`] : []),
  ])
  return `${lines.join('\n')}\n`
}
