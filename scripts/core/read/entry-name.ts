import type { Kind } from '../entry.ts'

/** What the path of an entry's file says: `incidents/INC-2024-0001.md`, or `….zh-CN.md` for a translation. */
export interface EntryName {
  readonly file: string
  readonly kind: Kind
  readonly id: string
  /** The language of a translation; '' for the original. */
  readonly language: string
}

/** The folder of each kind, and how its ids begin. */
export const folders: Readonly<Record<Kind, { readonly folder: string; readonly prefix: string }>> = {
  incident: { folder: 'incidents', prefix: 'INC' },
  change: { folder: 'changes', prefix: 'CHG' },
}

/** Reads a path from the content root, with forward slashes; undefined if it is no name of an entry of this kind. */
export function entryName(file: string, kind: Kind): EntryName | undefined {
  const found = forms[kind].exec(file)
  return found?.[1] === undefined ? undefined : { file, kind, id: found[1], language: found[2] ?? '' }
}

const forms: Readonly<Record<Kind, RegExp>> = { incident: formOf('incident'), change: formOf('change') }

function formOf(kind: Kind): RegExp {
  const { folder, prefix } = folders[kind]
  const language = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?'
  return new RegExp(`^${folder}/(${prefix}-[0-9]{4}-[0-9]{4,6})(?:\\.(${language}))?\\.md$`)
}
