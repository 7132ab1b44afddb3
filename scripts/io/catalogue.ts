import type { Policy, Service } from '../core/catalog.ts'
import type { Outline } from '../core/entry.ts'
import type { Problem } from '../core/problem.ts'
import { fileProblem } from '../core/read/file-fault.ts'
import { type Described, type ParsedCatalog, parseCatalog } from '../core/read/parse-catalog.ts'
import { policyFile } from '../core/rules/policy.ts'
import type { Cache } from './cache.ts'
import { decode, isProblem, listFolder, readBytes } from './files.ts'
import { sha256 } from './hash.ts'

/** Services and policy as far as they are valid. */
export interface Catalogue {
  readonly services: ReadonlyMap<string, Service>
  /** Names of all service files, also of those with problems. */
  readonly serviceIds: ReadonlySet<string>
  readonly policy: Policy | undefined
  readonly problems: readonly Problem[]
}

/** Reads `catalog/policy.yaml` and `catalog/services`; what the cache knows is not parsed again. */
export function readCatalogue(root: string, cache: Cache): Catalogue {
  const { names, problems: listed } = listFolder(root, 'catalog/services')
  const problems: Problem[] = [...listed]
  const services = new Map<string, Service>()
  for (const name of names.filter((each) => /^[a-z0-9-]+\.yaml$/.test(each))) {
    const { value, problems: faults } = readOne(root, 'service', `catalog/services/${name}`, cache)
    problems.push(...faults)
    if (value && faults.length === 0) services.set(value.id, value)
  }
  problems.push(
    ...names
      .filter((each) => !/^[a-z0-9-]+\.yaml$/.test(each))
      .map((name) => fileProblem(`catalog/services/${name}`, 'name')),
  )
  problems.push(...misnamed(root))
  const policy = readOne(root, 'policy', policyFile, cache)
  problems.push(...policy.problems)
  return {
    services,
    serviceIds: new Set(names.map((name) => name.replace(/\.yaml$/, ''))),
    policy: policy.value,
    problems,
  }
}

// What lies beside the policy and looks like it would be taken for read.
function misnamed(root: string): Problem[] {
  const files = listFolder(root, 'catalog').names.map((name) => `catalog/${name}`)
  return files.filter((file) => /\.ya?ml$/i.test(file) && file !== policyFile).map((file) => fileProblem(file, 'name'))
}

/** What the catalogue keeps besides customers. */
type Part = Exclude<keyof Described, 'customer'>

type Read<N extends Part> = Pick<ParsedCatalog<Described[N]>, 'value' | 'problems'>

function readOne<N extends Part>(root: string, name: N, file: string, cache: Cache): Read<N> {
  const bytes = readBytes(root, file)
  if (isProblem(bytes)) return { value: undefined, problems: [bytes] }
  const digest = sha256(bytes)
  const kept = cache.get(file, digest)
  if (kept) return { value: kept.facts as Described[N] | undefined, problems: kept.problems }
  const text = decode(file, bytes)
  if (isProblem(text)) return { value: undefined, problems: [text] }
  const { value, problems } = parseCatalog(name, file, text)
  cache.put(file, digest, { facts: value, outline: none, body: { updates: {} }, problems })
  return { value, problems }
}

const none: Outline = { sections: {}, actions: {}, updates: [] }
