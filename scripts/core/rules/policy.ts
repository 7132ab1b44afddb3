import type { Policy } from '../catalog.ts'
import type { Path } from '../read/yaml-source.ts'
import { shownTime } from './life.ts'
import { nearest } from './reference.ts'
import type { CatalogRule, FileFinding, Finding } from './rule.ts'

/** Where the policy is, from the content root. */
export const policyFile = 'catalog/policy.yaml'

/** Rules about the policy. */
export const policyRules: readonly CatalogRule[] = [
  {
    id: 'policy/languages',
    severity: 'error',
    check: ({ policy }) =>
      inPolicy(policy, (found) => [
        ...untold(found.brand.name, found, ['brand', 'name']),
        ...(['groups', 'regions', 'tiers'] as const).flatMap((list) =>
          (found[list] ?? []).flatMap(({ name }, index) => untold(name, found, [list, index, 'name'])),
        ),
        ...(['1', '2', '3'] as const).flatMap((level) =>
          untold(found.levels[level].meaning, found, ['levels', level, 'meaning']),
        ),
      ]),
  },
  {
    id: 'policy/language-unspoken',
    severity: 'error',
    check: ({ policy, spoken }) =>
      inPolicy(policy, ({ languages }) =>
        languages.flatMap((language, index) =>
          spoken.includes(language)
            ? []
            : [
                {
                  at: { field: ['languages', index] },
                  message: `found ${language}, of which there are no words, expected ${spoken.join(' or ')}`,
                  help: `copy templates/en to templates/${language} and translate it, or take the language out`,
                },
              ],
        ),
      ),
  },
  {
    id: 'policy/twice',
    severity: 'error',
    check: ({ policy }) =>
      inPolicy(policy, (found) =>
        (['groups', 'regions', 'tiers'] as const).flatMap((list) =>
          (found[list] ?? []).flatMap(({ id }, index, all) =>
            all.findIndex((other) => other.id === id) < index
              ? [
                  {
                    at: { field: [list, index, 'id'] },
                    message: `found "${id}" for the second time, expected it once`,
                    help: 'keep one of the two',
                  },
                ]
              : [],
          ),
        ),
      ),
  },
  {
    id: 'policy/tier',
    severity: 'error',
    check: ({ policy }) =>
      inPolicy(policy, (found) => {
        const tiers = found.tiers.map(({ id }) => id)
        return channelTables(found).flatMap(({ table, path }) =>
          Object.keys(table)
            .filter((tier) => !tiers.includes(tier))
            .map((tier) => ({
              at: { field: [...path, tier], key: 'key' as const },
              message: `found the tier "${tier}", expected ${tiers.join(', ')}`,
              help: nearest(tier, tiers) ?? 'use a tier of the policy',
            })),
        )
      }),
  },
  {
    id: 'policy/freeze',
    severity: 'error',
    check: ({ policy, serviceIds }) =>
      inPolicy(policy, (found) => {
        const known = { regions: idsOf(found.regions), services: [...serviceIds], tiers: idsOf(found.tiers) }
        return (found.changes.freezes ?? []).flatMap((freeze, index): Finding[] => [
          ...(freeze.from < freeze.until
            ? []
            : [
                {
                  at: { field: ['changes', 'freezes', index, 'until'] },
                  message: `found ${shownTime(freeze.until)}, expected a time after ${shownTime(freeze.from)}`,
                  help: 'correct from or until',
                },
              ]),
          ...(['regions', 'services', 'tiers'] as const).flatMap((list) =>
            (freeze[list] ?? []).flatMap((id, place) =>
              known[list].includes(id)
                ? []
                : [
                    {
                      at: { field: ['changes', 'freezes', index, list, place] },
                      message: `found "${id}", expected one of ${known[list].join(', ')}`,
                      help: nearest(id, known[list]) ?? `use one of the ${list} that are there`,
                    },
                  ],
            ),
          ),
        ])
      }),
  },
  {
    id: 'policy/url',
    severity: 'error',
    check: ({ policy }) =>
      inPolicy(policy, ({ brand }) =>
        /\/$|[?#]/.test(brand.url)
          ? [
              {
                at: { field: ['brand', 'url'] },
                message: `found "${brand.url}", expected an address without a slash at its end`,
                help: `write ${brand.url.replace(/[/?#].*?$/, (end) => (end === '/' ? '' : end)).replace(/\/$/, '')}`,
              },
            ]
          : [],
      ),
  },
]

/** A finding about a text that is missing in the first language of the policy; none if it is there. */
export function untold(text: string | Readonly<Record<string, string>>, { languages }: Policy, field: Path): Finding[] {
  const first = languages[0] ?? ''
  return typeof text === 'string' || Object.hasOwn(text, first)
    ? []
    : [
        {
          at: { field },
          message: `found no text in "${first}", expected it: it is the first language of the policy`,
          help: `add ${first}: …`,
        },
      ]
}

function idsOf(list: readonly { readonly id: string }[] = []): string[] {
  return list.map(({ id }) => id)
}

function inPolicy(policy: Policy | undefined, check: (policy: Policy) => readonly Finding[]): FileFinding[] {
  return policy ? check(policy).map((finding) => ({ ...finding, file: policyFile })) : []
}

function channelTables(policy: Policy): { table: Readonly<Record<string, readonly string[]>>; path: Path }[] {
  const levels = (['1', '2', '3'] as const).map((level) => ({
    table: policy.levels[level].channels,
    path: ['levels', level, 'channels'],
  }))
  return [...levels, { table: policy.changes.channels, path: ['changes', 'channels'] }] as {
    table: Readonly<Record<string, readonly string[]>>
    path: Path
  }[]
}
