import { compare, type Problem } from '../core/problem.ts'
import type { Listing } from './files.ts'
import type { Tree } from './tree.ts'

/** What merging makes: what a pull request touches as its head has it, everything else as the branch that it is merged into. */
export function mergedTree(base: Tree, head: Tree, isTouched: (file: string) => boolean): Tree {
  const of = (file: string): Tree => (isTouched(file) ? head : base)
  return {
    list: (folder): Listing => {
      const [theirs, ours] = [base.list(folder), head.list(folder)]
      const names = [
        ...theirs.names.filter((name) => !isTouched(`${folder}/${name}`)),
        ...ours.names.filter((name) => isTouched(`${folder}/${name}`)),
      ]
      const keep = (problem: Problem, isOurs: boolean): boolean => isTouched(problem.file) === isOurs
      return {
        names: names.sort(compare),
        problems: [
          ...theirs.problems.filter((problem) => keep(problem, false)),
          ...ours.problems.filter((problem) => keep(problem, true)),
        ],
      }
    },
    read: (file) => of(file).read(file),
    blob: (file) => of(file).blob(file),
  }
}
