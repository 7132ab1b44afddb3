import { cpSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A piece of hostile content: how it gets into a content folder, and what must be found. */
export interface Case {
  readonly name: string
  readonly place: (root: string) => void
  /** `rule file:line:column`, each problem once. */
  readonly expected: readonly string[]
}

/** What is expected of a file that Git or an editor would not keep as it is. */
export interface Recipe {
  readonly make: (root: string) => void
  readonly expected: readonly string[]
}

/** A Markdown file that says inside itself what is wrong with it: `# expect rule line:column`. */
export function fileCase(path: string): Case {
  const name = basename(path, '.md')
  const file = name.startsWith('change-') ? 'changes/CHG-2024-0001.md' : 'incidents/INC-2024-0001.md'
  const lines = [...readFileSync(path, 'utf8').matchAll(/^# expect (\S+) (\d+:\d+)$/gm)]
  return {
    name,
    place: (root) => cpSync(path, join(root, file)),
    expected: lines.map(([, rule, place]) => `${rule} ${file}:${place}`),
  }
}

/** A folder that is laid over the base; `expect.txt` names a problem a line. */
export function folderCase(path: string): Case {
  const expected = readFileSync(join(path, 'expect.txt'), 'utf8').split('\n').filter((line) => line !== '')
  return {
    name: basename(path),
    place: (root) => cpSync(path, root, { recursive: true, filter: (source) => basename(source) !== 'expect.txt' }),
    expected,
  }
}

/** A file that is made when the test runs. */
export function madeCase(name: string, { make, expected }: Recipe): Case {
  return { name, place: make, expected }
}
