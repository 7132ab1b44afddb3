import type { Policy } from '../catalog.ts'
import type { Kind } from '../entry.ts'

/** The address of an entry's page in a language; the policy's first language has no prefix. */
export function pageUrl(policy: Policy, of: { readonly kind: Kind; readonly id: string }, language: string): string {
  const prefix = language === policy.languages[0] ? '' : `/${language.toLowerCase()}`
  return `${policy.brand.url}${prefix}/${of.kind}s/${of.id}/`
}
