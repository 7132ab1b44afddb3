import type { Problem } from '../problem.ts'

/** Names the files with errors, which a command goes on without: the first error of each. Empty if there is none. */
export function leftOut(problems: readonly Problem[]): string {
  const files = new Map<string, Problem[]>()
  for (const problem of problems) {
    if (problem.severity === 'error') files.set(problem.file, [...(files.get(problem.file) ?? []), problem])
  }
  if (files.size === 0) return ''
  const lines = [...files].slice(0, 10).map(([file, [first, ...others]]) => {
    const place = `${file}:${first?.line}:${first?.column}`
    return `  ${place}: ${first?.message}${others.length > 0 ? ` (and ${others.length} more)` : ''}\n`
  })
  const more = files.size > lines.length ? `  and ${files.size - lines.length} more files\n` : ''
  const opening =
    files.size === 1 ? '1 file has errors and is left out' : `${files.size} files have errors and are left out`
  return `care: ${opening}:\n${lines.join('')}${more}  = help  see all of them with: care check\n`
}
