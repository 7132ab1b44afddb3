import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const shared = 'test/pull-requests'

/** Policy and services of the recorded pull requests, in a private repository. */
export const catalogue: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(join(shared, 'base'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => {
      const path = join(each.parentPath, each.name)
      const text = readFileSync(path, 'utf8')
      return [path.slice(join(shared, 'base').length + 1), text.replace('repository: public', 'repository: private')]
    }),
)

interface Person {
  readonly id: string
  readonly service: string
  readonly name: string
  readonly domain: string
  readonly sms: string
}

const registry: readonly Person[] = [
  { id: 'q7w2', service: 'web', name: 'Nordwind Reederei', domain: 'nordwind-reederei.example', sms: '+4940555017' },
  { id: 'k3x9', service: 'web', name: 'Gelbe Seifen', domain: 'gelbe-seifen.example', sms: '+4940555018' },
  { id: 'b5m4', service: 'mail', name: 'Kontor Brandt', domain: 'kontor-brandt.example', sms: '+4940555019' },
  { id: 'h8t6', service: 'mail', name: 'Uhrenhaus Lenz', domain: 'uhrenhaus-lenz.example', sms: '+4940555020' },
  { id: 'z2d7', service: 'names', name: 'Apfelhof Marten', domain: 'apfelhof-marten.example', sms: '+4940555021' },
]

/** The registry, which another repository holds: two of five customers use websites. */
export const customers: Readonly<Record<string, string>> = Object.fromEntries(
  registry.map(({ id, service, name, domain, sms }) => [
    `cus-${id}.yaml`,
    `id: cus-${id}
name: ${name}
tier: gold
uses: [{ service: ${service}, regions: [eu-1] }]
contacts:
  - { id: con-${id}1, language: en, time_zone: UTC, channels: { email: duty@${domain}, sms: '${sms}' } }
  - { id: con-${id}2, language: zh-CN, time_zone: Asia/Shanghai, channels: { email: ops@${domain} } }
`,
  ]),
)

/** Every name and address of the registry. */
export const secretWords: readonly string[] = registry.flatMap(({ name, domain, sms }) => [name, domain, sms])

/** An entry of the recorded pull requests under an id, with replacements that must each fit once. */
export function like(
  kind: 'incident' | 'change',
  id: string,
  replace: readonly (readonly [string, string])[] = [],
): string {
  return edited(readFileSync(join(shared, 'like', `${kind}.md`), 'utf8').replaceAll('$ID', id), replace)
}

/** A text with replacements that must each fit once. */
export function edited(text: string, replace: readonly (readonly [string, string])[]): string {
  return replace.reduce((now, [old, other]) => {
    if (now.split(old).length !== 2) throw new Error(`found ${JSON.stringify(old)} not once`)
    return now.replace(old, () => other)
  }, text)
}
