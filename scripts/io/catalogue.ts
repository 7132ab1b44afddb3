import type { Policy, Service } from '../core/catalog.ts'
import type { Outline } from '../core/entry.ts'
import type { Problem } from '../core/problem.ts'
import { fileProblem } from '../core/read/file-fault.ts'
import { type Described, type ParsedCatalog, parseCatalog } from '../core/read/parse-catalog.ts'
import { policyFile } from '../core/rules/policy.ts'
import type { Cache } from './cache.ts'
import { decode, isProblem } from './files.ts'
import { lookUp } from './look-up.ts'
import type { Tree } from './tree.ts'

/** Services and policy as far as they are valid. */
export interface Catalogue {
  readonly services: ReadonlyMap<string, Service>
  /** Names of all service files, also of those with problems. */
  readonly serviceIds: ReadonlySet<string>
  readonly policy: Policy | undefined
  readonly problems: readonly Problem[]
}

/** Reads `catalog/policy.yaml` and `catalog/services`; what the cache knows is not parsed again. */
export function readCatalogue(tree: Tree, cache: Cache): Catalogue {
  const { names, problems: listed } = tree.list('catalog/services')
  const problems: Problem[] = [...listed]
  const services = new Map<string, Service>()
  for (const name of names.filter((each) => /^[a-z0-9-]+\.yaml$/.test(each))) {
    const { value, problems: faults } = readOne(tree, 'service', `catalog/services/${name}`, cache)
    problems.push(...faults)
    if (value && faults.length === 0) services.set(value.id, value)
  }
  problems.push(
    ...names
      .filter((each) => !/^[a-z0-9-]+\.yaml$/.test(each))
      .map((name) => fileProblem(`catalog/services/${name}`, 'name')),
  )
  problems.push(...misnamed(tree))
  const policy = readOne(tree, 'policy', policyFile, cache)
  problems.push(...policy.problems)
  return {
    services,
    serviceIds: new Set(names.map((name) => name.replace(/\.yaml$/, ''))),
    policy: policy.value,
    problems,
  }
}

// What lies beside the policy and looks like it would be taken for read.
function misnamed(tree: Tree): Problem[] {
  const files = tree.list('catalog').names.map((name) => `catalog/${name}`)
  return files.filter((file) => /\.ya?ml$/i.test(file) && file !== policyFile).map((file) => fileProblem(file, 'name'))
}

/** What the catalogue keeps besides customers. */
type Part = 'policy' | 'service'

type Read<N extends Part> = Pick<ParsedCatalog<Described[N]>, 'value' | 'problems'>

function readOne<N extends Part>(tree: Tree, name: N, file: string, cache: Cache): Read<N> {
  const source = lookUp(tree, file, cache)
  if ('kept' in source) return { value: source.kept.facts as Described[N] | undefined, problems: source.kept.problems }
  if ('problem' in source) return { value: undefined, problems: [source.problem] }
  const { bytes, digest } = source
  const text = decode(file, bytes)
  if (isProblem(text)) return { value: undefined, problems: [text] }
  const { value, problems } = parseCatalog(name, file, text)
  cache.put(file, digest, { facts: value, outline: none, body: { updates: {} }, problems })
  return { value, problems }
}

const none: Outline = { sections: {}, actions: {}, updates: [] }
