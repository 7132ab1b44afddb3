import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CommitTree } from '../io/commit-tree.ts'
import { isProblem } from '../io/files.ts'
import { Unable } from './context.ts'
import type { Previews } from './gate-preview.ts'

/**
 * Writes what a pull request would show. `DIR/mails` holds the mails of each entry and language, `DIR/content` the content of the
 * commit without the registry, as plain files: `care build` makes the pages of it.
 */
export function writePreviews(
  dir: string,
  { previews, head }: { readonly previews: Previews; readonly head: CommitTree },
): void {
  const write = (name: string, text: string | Uint8Array): void => {
    const file = join(dir, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  try {
    for (const [id, all] of previews)
      for (const { text, html } of all) {
        const name = `mails/${id}.${text.language}`
        if (html !== undefined) write(`${name}.html`, html)
        write(`${name}.txt`, text.fault ?? `${text.subject}\n\n${text.text}`)
        if (text.sms !== undefined) write(`${name}.sms.txt`, `${text.sms}\n`)
      }
    for (const file of contentOf(head)) {
      const bytes = head.read(file)
      if (!isProblem(bytes)) write(`content/${file}`, bytes)
    }
  } catch (error) {
    throw new Unable(`the preview cannot be written: ${(error as Error).message}`, 'name a folder with --preview')
  }
}

function contentOf(head: CommitTree): string[] {
  return [
    'catalog/policy.yaml',
    ...['catalog/services', 'incidents', 'changes'].flatMap((folder) =>
      head.list(folder).names.map((name) => `${folder}/${name}`),
    ),
  ]
}
