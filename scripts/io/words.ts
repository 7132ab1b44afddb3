import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Words, wordsOf } from '../core/notice/words.ts'
import { Unable } from '../core/unable.ts'

/** Where the templates of this product lie. */
export const templatesFolder: string = fileURLToPath(new URL('../../templates/', import.meta.url))

/** Reads the words of the languages: the YAML files of `templates/<language>/`, all of them. */
export async function readWords(
  languages: readonly string[],
  folder = templatesFolder,
): Promise<ReadonlyMap<string, Words>> {
  const read = languages.map(async (language): Promise<[string, Words]> => {
    const names = (await filesOf(folder, language)).filter((name) => name.endsWith('.yaml')).sort()
    const files = names.map(async (name): Promise<[string, unknown]> => {
      const text = await readFile(join(folder, language, name), 'utf8')
      return [name.slice(0, -'.yaml'.length), parse(text, { maxAliasCount: 0 })]
    })
    return [language, wordsOf(language, Object.fromEntries(await Promise.all(files)))]
  })
  return new Map(await Promise.all(read))
}

function filesOf(folder: string, language: string): Promise<string[]> {
  return readdir(join(folder, language)).catch(() => {
    throw new Unable(
      `the policy asks for the language ${language}, and there is no folder templates/${language}`,
      `copy templates/en to templates/${language} and translate it, or take the language out of catalog/policy.yaml`,
    )
  })
}

/** The languages that have a folder of words. */
export async function languagesOf(folder = templatesFolder): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Reads the sources of the mails: `notice.mjml` and `notice.txt`. */
export async function readTemplates(
  folder = templatesFolder,
): Promise<{ readonly mjml: string; readonly text: string }> {
  const [mjml, text] = await Promise.all([
    readFile(join(folder, 'notice.mjml'), 'utf8'),
    readFile(join(folder, 'notice.txt'), 'utf8'),
  ])
  return { mjml, text }
}
