import { isExempt, place, type Source } from './source.ts'

/** Every export of a source without a JSDoc sentence right before it, as `path:line sentence`; re-exports need none. */
export function docFaults(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isExempt(path) && path.endsWith('.ts'))
    .flatMap((source) =>
      source.scripts.flatMap((script) => {
        const { program, comments } = script.parsed
        const isDescribed = (start: number): boolean =>
          comments.some(
            ({ type, value, end }) =>
              type === 'Block' &&
              /^\*[\s*]*[^\s*@]/.test(value) &&
              end <= start &&
              script.text.slice(end, start).trim() === '',
          )
        return program.body
          .filter(
            (node) => node.type === 'ExportNamedDeclaration' && node.declaration !== null && !isDescribed(node.start),
          )
          .map((node) => `${place(source, script, node.start)} an export needs one sentence of JSDoc`)
      }),
    )
}
