import equalModule from 'ajv/dist/runtime/equal.js'
import ucs2lengthModule from 'ajv/dist/runtime/ucs2length.js'

// Node gives the whole CommonJS module, a bundler or test runner what it exports by default.
const exported = <T>(module: { readonly default: T }): T => module.default ?? (module as T)

/** Deep equality, as ajv's validators ask for it. */
export const equal = exported(equalModule)

/** The number of characters (code points) of a text, as ajv's validators ask for it. */
export const ucs2length = exported(ucs2lengthModule)
