import type { SectionName } from '../entry.ts'
import { suggest } from '../read/suggest.ts'
import type { Change, Incident } from '../schema.gen.ts'
import { shownTime } from './life.ts'
import type { EntryRule, Finding, Original } from './rule.ts'

/** Rules that hold for incidents and changes alike. */
export const entryRules: readonly EntryRule[] = [
  {
    id: 'entry/id',
    severity: 'error',
    why: 'links, threads of mail and the ledger hang on the id',
    check: ({ name, facts }) =>
      facts.id === name.id
        ? []
        : [
            {
              at: { field: ['id'] },
              message: `found ${facts.id}, expected ${name.id} as in the file's name`,
              help: `write id: ${name.id}, or rename the file`,
            },
          ],
  },
  {
    id: 'entry/draft',
    severity: 'warning',
    check: ({ facts }) =>
      facts.announced
        ? []
        : [
            {
              at: { field: ['id'], key: 'key' },
              message: 'found no announced, expected the time of the first notice',
              help: 'add announced when customers shall be told; until then this is a draft',
            },
          ],
  },
  {
    id: 'entry/section-missing',
    severity: 'error',
    check: ({ name, facts, outline }) =>
      required(
        name.kind,
        facts,
        outline.updates.map(({ status }) => status),
      )
        .filter(({ section }) => outline.sections[section] === undefined)
        .map(({ section, because }) => ({
          at: { section },
          message: `found no section "${section}", expected it ${because}`,
          help: `add ## ${section}`,
        })),
  },
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
  {
    id: 'updates/order',
    severity: 'error',
    check: ({ facts, outline }) =>
      outline.updates.flatMap(({ at, number }, index) => {
        const before = index === 0 ? facts.announced : outline.updates[index - 1]?.at
        if (before === undefined || at >= before) return []
        const what = index === 0 ? 'the announcement' : `update ${outline.updates[index - 1]?.number}`
        return [
          {
            at: { update: number },
            message: `found ${shownTime(at)}, expected a time from ${shownTime(before)} on, when ${what} was made`,
            help: 'put updates in time order, oldest first, and correct the time',
          },
        ]
      }),
  },
  {
    id: 'updates/draft',
    severity: 'error',
    check: ({ facts, outline }) =>
      facts.announced || outline.updates.length === 0
        ? []
        : [
            {
              at: { section: 'Updates' },
              message: 'found updates of an entry without announced, expected its time',
              help: 'add announced: nobody can be told of an update before the first notice',
            },
          ],
  },
  {
    id: 'corrections/moment',
    severity: 'error',
    check: (original) => {
      const moments = momentsOf(original)
      return (original.facts.corrections ?? []).flatMap(({ moment }, index) => {
        if (moments.some((known) => known === moment) || isReminder(moment, original)) return []
        const near = suggest(moment, moments)
        return [
          {
            at: { field: ['corrections', index, 'moment'] },
            message: `found "${moment}", expected a moment of this entry`,
            help: near ? `did you mean "${near}"?` : `use one of ${moments.join(', ')}`,
          },
        ]
      })
    },
  },
  {
    id: 'corrections/order',
    severity: 'error',
    check: ({ facts }) =>
      (facts.corrections ?? []).flatMap(({ at }, index, all) => {
        const before = all[index - 1]?.at ?? facts.announced
        return before === undefined || at >= before
          ? []
          : [
              {
                at: { field: ['corrections', index, 'at'] },
                message: `found ${shownTime(at)}, expected a time from ${shownTime(before)} on`,
                help: 'list corrections oldest first, none before the announcement',
              },
            ]
      }),
  },
  {
    id: 'software/version',
    severity: 'error',
    check: ({ facts }) => [
      ...(facts.affects.software ?? []).flatMap(({ purl }, index) =>
        versioned(purl, ['affects', 'software', index, 'purl']),
      ),
      ...(facts.guidance ?? []).flatMap(({ for: whom }, action) =>
        (whom?.software ?? []).flatMap((purl, index) =>
          versioned(purl, ['guidance', action, 'for', 'software', index]),
        ),
      ),
    ],
  },
]

interface Required {
  readonly section: SectionName
  readonly because: string
}

function required(kind: 'incident' | 'change', facts: Incident | Change, statuses: readonly string[]): Required[] {
  const told: Required[] = facts.announced
    ? (kind === 'incident' ? (['Summary', 'Impact'] as const) : (['Summary', 'Assessment'] as const)).map(
        (section) => ({ section, because: 'once the entry is announced' }),
      )
    : []
  const incident = 'severity' in facts ? facts : undefined
  const change = 'window' in facts ? facts : undefined
  return [
    ...told,
    ...(incident && statuses.includes('resolved')
      ? [{ section: 'Actions taken', because: 'once the incident is resolved' } as const]
      : []),
    ...(incident?.evaluation ? [{ section: 'Evaluation', because: 'because evaluation has a time' } as const] : []),
    ...(change?.report ? [{ section: 'Report', because: 'because report has a time' } as const] : []),
  ]
}

function momentsOf({ name, facts, outline }: Original): string[] {
  const updates = outline.updates.map(({ number }) => `update-${number}`)
  if (name.kind === 'incident') {
    const { evaluation } = facts as Incident
    return [
      'published',
      ...updates,
      ...(evaluation?.preliminary ? ['evaluation-preliminary'] : []),
      ...(evaluation?.final ? ['evaluation'] : []),
    ]
  }
  const { moves, window, cancelled, rolled_back, report } = facts as Change
  return [
    ...['announced', ...(moves ?? []).map((_, index) => `move-${index + 1}`), ...updates],
    ...[
      window.actual_start && 'started',
      window.actual_end && !rolled_back && 'completed',
      cancelled && 'cancelled',
    ].filter((id) => typeof id === 'string'),
    ...[rolled_back && 'rolled-back', report && 'report'].filter((id) => typeof id === 'string'),
  ]
}

function isReminder(moment: string, { facts }: Original): boolean {
  const moves = /^reminder-[1-9][0-9]*h\.(\d+)$/.exec(moment)?.[1]
  return moves !== undefined && 'window' in facts && Number(moves) <= (facts.moves?.length ?? 0)
}

function versioned(purl: string, field: (string | number)[]): Finding[] {
  const version = /@([^?#/]+)(?:[?#].*)?$/.exec(purl)?.[1] ?? /[?#].*$/.exec(purl)?.[0]
  return version === undefined
    ? []
    : [
        {
          at: { field },
          message: `found "${purl}", expected a package URL without version or qualifiers`,
          help: 'write the versions into the field versions',
        },
      ]
}
