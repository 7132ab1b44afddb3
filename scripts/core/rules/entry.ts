import type { SectionName } from '../entry.ts'
import type { Change, Incident } from '../schema.gen.ts'
import { shownTime } from './life.ts'
import type { EntryRule, Finding } from './rule.ts'

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
