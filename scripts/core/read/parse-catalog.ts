import type { Problem } from '../problem.ts'
import type { Anchor } from '../rules/rule.ts'
import type { Customer, Landings, Policy, Reviews, Service } from '../schema.gen.ts'
import { commentProblems } from './comment-in-text.ts'
import type { Spot } from './lines.ts'
import { normalised } from './schema.ts'
import { schemaProblems } from './schema-problems.ts'
import { readYaml } from './source.ts'

/** What a YAML file may describe that is no entry; JSON is YAML as well. */
export interface Described {
  readonly policy: Policy
  readonly service: Service
  readonly customer: Customer
  readonly reviews: Reviews
  readonly landings: Landings
}

/** A file of the catalogue, read; `value` is undefined if the schema refuses it. */
export interface ParsedCatalog<T> {
  readonly value: T | undefined
  readonly problems: readonly Problem[]
  readonly spot: (anchor: Anchor) => Spot
}

/** Reads policy, service, customer or reviews and judges it by its schema; times are brought into their one form. Never throws for what an author wrote. */
export function parseCatalog<N extends keyof Described>(
  name: N,
  file: string,
  text: string,
): ParsedCatalog<Described[N]> {
  const source = readYaml(file, text)
  const faults = source.data === undefined ? [] : schemaProblems(name, source)
  const problems = [
    ...source.problems,
    ...faults,
    ...commentProblems(name, source),
    ...(name === 'service' ? misnamed(file, source.data, source.spot(['id'])) : []),
  ]
  const spot = (anchor: Anchor): Spot => ('field' in anchor ? source.spot(anchor.field, anchor.key) : source.spot([]))
  const isValid = source.data !== undefined && faults.length === 0
  return { value: isValid ? normalised(name, source.data as Described[N]) : undefined, problems, spot }
}

function misnamed(file: string, data: unknown, spot: Spot): Problem[] {
  const id = (data as { id?: unknown } | undefined)?.id
  const name = /([^/]+)\.yaml$/.exec(file)?.[1]
  if (typeof id !== 'string' || id === name) return []
  return [
    {
      file,
      ...spot,
      rule: 'service/id',
      severity: 'error',
      message: `found "${id.slice(0, 60)}", expected "${name}" as in the file's name`,
      help: `write id: ${name}, or rename the file`,
    },
  ]
}
