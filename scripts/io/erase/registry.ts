import { createReadStream, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cutYaml } from '../../core/erase/cut-yaml.ts'
import type { Cut } from '../../core/erase/person.ts'
import { Unable } from '../../core/unable.ts'
import { type AgeForm, ageForm } from '../age/form.ts'
import { identitiesOf, recipientsOf } from '../age/identities.ts'
import { openAge } from '../age/open.ts'
import { sealed } from '../age/seal.ts'
import { decode, isProblem, listFolder, readBytes } from '../files.ts'
import { type RegistryPlace, whereIs } from '../registry.ts'
import { replaceFile } from '../replace-file.ts'
import { cutBytes, linesOf } from './lines.ts'

/** What a registry says of an id, before anything is changed. */
export interface InRegistry {
  /** How the registry is called in messages. */
  readonly name: string
  /** How many files or lines name it. */
  readonly times: number
  /** The contacts that go: the id itself, or those of the customer. */
  readonly contacts: readonly string[]
  /** How many files or lines hold the id and cannot be read. */
  readonly unreadable: number
  /** Rewrites the registry without it; everything else stays byte for byte. */
  readonly erase: () => Promise<void>
}

/** Looks for an id in a registry of any form, and refuses what could not be done: nothing was changed then. */
export async function inRegistry(
  place: RegistryPlace,
  { id, to }: { readonly id: string; readonly to: readonly string[] },
): Promise<InRegistry> {
  const found = whereIs(place)
  if ('folder' in found) return inFolder(join(found.root, found.folder), found, id)
  const form = ageForm(found.path)
  const source = { ...found, form, identity: place.identity }
  const recipients = await recipientsFor(source, to)
  const seen: Cut[] = []
  for await (const lines of linesOf((await open(source)).bytes, found.file))
    for (const line of lines) seen.push(...told(cutBytes(line, id).cut))
  return {
    ...counted(seen),
    name: found.file,
    erase: async () => {
      const rest = without(linesOf((await open(source)).bytes, found.file), id)
      await replaceFile(found.path, form === undefined ? rest : await sealed(rest, { recipients, form }))
    },
  }
}

interface Source {
  readonly path: string
  readonly file: string
  readonly form: AgeForm | undefined
  readonly identity: string | undefined
}

async function open({ form, ...age }: Source): Promise<{ readonly bytes: AsyncIterable<Uint8Array> }> {
  return form === undefined ? { bytes: createReadStream(age.path) } : openAge({ ...age, form })
}

/** For whom the registry is encrypted again. Its header counts recipients and does not name them: nobody is locked out by guessing. */
async function recipientsFor({ form, ...age }: Source, to: readonly string[]): Promise<readonly string[]> {
  if (form === undefined) {
    if (to.length === 0) return []
    throw new Unable(`${age.file} is not encrypted, so that --to means nothing`, 'leave --to out')
  }
  const { recipients, close } = await openAge({ ...age, form })
  await close()
  const own = await recipientsOf(await identitiesOf(age.identity ?? ''))
  if (to.length === 0 && recipients === 1 && own.length === 1) return own
  if (to.length === 0)
    throw new Unable(
      `${age.file}: found ${recipients} recipients and ${own.length} identities, and age does not say who they are`,
      'nothing was changed; name every recipient with --to, else some could not read it any more',
    )
  if (to.some((recipient) => own.includes(recipient))) return to
  throw new Unable(
    'none of the recipients of --to is your own, so that nobody here could tell whether the registry can be read',
    `nothing was changed; add --to ${own[0]}`,
  )
}

async function* without(batches: AsyncIterable<readonly Buffer[]>, id: string): AsyncGenerator<Uint8Array> {
  for await (const lines of batches)
    yield Buffer.concat(
      lines.map((line) => {
        const { cut, rest } = cutBytes(line, id)
        told(cut)
        return rest
      }),
    )
}

function inFolder(path: string, found: { readonly root: string; readonly folder: string }, id: string): InRegistry {
  const seen: { readonly file: string; readonly cut: Cut }[] = []
  for (const base of listFolder(found.root, found.folder).names) {
    const file = `${found.folder}/${base}`
    const bytes = readBytes(found.root, file)
    const text = isProblem(bytes) ? bytes : decode(file, bytes)
    const isNamed = isProblem(text) && readFileSync(join(path, base)).includes(id)
    const cut: Cut = isProblem(text) ? { kind: isNamed ? 'unreadable' : 'absent' } : cutYaml(text, id)
    seen.push(...told(cut).map((each) => ({ file: join(path, base), cut: each })))
  }
  return {
    ...counted(seen.map(({ cut }) => cut)),
    name: found.folder,
    erase: async () => {
      for (const { file, cut } of seen)
        if (cut.kind === 'found') await (cut.text === undefined ? rmSync(file) : replaceFile(file, once(cut.text)))
    },
  }
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** What there is to tell of a cut; one that cannot be made ends everything. */
function told(cut: Cut): readonly Cut[] {
  if (cut.kind === 'last')
    throw new Unable(
      `this is the only contact of ${cut.customer}, and a customer needs one`,
      `nothing was changed; add another contact first, or erase the customer: care contacts erase ${cut.customer}`,
    )
  return cut.kind === 'absent' ? [] : [cut]
}

function counted(cuts: readonly Cut[]): Pick<InRegistry, 'times' | 'contacts' | 'unreadable'> {
  const found = cuts.filter((cut) => cut.kind === 'found')
  return {
    times: found.length,
    contacts: [...new Set(found.flatMap(({ contacts }) => contacts))],
    unreadable: cuts.length - found.length,
  }
}
