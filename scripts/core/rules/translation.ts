import { schemas } from '../read/schemas.ts'
import type { Everything, Finding, Original, Translated, TranslationRule } from './rule.ts'
import { surplus, untranslated } from './translated-fields.ts'

/** Rules about translations, held against their originals. */
export const translationRules: readonly TranslationRule[] = [
  {
    id: 'translation/original',
    severity: 'error',
    check: ({ name }, { entryIds }) =>
      entryIds.has(name.id)
        ? []
        : [
            {
              at: { field: ['revision'], key: 'key' },
              message: `found a translation of ${name.id}, of which there is no original, expected ${name.id}.md beside it`,
              help: 'rename the file, or add the original',
            },
          ],
  },
  {
    id: 'translation/language',
    severity: 'error',
    check: ({ name }, { policy }) => {
      if (!policy || policy.languages.slice(1).includes(name.language)) return []
      const [first, ...others] = policy.languages
      const found = name.language === first ? 'the language of the originals' : 'a language that is not in the policy'
      return [
        {
          at: { field: ['revision'], key: 'key' },
          message: `found a translation into "${name.language}", ${found}, expected ${others.join(', ') || 'none'}`,
          help: 'rename the file, or add the language to catalog/policy.yaml',
        },
      ]
    },
  },
  {
    id: 'translation/revision',
    severity: 'error',
    check: (translation, all) =>
      compared(translation, all, 'newer', ({ facts }, { revision }) => [
        {
          at: { field: ['revision'] },
          message: `found revision ${revision}, expected at most ${facts.revision}, the original's`,
          help: 'write the revision that was translated',
        },
      ]),
  },
  {
    id: 'translation/stale',
    severity: 'warning',
    why: 'until then readers of this language get the original, marked as such',
    check: (translation, all) =>
      compared(translation, all, 'stale', ({ facts }, { revision, fallback }) =>
        fallback
          ? []
          : [
              {
                at: { field: ['revision'] },
                message: `found revision ${revision}, expected ${facts.revision}: the original has changed`,
                help: `translate what has changed, then write revision: ${facts.revision}`,
              },
            ],
      ),
  },
  {
    id: 'translation/fallback',
    severity: 'warning',
    check: (translation, all) =>
      compared(translation, all, 'same', (_, { revision, fallback }) =>
        fallback
          ? [
              {
                at: { field: ['fallback'], key: 'key' },
                message: `found fallback of a translation of revision ${revision}, which is the original's, expected none: its readers get the translation`,
                help: 'remove it; it is for a translation that is behind',
              },
            ]
          : [],
      ),
  },
  {
    id: 'translation/sections',
    severity: 'error',
    check: ({ name, facts, outline }, all) =>
      compared({ name, facts, outline }, all, 'same', (original) =>
        difference(Object.keys(original.outline.sections), Object.keys(outline.sections)).map(({ item, extra }) => ({
          at: { section: item as keyof Original['outline']['sections'] },
          message: extra
            ? `found the section "${item}", which the original does not have, expected the same sections`
            : `found no section "${item}", expected it as in the original`,
          help: extra ? 'remove it, or add it to the original' : `add ## ${item}, translated`,
        })),
      ),
  },
  {
    id: 'translation/updates',
    severity: 'error',
    check: ({ name, facts, outline }, all) =>
      compared({ name, facts, outline }, all, 'same', (original): Finding[] => {
        const theirs = original.outline.updates
        const wrong = outline.updates.findIndex(
          ({ status, at }, index) => theirs[index]?.status !== status || theirs[index]?.at !== at,
        )
        const update = outline.updates[wrong]
        const like = theirs[wrong]
        if (update) {
          const expected = like
            ? `### ${like.number} · ${like.status} · ${like.at.replace('.000Z', 'Z')}`
            : 'no more updates than the original has'
          return [
            {
              at: { update: update.number },
              message: `found ### ${update.number} · ${update.status} · ${update.at.replace('.000Z', 'Z')}, expected ${expected}`,
              help: like ? `write it as ${expected}` : 'remove it',
            },
          ]
        }
        const next = theirs[outline.updates.length]
        return next
          ? [
              {
                at: { section: 'Assessment' },
                message: `found ${outline.updates.length} updates, expected ${theirs.length} as in the original`,
                help: `add ### ${next.number} · ${next.status} · ${next.at.replace('.000Z', 'Z')}`,
              },
            ]
          : []
      }),
  },
  {
    id: 'translation/actions',
    severity: 'error',
    check: ({ name, facts, outline }, all) =>
      compared({ name, facts, outline }, all, 'same', (original) =>
        difference(Object.keys(original.outline.actions), Object.keys(outline.actions)).map(({ item, extra }) => ({
          at: extra ? { action: item } : { section: 'Actions taken' as const },
          message: extra
            ? `found the action "${item}", which the original does not have, expected the same actions`
            : `found no text for the action "${item}", expected it as in the original`,
          help: extra ? 'name actions by their ids, as in the original' : `add ### ${item} below ## Guidance`,
        })),
      ),
  },
  {
    id: 'translation/guidance-id',
    severity: 'error',
    check: ({ name, facts, outline }, all) =>
      compared({ name, facts, outline }, all, 'same', (original) => {
        const ids = (original.facts.guidance ?? []).map(({ id }) => id)
        return (facts.guidance ?? []).flatMap(({ id }, index): Finding[] => {
          return ids.includes(id)
            ? []
            : [
                {
                  at: { field: ['guidance', index, 'id'] },
                  message: `found the action "${id}", expected one of the original: ${ids.join(', ') || 'none'}`,
                  help: 'repeat the ids of the original',
                },
              ]
        })
      }),
  },
  {
    id: 'translation/field-unknown',
    severity: 'error',
    check: ({ name, facts, outline }, all) => {
      const { fallback: _, ...texts } = facts
      return compared({ name, facts, outline }, all, 'same', (original) =>
        surplus(texts, original.facts, []).map((field) => ({
          at: { field, key: 'key' as const },
          message: `found a text for ${field.join('.')}, which the original does not have, expected none`,
          help: 'remove it: there is nothing that it translates',
        })),
      )
    },
  },
  {
    id: 'translation/field-missing',
    severity: 'warning',
    check: ({ name, facts, outline }, all) =>
      compared({ name, facts, outline }, all, 'same', (original) =>
        untranslated(schemas[`${name.kind}-translation`]().properties ?? {}, original.facts, facts, []).map(
          (field) => ({
            at: { field },
            message: `found no translation of ${field.join('.')}, expected one`,
            help: 'add it: readers would see it in the language of the original',
          }),
        ),
      ),
  },
]

type Compare = (original: Original, facts: Translated['facts']) => readonly Finding[]

// A stale translation may differ: that it is stale is all there is to say.
function compared(
  { name, facts }: Translated,
  { originals }: Everything,
  when: 'newer' | 'stale' | 'same',
  compare: Compare,
): readonly Finding[] {
  const original = originals.get(name.id)
  if (!original) return []
  const { revision } = original.facts
  const state = facts.revision > revision ? 'newer' : facts.revision < revision ? 'stale' : 'same'
  return state === when ? compare(original, facts) : []
}

function difference(original: readonly string[], translated: readonly string[]): { item: string; extra: boolean }[] {
  return [
    ...translated.filter((item) => !original.includes(item)).map((item) => ({ item, extra: true })),
    ...original.filter((item) => !translated.includes(item)).map((item) => ({ item, extra: false })),
  ]
}
