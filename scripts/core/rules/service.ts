import type { Place, Policy, Service } from '../catalog.ts'
import type { Path } from '../read/yaml-source.ts'
import { cycles } from './cycles.ts'
import { policyFile, untold } from './policy.ts'
import { nearest, unknownService } from './reference.ts'
import type { CatalogRule, Everything, FileFinding, Finding } from './rule.ts'

/** Where a service is described, from the content root. */
export function serviceFile(id: string): string {
  return `catalog/services/${id}.yaml`
}

/** Rules about services. */
export const serviceRules: readonly CatalogRule[] = [
  {
    id: 'service/group',
    severity: 'error',
    check: (all) => eachService(all, ({ group }, { groups }) => unknownName(group, groups, 'group', ['group'])),
  },
  {
    id: 'service/region',
    severity: 'error',
    check: (all) =>
      eachService(all, (service, policy) =>
        service.regions.flatMap((region, index) => unknownName(region, policy.regions, 'region', ['regions', index])),
      ),
  },
  {
    id: 'service/dependency',
    severity: 'error',
    check: (all) =>
      [...all.services.values()].flatMap((service) =>
        (service.depends_on ?? [])
          .flatMap((dependency, index) => dependencyFaults(service, dependency, index, all))
          .map((finding) => ({ ...finding, file: serviceFile(service.id) })),
      ),
  },
  {
    id: 'service/name-language',
    severity: 'error',
    check: (all) => eachService(all, ({ name }, policy) => untold(name, policy, ['name'])),
  },
  {
    id: 'catalog/cycle',
    severity: 'warning',
    why: 'whoever depends on one of them depends on all of them',
    check: ({ services }) =>
      oncePerServices(cycles(graphOf(services))).map((path) => {
        const [id = '', region] = path[0]?.split('@') ?? []
        const next = path[1]?.split('@')
        const index = (services.get(id)?.depends_on ?? []).findIndex(
          (on) => on.service === next?.[0] && (on.region ?? region) === next?.[1],
        )
        return {
          file: serviceFile(id),
          at: { field: ['depends_on', Math.max(0, index)] },
          message: `found a circle of dependencies: ${[...path, path[0]].join(' → ')}, expected none`,
          help: 'leave it if it is true; else remove one of them',
        }
      }),
  },
]

function eachService(
  { services, policy }: Everything,
  check: (service: Service, policy: Policy) => readonly Finding[],
): FileFinding[] {
  if (!policy) return []
  return [...services.values()].flatMap((service) =>
    check(service, policy).map((finding) => ({ ...finding, file: serviceFile(service.id) })),
  )
}

function unknownName(id: string, list: Policy['groups'], what: 'group' | 'region', field: Path): Finding[] {
  const known = (list ?? []).map((item) => item.id)
  // a policy without the list shows ids as names; one that names some must name all
  return list === undefined || known.includes(id)
    ? []
    : [
        {
          at: { field },
          message: `found the ${what} "${id}", expected one of ${policyFile}`,
          help: nearest(id, known) ?? `add it to ${what}s of the policy, with its name`,
        },
      ]
}

type Dependency = NonNullable<Service['depends_on']>[number]

function dependencyFaults(service: Service, dependency: Dependency, index: number, all: Everything): Finding[] {
  const field = ['depends_on', index, 'service']
  const unknown = unknownService(dependency.service, field, all)
  const target = all.services.get(dependency.service)
  if (unknown.length > 0 || !target) return unknown
  if (dependency.region !== undefined) {
    return target.regions.includes(dependency.region)
      ? []
      : [
          {
            at: { field: ['depends_on', index, 'region'] },
            message: `found the region "${dependency.region}", in which ${target.id} does not run, expected ${target.regions.join(', ')}`,
            help: nearest(dependency.region, target.regions) ?? 'name a region in which it runs',
          },
        ]
  }
  const lacking = service.regions.filter((region) => !target.regions.includes(region))
  return lacking.length === 0
    ? []
    : [
        {
          at: { field },
          message: `found a dependency on ${target.id} in ${lacking.join(', ')}, where it does not run, expected a region`,
          help: `add region: one of ${target.regions.join(', ')}`,
        },
      ]
}

// The same services in a circle in each of their regions are one thing to mend.
function oncePerServices(paths: readonly Place[][]): Place[][] {
  const services = (path: readonly Place[]): string => path.map((place) => place.split('@')[0]).join()
  return paths.filter((path, index) => paths.findIndex((other) => services(other) === services(path)) === index)
}

function graphOf(services: ReadonlyMap<string, Service>): Map<Place, Place[]> {
  const graph = new Map<Place, Place[]>()
  for (const { id, regions, depends_on = [] } of services.values()) {
    for (const region of regions)
      graph.set(
        `${id}@${region}`,
        depends_on.map((on) => `${on.service}@${on.region ?? region}` as const),
      )
  }
  return graph
}
