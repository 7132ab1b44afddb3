import type { Problem } from '../problem.ts'

/** Why a file is not read. */
export type FileFault = keyof typeof faults

const faults = {
  symlink: {
    message: 'found a symbolic link, expected a file',
    help: 'put the file itself here: a link may lead out of the repository',
  },
  'not-a-file': {
    message: 'found something that is no file, expected one',
    help: 'remove it; entries stand directly in their folder',
  },
  'not-a-folder': { message: 'found something that is no folder, expected one', help: 'make it a folder' },
  name: {
    message: 'found a file name of another form, expected one of those that are read',
    help: 'name entries INC-2024-0001.md or CHG-2024-0001.md, translations INC-2024-0001.zh-CN.md, services and customers by their id with .yaml, and the policy policy.yaml',
  },
  'too-large': {
    message: 'found a file that is larger than is read, expected at most 128 KB',
    help: 'shorten it: details belong on a page of their own',
  },
  encoding: { message: 'found bytes that are no UTF-8, expected UTF-8', help: 'save the file as UTF-8' },
  unreadable: { message: 'found a file that cannot be read, expected one', help: 'allow it to be read, or remove it' },
  missing: { message: 'found no such file, expected it', help: 'add it; the template has one to begin with' },
} as const

/** A file that is not read, as a problem. */
export function fileProblem(
  file: string,
  fault: FileFault,
  spot: { readonly line: number; readonly column: number } = { line: 1, column: 1 },
): Problem {
  return { file, ...spot, rule: `file/${fault}`, severity: 'error', ...faults[fault] }
}
