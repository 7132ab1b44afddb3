import { endOf } from '../../rules/life.ts'
import type { Need } from '../facts.ts'
import type { Requirement } from '../stages.ts'

/** What must be known before customers can be told what to do. */
export const guidanceNeeds: readonly Requirement[] = [
  {
    id: 'guidance/section',
    kind: 'incident',
    lane: true,
    check: ({ head: { original } }) =>
      original.outline.sections.Guidance || endOf(original.outline)
        ? []
        : [
            {
              at: { section: 'Guidance' },
              what: 'what customers do now',
              help: 'add ## Guidance; if there is nothing to be done, say so there',
            },
          ],
  },
  {
    id: 'guidance/due',
    check: ({ head: { original } }) =>
      (original.facts.guidance ?? []).flatMap(({ id, required, due }, index): Need[] =>
        required && due === undefined
          ? [{ at: { field: ['guidance', index] }, what: `by when ${id} must be done`, help: 'add due' }]
          : [],
      ),
  },
  {
    id: 'guidance/if-not-done',
    kind: 'change',
    check: ({ head: { original } }) =>
      'window' in original.facts &&
      original.facts.if_not_done === undefined &&
      original.facts.guidance?.some(({ required }) => required)
        ? [
            {
              at: { field: ['guidance'], key: 'key' },
              what: 'what happens to who does not act',
              help: 'add if_not_done: one sentence',
            },
          ]
        : [],
  },
]
