import { suggest } from '../read/suggest.ts'
import type { Path } from '../read/yaml-source.ts'
import type { Everything, Finding, Original, OriginalRule } from './rule.ts'

/** Rules about what an entry names: services, regions, other entries. */
export const referenceRules: readonly OriginalRule[] = [
  {
    id: 'reference/service',
    severity: 'error',
    check: (original, all) =>
      allKnown(original, all.serviceIds)
        ? []
        : namedServices(original).flatMap(({ service, field }) => unknownService(service, field, all)),
  },
  {
    id: 'reference/region',
    severity: 'error',
    check: (original, { services }) =>
      effects(original).flatMap(({ service, regions, field }) => {
        const known = services.get(service)?.regions
        if (!known) return []
        return regions.flatMap((region, index) =>
          known.includes(region)
            ? []
            : [
                {
                  at: { field: [...field, 'regions', index] },
                  message: `found the region "${region}", in which ${service} does not run, expected ${known.join(', ')}`,
                  help: nearest(region, known) ?? `use a region of catalog/services/${service}.yaml`,
                },
              ],
        )
      }),
  },
  {
    id: 'reference/place-twice',
    severity: 'error',
    // A mail would tell the one, the page the other.
    check: (original) => {
      const named = effects(original)
      if (named.length < 2) return []
      const seen = new Set<string>()
      return named.flatMap(({ service, regions, field }) =>
        regions.flatMap((region, index) => {
          const place = [field[0], service, region].join(' ')
          const isNew = !seen.has(place)
          seen.add(place)
          return isNew
            ? []
            : [
                {
                  at: { field: [...field, 'regions', index] },
                  message: `found ${service} in ${region} for the second time, expected one effect on it`,
                  help: 'keep the line with the effect that holds, and take the region out of the other',
                },
              ]
        }),
      )
    },
  },
  {
    id: 'reference/merged-into',
    severity: 'error',
    check: ({ facts }, { entryIds }) => {
      const target = heir(facts)
      return target === undefined || entryIds.has(target) ? [] : [missing('merged_into', target, entryIds)]
    },
  },
  {
    id: 'reference/merge-cycle',
    severity: 'error',
    check: ({ facts }, { originals }) => {
      let at = heir(facts)
      if (at === undefined) return []
      const seen = new Set<string>([facts.id])
      while (at !== undefined) {
        if (at === facts.id && seen.size > 1)
          return [
            {
              at: { field: ['merged_into'] },
              message: `found a circle of incidents merged into each other (${[...seen].join(' → ')} → ${at}), expected one that carries on`,
              help: 'leave merged_into out of the incident that carries on',
            },
          ]
        if (seen.has(at)) return []
        seen.add(at)
        at = heir(originals.get(at)?.facts)
      }
      return []
    },
  },
  {
    id: 'reference/caused-by',
    severity: 'error',
    check: ({ facts }, { entryIds }) => {
      const target = 'caused_by' in facts ? facts.caused_by : undefined
      return target === undefined || entryIds.has(target) ? [] : [missing('caused_by', target, entryIds)]
    },
  },
]

/** A finding about a service that no file of the catalogue describes; none if there is one. */
export function unknownService(service: string, field: Path, { serviceIds }: Everything): Finding[] {
  if (serviceIds.has(service)) return []
  const help =
    nearest(service, [...serviceIds]) ?? `add catalog/services/${service}.yaml, or use a service that is there`
  return [{ at: { field }, message: `found the service "${service}", expected one of catalog/services`, help }]
}

/** "Did you mean" as a cure, if something near is known. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = suggest(word, known)
  return near && `did you mean "${near}"?`
}

function heir(facts: Original['facts'] | undefined): string | undefined {
  return facts && 'merged_into' in facts ? facts.merged_into : undefined
}

// Nearly always true, so it is asked before places are put together.
function allKnown({ facts }: Original, ids: ReadonlySet<string>): boolean {
  const measured = 'report' in facts ? facts.report?.measured : undefined
  const isKnown = ({ service }: { readonly service: string }): boolean => ids.has(service)
  return (
    (facts.affects.services?.every(isKnown) ?? true) &&
    (measured?.every(isKnown) ?? true) &&
    (facts.guidance?.every((action) => action.for?.services?.every((id) => ids.has(id)) ?? true) ?? true)
  )
}

interface NamedEffect {
  readonly service: string
  readonly regions: readonly string[]
  readonly field: Path
}

function effects({ facts }: Original): NamedEffect[] {
  const measured = 'report' in facts ? (facts.report?.measured ?? []) : []
  return [
    ...(facts.affects.services ?? []).map((effect, index) => ({ ...effect, field: ['affects', 'services', index] })),
    ...measured.map((effect, index) => ({ ...effect, field: ['report', 'measured', index] })),
  ]
}

function namedServices(original: Original): { service: string; field: Path }[] {
  return [
    ...effects(original).map(({ service, field }) => ({ service, field: [...field, 'service'] })),
    ...(original.facts.guidance ?? []).flatMap(({ for: whom }, action) =>
      (whom?.services ?? []).map((service, index) => ({
        service,
        field: ['guidance', action, 'for', 'services', index],
      })),
    ),
  ]
}

function missing(field: string, target: string, known: ReadonlySet<string>): Finding {
  const help = nearest(target, [...known]) ?? 'name an entry that is there'
  return { at: { field: [field] }, message: `found ${target}, of which there is no file, expected an entry`, help }
}
