import type { Problem } from '../problem.ts'
import type { Translated } from '../rules/rule.ts'
import type { Change, Incident } from '../schema.gen.ts'
import { claimsIn } from './link-claims.ts'
import { maskFault } from './link-faults.ts'
import type { Source } from './source.ts'

/** Titles in a translation, which has no addresses beside them: none may name one. */
export function translatedTitleProblems(
  facts: Translated['facts'],
  { file, spot }: Pick<Source, 'file' | 'spot'>,
): Problem[] {
  const references = (facts['references'] ?? []) as readonly { readonly title?: string }[]
  return references.flatMap(({ title = '' }, index): Problem[] => {
    // digits are no address of the web, to which alone sources lead
    const claim = claimsIn(title).find(({ kind }) => kind !== 'digits')
    if (!claim) return []
    const message = `found a title that names "${claim.name}", expected words that are no address`
    const help = 'leave the title out here, so that readers see the one of the original'
    return [{ file, ...spot(['references', index, 'title']), severity: 'error', rule: 'link/masked', message, help }]
  })
}

/**
 * Titles of sources that name another address than they link to. No rule of the registry: it would load the list of domains with
 * every command.
 */
export function referenceTitleProblems(
  { references = [] }: Pick<Incident | Change, 'references'>,
  { file, spot }: Pick<Source, 'file' | 'spot'>,
): Problem[] {
  return references.flatMap(({ title, url }, index): Problem[] => {
    const fault = maskFault(title, url)
    return fault ? [{ file, ...spot(['references', index, 'title']), severity: 'error', ...fault }] : []
  })
}
