import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { isExempt, place, type Script, type Source } from './source.ts'

/** Which zones a file of a zone may import from. A zone is a folder; `io/files` is the reader that the site shares. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  care: ['commands', 'core'],
  commands: ['commands', 'io', 'io/files', 'channels', 'publish', 'core', 'templates', 'schemas'],
  io: ['io', 'io/files', 'core', 'schemas'],
  'io/files': ['io/files', 'core', 'schemas'],
  channels: ['channels', 'core', 'templates'],
  publish: ['publish', 'core', 'templates'],
  core: ['core', 'schemas'],
  templates: ['templates', 'core'],
  schemas: ['schemas', 'core'],
  site: ['site', 'publish', 'io/files', 'core', 'templates'],
}

/** Packages without effects. What decides may use these only; another one is added here on purpose. */
const purePackages = new Set([
  '@renovatebot/pep440',
  'ae-cvss-calculator',
  'ajv',
  'diff',
  'fastest-levenshtein',
  'gray-matter',
  'hast',
  'hastscript',
  'ical-generator',
  'jsonc-parser',
  'mdast',
  'decode-named-character-reference',
  'packageurl-js',
  'rehype-sanitize',
  'rehype-stringify',
  'remark',
  'remark-gfm',
  'remark-rehype',
  'semver',
  'sms-segments-calculator',
  'tldts',
  'unified',
  'unist',
  'vfile',
  'yaml',
])

const pureZones = ['core', 'publish']
const builtins = new Set(builtinModules)

/** Every import that runs against the direction of the house, as `path:line sentence`. */
export function importFaults(sources: readonly Source[]): string[] {
  const commands = new Set(sources.filter((source) => exportsCommand(source)).map(({ path }) => path))
  return sources.filter(({ path }) => !isExempt(path)).flatMap((source) => faultsOf(source, commands))
}

function faultsOf(source: Source, commands: ReadonlySet<string>): string[] {
  const zone = zoneOf(source.path)
  if (zone === undefined) return [`${source.path}: stands in no zone of the house`]
  return source.scripts.flatMap((script) =>
    importsOf(script).flatMap(({ specifier, start }) => {
      const fault = judge(source.path, zone, specifier, commands)
      return fault ? [`${place(source, script, start)} ${fault}`] : []
    }),
  )
}

function judge(
  path: string,
  zone: string,
  specifier: string | undefined,
  commands: ReadonlySet<string>,
): string | undefined {
  if (specifier === undefined) return 'computes what it imports, so that nobody can check it'
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier)
    const other = zoneOf(target)
    if (commands.has(target) && zone !== 'care') return `imports the command ${target}; nobody imports a command`
    if (other === undefined || !mayImport[zone]?.includes(other)) return `${zone} must not import ${target}`
    return undefined
  }
  const isBuiltin = specifier.startsWith('node:') || builtins.has(specifier)
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  // What only tests install is not there for who runs the product. Types are; `care:site` is what the site is given.
  if (!isBuiltin && name in manifest.devDependencies && zone !== 'schemas')
    return `imports ${name}, which is not among the dependencies`
  if (!pureZones.includes(zone)) return undefined
  if (isBuiltin) return `${zone} is pure and must not import ${specifier}`
  return purePackages.has(name) ? undefined : `${zone} is pure and ${name} is not on the list of pure packages`
}

function zoneOf(path: string): string | undefined {
  if (path === 'scripts/care.ts') return 'care'
  if (/^scripts\/io\/files(\.ts$|\/)/.test(path)) return 'io/files'
  const folder = /^(?:scripts\/)?(\w+)\//.exec(path)?.[1]
  return folder !== undefined && Object.hasOwn(mayImport, folder) ? folder : undefined
}

function importsOf({ parsed, text }: Script): { specifier: string | undefined; start: number }[] {
  const { staticImports, staticExports, dynamicImports } = parsed.module
  const named = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)]
    .flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest] : []))
    .map(({ value, start }) => ({ specifier: value, start }))
  const called = dynamicImports.map(({ moduleRequest: { start, end } }) => {
    const literal = /^(['"`])([^$]*)\1$/.exec(text.slice(start, end))
    return { specifier: literal?.[2], start }
  })
  return [...named, ...called]
}

const exportsCommand = ({ path, scripts }: Source): boolean =>
  path.startsWith('scripts/commands/') &&
  scripts.some(({ parsed }) =>
    parsed.module.staticExports.some(({ entries }) => entries.some(({ exportName }) => exportName.name === 'command')),
  )
