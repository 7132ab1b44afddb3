import type { Entry, Translation } from '../entry.ts'
import { compare } from '../problem.ts'
import type { Everything, Original } from '../rules/rule.ts'

/** The entries whose files have no error, in the order of their ids, each with its translations that have none. */
export function entriesOf(
  { originals, translations }: Pick<Everything, 'originals' | 'translations'>,
  broken: ReadonlySet<string>,
): Entry[] {
  const byId = new Map<string, Record<string, Translation>>()
  for (const { name, facts, outline } of translations) {
    if (broken.has(name.file)) continue
    const { revision, ...texts } = facts
    const original = originals.get(name.id)
    const translation: Translation = {
      file: name.file,
      language: name.language,
      revision,
      facts: original ? aligned(texts, original) : texts,
      outline,
    }
    byId.set(name.id, { ...byId.get(name.id), [name.language]: translation })
  }
  return [...originals.values()]
    .filter(({ name }) => !broken.has(name.file))
    .sort((a, b) => compare(a.name.id, b.name.id))
    .map(
      ({ name, facts, outline }) =>
        ({
          kind: name.kind,
          id: name.id,
          file: name.file,
          facts,
          outline,
          translations: byId.get(name.id) ?? {},
        }) as Entry,
    )
}

// Guidance is matched by id and put in the order of the original.
function aligned(texts: Readonly<Record<string, unknown>>, { facts }: Original): Readonly<Record<string, unknown>> {
  const translated = texts['guidance'] as readonly { readonly id: string }[] | undefined
  if (!translated) return texts
  const guidance = (facts.guidance ?? []).map(({ id }) => translated.find((action) => action.id === id) ?? { id })
  return { ...texts, guidance }
}
