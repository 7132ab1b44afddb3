import { isFinal } from '../decide/edited.ts'
import { sourceOf } from '../decide/moment-digest.ts'
import { lifeOf } from '../decide/moments.ts'
import type { Outline } from '../entry.ts'
import { overlay } from '../notice/translation.ts'
import type { Original, Translated } from '../rules/rule.ts'
import { anchorOf } from '../rules/sent-text.ts'
import type { Moment } from '../view.ts'
import type { Version } from './facts.ts'
import type { Pair, RecordRule } from './record.ts'

/**
 * What a translation said of moments that were sent stays as well, until a correction of the moment is declared, as in the original. One
 * that is behind may follow corrections that were made since. It stays a file: where it is behind, `fallback` gives its readers the original.
 */
export function translationFaults(before: Translated, of: Pair): ReturnType<RecordRule['check']> {
  const { base, head, facts } = of
  const { language, file } = before.name
  if (!facts.policy.languages.includes(language)) return []
  const after = head.translations.find(({ name }) => name.language === language)
  // what cannot be read is a problem of its own
  if (!after) return facts.problems.some((problem) => problem.file === file) ? [] : [gone(before)]
  const isBehind = before.facts.revision < base.original.facts.revision
  const life = saidBy(after, of)
  const written = lifeOf({ kind: of.kind, ...base.original }, facts.policy)
  // where it had no words of its own, readers got those of the original
  const isOwn = (moment: Moment): boolean =>
    written.every(
      ({ id, tells }) =>
        id !== moment.id || sourceOf({ ...moment, tells }, facts.hash) !== sourceOf(moment, facts.hash),
    )
  return saidBy(before, of)
    .filter(({ id, at }) => at <= facts.now && isFinal(id, head.original))
    .filter(isOwn)
    .filter((moment) => {
      const same = life.find(({ id }) => id === moment.id)
      const corrected = correctionsOf(moment.id, head).length - (isBehind ? 0 : correctionsOf(moment.id, base).length)
      return same && sourceOf(same, facts.hash) !== sourceOf(moment, facts.hash) && corrected <= 0
    })
    .map(({ id }) => ({
      at: anchorOf(id),
      file,
      message: `found another text of ${id} in ${language} than customers were sent, expected the one they have`,
      help: `put the old text back, or add to corrections of ${of.id}: { moment: ${id}, at: TIME, reason: what was wrong }`,
    }))
}

/** The corrections of a moment that a version has. */
export function correctionsOf(id: string, { original }: Version): readonly unknown[] {
  return (original.facts.corrections ?? []).filter(({ moment }) => moment === id)
}

/** The moments of the original of the base in the words of a translation; where it has none, readers get the original's. */
function saidBy({ facts, outline }: Translated, { kind, base, facts: { policy } }: Pair): Moment[] {
  const { original } = base
  return lifeOf(
    {
      kind,
      facts: overlay(original.facts, facts) as Original['facts'],
      outline: { ...original.outline, ...translated(original.outline, outline) },
    },
    policy,
  )
}

function translated(original: Outline, { sections, updates }: Outline): Pick<Outline, 'sections' | 'updates'> {
  const digests = new Map(updates.map(({ number, digest }) => [number, digest]))
  return {
    sections: { ...original.sections, ...sections },
    updates: original.updates.map((update) => ({ ...update, digest: digests.get(update.number) ?? update.digest })),
  }
}

function gone({ name: { file, language } }: Translated): ReturnType<RecordRule['check']>[number] {
  return {
    ...{ at: { field: ['revision'] }, file },
    message: `found no translation into ${language}, in which customers were told, expected it`,
    help: 'put it back; where it cannot be kept up, leave it as it is with fallback: true, and its readers get the original',
  }
}
