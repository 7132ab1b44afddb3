import type { Problem } from '../problem.ts'
import type { Change, Incident } from '../schema.gen.ts'
import { maskFault } from './link-faults.ts'
import type { Source } from './source.ts'

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
