import ucs2lengthModule from 'ajv/dist/runtime/ucs2length.js'

// Node gives the whole CommonJS module, a bundler or test runner what it exports by default.
const exported = <T>(module: { readonly default: T }): T => module.default ?? (module as T)

/** The number of characters (code points) of a text, as ajv's validators ask for it. */
export const ucs2length = exported(ucs2lengthModule)

/** The most items of a list without repetitions; a schema refuses a longer one for its length. */
export const mostUnique = 100

/** The position of the first text or number that stands in a list for the second time; -1 if none does. */
export function repeated(list: readonly unknown[]): number {
  const end = Math.min(list.length, mostUnique)
  for (let index = 1; index < end; index += 1) {
    const item = list[index]
    if (typeof item !== 'object' && list.indexOf(item) < index) return index
  }
  return -1
}
