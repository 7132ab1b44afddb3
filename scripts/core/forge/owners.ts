import type { Approvals } from '../schema.gen.ts'

/**
 * The code owners that a policy implies: whoever holds a role owns the entries, the maintainers everything else. GitHub takes the last line
 * that fits, and ignores logins that may not write to the repository.
 */
export function codeOwners({ roles, maintainers = [] }: Approvals): string {
  const holders = mentions(Object.values(roles).flat())
  return [
    '# Made from catalog/policy.yaml by `npm run owners`: change it there.',
    ...(maintainers.length > 0 ? [`*            ${mentions(maintainers)}`] : []),
    ...(holders === '' ? [] : [`/incidents/  ${holders}`, `/changes/    ${holders}`]),
    '',
  ].join('\n')
}

/** Each once, whatever the case: GitHub does not tell logins apart by it. */
function mentions(users: readonly string[]): string {
  const known = new Map(users.map((user) => [user.toLowerCase(), user]))
  return [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, user]) => `@${user}`)
    .join(' ')
}
