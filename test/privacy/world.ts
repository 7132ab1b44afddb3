import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { cares } from '../cares.ts'
import { files, incident } from '../delivery/content.ts'
import type { Ended } from '../whole/care.ts'

const others = {
  voice: '+4940777666444',
  paging: 'b7e1d0f5a2c94d6e8f3a1b2c3d4e5f60',
  chat: {
    platform: 'feishu',
    url: 'https://open.feishu.cn/open-apis/bot/v2/hook/b7d2brackwaterby',
    secret: 'brackish-secret',
  },
  webhook: 'https://in.brackwaterby.example/notices?key=9',
}

/** Customers whose names and addresses nobody writes by chance; of the last one, nothing is valid. */
export const registry = [
  customer('cus-wq7f', 'Quillfeather Bank', [
    ['con-wq7f1', 'Zephyrine Quillfeather', { email: 'zephyrine@quillfeather.example', sms: '+4930999888777' }],
    ['con-wq7f2', '欧阳锦瑟', { email: 'ouyang@quillfeather.example' }],
  ]),
  customer('cus-xk3m', 'Umbertonix', [['con-xk3m1', 'Oddfrid Umbertonix', { email: 'oddfrid@umbertonix.example' }]]),
  customer('cus-yv5p', 'Brackwaterby', [['con-yv5p1', 'Tamsin Brackwaterby', { sms: '+4940777666555', ...others }]]),
]

/** A customer with everything in the wrong field. */
export const misfiled = {
  ...customer('cus-zh2b', 'Misfiled Wrongham', [
    ['con-zh2b1', 'Wilfredina Wrongham', { email: 'no address of wilfredina@wrongham.example', sms: '030 123123123' }],
  ]),
  tier: 'Wrongham Gold',
  'wilfredina@wrongham.example': 'Wilfredina Wrongham',
  software: 'Misfiled Wrongham',
}

function customer(id: string, name: string, contacts: readonly (readonly [string, string, object])[]) {
  return {
    ...{ id, name, tier: 'gold', care_engineer: `Engelbert of ${name}` },
    uses: [{ service: 'rds', regions: ['eu-1'] }],
    contacts: contacts.map(([contact, who, channels]) => ({
      ...{ id: contact, name: who, language: 'en', time_zone: 'UTC', channels },
    })),
  }
}

/** How a registry is kept. */
export type Kept = 'folder' | 'file' | 'encrypted' | 'armored'

/** A folder of content, its registry, and `care` in it, in one process; `customers` may be another registry. */
export interface Office {
  readonly root: string
  readonly state: string
  readonly registry: string
  readonly identity: string
  readonly recipient: string
  readonly write: (path: string, text: string) => void
  readonly care: (args: string, env?: Readonly<Record<string, string>>, customers?: string) => Promise<Ended>
  readonly remove: () => void
}

/** Makes a content folder in a Git repository, with a registry outside of it. */
export async function makeOffice(kept: Kept, customers: readonly object[] = registry): Promise<Office> {
  const home = mkdtempSync(join(tmpdir(), 'care-privacy-'))
  const [root, state] = [join(home, 'content'), join(home, 'state')]
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text)
  }
  const content = Object.entries({ ...files, 'incidents/INC-2030-0001.md': incident() })
  for (const [path, text] of content) if (!path.startsWith('catalog/customers/')) write(`content/${path}`, text)
  const everyChannel = '[email, sms, voice, paging, chat, webhook]'
  const roles = '{ assessor: [ann], guidance: [bob], reviewer: [cem], duty_manager: [dee] }'
  const rest = 'approvers: { 1: 2, 2: 1, 3: 1, change: 1, change_felt: 2 }, large_audience: 0.5'
  const emergency = 'emergency: { guidance: PT12H, review: P2D }'
  const approvals = `approvals: { roles: ${roles}, maintainers: [mia], ${rest}, ${emergency} }\n`
  write(
    'content/catalog/policy.yaml',
    `${files['catalog/policy.yaml']?.replaceAll('[email, sms]', everyChannel)}${approvals}`,
  )
  write('plain.ndjson', customers.map((each) => `${JSON.stringify(each)}\n`).join(''))
  // JSON is YAML
  for (const each of customers) write(`folder/${(each as { id: string }).id}.yaml`, JSON.stringify(each, undefined, 2))
  const identity = await generateIdentity()
  const recipient = await identityToRecipient(identity)
  const path = { folder: 'folder', file: 'plain.ndjson', encrypted: 'registry.age', armored: 'registry.age' }[kept]
  const run: Office['care'] = async (args, env = {}, customers = path) => {
    const named = ['--root', root, '--state', state, '--customers', join(home, customers)]
    const { status, stdout, stderr } = await cares([...args.split(' '), ...named], {
      cwd: home,
      env: { ...process.env, CARE_REGISTRY_IDENTITY: identity, CARE_LEDGER_KEY: '', ...env },
    })
    return { code: status, out: stdout, error: stderr }
  }
  if (path === 'registry.age') {
    await run(
      `contacts encrypt plain.ndjson --to ${recipient} --out registry.age${kept === 'armored' ? ' --armor' : ''}`,
    )
    rmSync(join(home, 'plain.ndjson'))
    rmSync(join(home, 'folder'), { recursive: true })
  }
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args])
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'content')
  const remove = () => rmSync(home, { recursive: true, force: true })
  return { root, state, registry: join(home, path), identity, recipient, write, care: run, remove }
}

/** Every file below a folder, by its path, as far as it is wanted. */
export function filesBelow(folder: string, isWanted: (path: string) => boolean = () => true): Map<string, Buffer> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = found
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isWanted(path.slice(folder.length + 1)))
  return new Map(paths.map((path) => [path, readFileSync(path)]))
}

/** Every blob, tree, commit and message that a repository holds, also of what is in no branch any more. */
export function objectsOf(repository: string): Map<string, Buffer> {
  const git = (args: readonly string[], input = '') =>
    spawnSync('git', ['--git-dir', repository, 'cat-file', ...args], { input, maxBuffer: 2 ** 30 }).stdout
  const ids = git(['--batch-all-objects', '--batch-check=%(objectname) %(objecttype)']).toString().trim().split('\n')
  return new Map(
    ids.map((line) => {
      const [id = '', type = ''] = line.split(' ')
      return [`${type} ${id}`, git([type === 'tree' ? '-p' : type, id])]
    }),
  )
}
