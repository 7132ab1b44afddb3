import { suggest } from '../read/suggest.ts'
import type { EntryRule } from './rule.ts'

/** Rules about actions: those of the front matter and their texts in the body are one to one. */
export const guidanceRules: readonly EntryRule[] = [
  {
    id: 'guidance/action-missing',
    severity: 'error',
    check: ({ facts, outline }) => {
      const ids = (facts.guidance ?? []).map(({ id }) => id)
      // A mistyped heading is a problem of its own; the action that it means is not missing as well.
      const meant = Object.keys(outline.actions).map((title) => (ids.includes(title) ? title : suggest(title, ids)))
      return ids.flatMap((id, index) =>
        meant.includes(id)
          ? []
          : [
              {
                at: { field: ['guidance', index, 'id'] },
                message: `found no text for the action "${id}", expected it in the body`,
                help: `add ### ${id} below ## Guidance`,
              },
            ],
      )
    },
  },
  {
    id: 'guidance/action-unknown',
    severity: 'error',
    check: ({ facts, outline }) => {
      const ids = (facts.guidance ?? []).map(({ id }) => id)
      return Object.keys(outline.actions)
        .filter((id) => !ids.includes(id))
        .map((id) => {
          const near = suggest(id, ids)
          return {
            at: { action: id },
            message: `found the action "${id.slice(0, 60)}", expected ${ids.length > 0 ? `one of ${ids.join(', ')}` : 'no action, for guidance has none'}`,
            help: near ? `write it as ### ${near}` : 'add it to guidance in the front matter, or remove it',
          }
        })
    },
  },
  {
    id: 'guidance/action-order',
    severity: 'error',
    check: ({ facts, outline }) => {
      const wanted = (facts.guidance ?? []).map(({ id }) => id).filter((id) => Object.hasOwn(outline.actions, id))
      const found = Object.keys(outline.actions).filter((id) => wanted.includes(id))
      const wrong = found.findIndex((id, index) => id !== wanted[index])
      const id = found[wrong]
      // Objects list names that are whole numbers first, whatever their order in the file.
      if (id === undefined || found.some((name) => /^\d+$/.test(name))) return []
      return [
        {
          at: { action: id },
          message: `found the action "${id}" here, expected "${wanted[wrong]}" as in guidance`,
          help: `put the actions in the order ${wanted.join(', ')}`,
        },
      ]
    },
  },
  {
    id: 'guidance/id-twice',
    severity: 'error',
    check: ({ facts }) =>
      (facts.guidance ?? []).flatMap(({ id }, index, all) =>
        all.findIndex((other) => other.id === id) < index
          ? [
              {
                at: { field: ['guidance', index, 'id'] },
                message: `found the action "${id}" for the second time, expected it once`,
                help: 'give each action an id of its own',
              },
            ]
          : [],
      ),
  },
]
