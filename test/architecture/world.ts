import { type Expression, Visitor } from 'oxc-parser'
import { isExempt, place, type Script, type Source } from './source.ts'

/** What a decision could reach the world by: the members of globals that stand for clock, chance and surroundings. */
const reaches: Readonly<Record<string, readonly string[]>> = {
  process: ['env', 'argv', 'hrtime'],
  Date: ['now'],
  Math: ['random'],
  performance: ['now'],
}

/** Every use of the clock, of chance, or of the process's surroundings outside the commands, as `path:line sentence`. */
export function worldFaults(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isExempt(path) && !/^scripts\/(care\.ts$|commands\/)/.test(path))
    .flatMap((source) =>
      source.scripts.flatMap((script) =>
        usesOf(script).map(
          ({ what, start }) => `${place(source, script, start)} ${what} belongs in scripts/commands; pass it in`,
        ),
      ),
    )
}

function usesOf({ parsed }: Script): { what: string; start: number }[] {
  const found: { what: string; start: number }[] = []
  const report = (object: string | undefined, member: string | undefined, start: number): void => {
    if (object && member && reaches[object]?.includes(member)) found.push({ what: `${object}.${member}`, start })
  }
  new Visitor({
    MemberExpression: (node) => report(nameOf(node.object), nameOf(node.property), node.start),
    NewExpression: ({ callee, arguments: given, start }) => {
      if (nameOf(callee) === 'Date' && given.length === 0) found.push({ what: 'new Date()', start })
    },
    CallExpression: ({ callee, start }) => {
      if (nameOf(callee) === 'Date') found.push({ what: 'Date()', start })
    },
    VariableDeclarator: ({ id, init, start }) => {
      if (id.type !== 'ObjectPattern' || !init) return
      for (const property of id.properties) {
        if (property.type === 'Property') report(nameOf(init), nameOf(property.key), start)
      }
    },
    ImportDeclaration: ({ source, specifiers, start }) => {
      for (const specifier of specifiers) {
        if (specifier.type === 'ImportSpecifier')
          report(source.value.replace('node:', ''), nameOf(specifier.imported), start)
      }
    },
  }).visit(parsed.program)
  return found
}

/** The name of an identifier, the text of a string, or the last part of `globalThis.x`. */
function nameOf(node: Expression | { readonly type: string }): string | undefined {
  if (node.type === 'Identifier' && 'name' in node && typeof node.name === 'string') return node.name
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value
  if (node.type !== 'MemberExpression' || !('object' in node) || !('property' in node)) return undefined
  return nameOf(node.object) === 'globalThis' ? nameOf(node.property) : undefined
}
