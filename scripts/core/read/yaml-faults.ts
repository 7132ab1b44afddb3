import type { YAMLError } from 'yaml'
import type { Problem } from '../problem.ts'

/** What is wrong with a piece of YAML, before its place is known. */
export type Fault = Pick<Problem, 'rule' | 'message' | 'help'>

/** An anchor or an alias. */
export const alias: Fault = {
  rule: 'yaml/alias',
  message: 'found an anchor or an alias, expected every value written out',
  help: 'repeat the value: anchors and aliases are not read',
}

/** A tag of any kind. */
export const tag: Fault = {
  rule: 'yaml/tag',
  message: 'found a tag, expected plain values',
  help: 'remove the !tag; put a text that begins with ! in quotes',
}

/** A field that a map has twice. */
export const duplicate: Fault = {
  rule: 'yaml/duplicate-key',
  message: 'found this field for the second time, expected it once',
  help: 'keep one of the two',
}

/** A field whose name is no word. */
export const noName: Fault = {
  rule: 'yaml/key',
  message: 'found a field without a plain name, expected a word before the colon',
  help: 'write one field a line as "name: value"',
}

const colonInText: Fault = {
  rule: 'yaml/syntax',
  message: 'found a second colon on the line, expected one between name and value',
  help: 'put a value that holds ": " in quotes',
}

const indented: Fault = {
  rule: 'yaml/syntax',
  message: 'found a line that begins in a column of its own, expected the column of the fields that it belongs to',
  help: 'begin it below the first letter of the field before it, or put a text of several lines in quotes',
}

/** More levels than are read. */
export const tooDeep: Fault = {
  rule: 'yaml/too-deep',
  message: 'found more nesting than is read, expected a few levels',
  help: 'write the fields as the schema has them',
}

const faults: Readonly<Record<string, Fault>> = {
  BAD_ALIAS: alias,
  RESOURCE_EXHAUSTION: tooDeep,
  MULTIPLE_DOCS: {
    rule: 'yaml/documents',
    message: 'found the beginning of another document, expected one',
    help: 'remove the line of dots before it, or what follows',
  },
  TAG_RESOLVE_FAILED: tag,
}

/** What an error of the parser says in the words of this product, as far as it has some. */
export function faultOf({ code, message }: YAMLError): Fault {
  return (
    faults[code] ?? {
      rule: 'yaml/syntax',
      // behind a colon the parser repeats what it found, and that may be somebody's address
      message: `found what YAML cannot read: ${message.replace(/: .*$/s, '').slice(0, 200)}`,
      help: 'indent with spaces, write one field a line as "name: value", and put a value that holds ": " or " #" in quotes',
    }
  )
}

/**
 * Where an error of syntax stands, if not where the parser says: it names the value before a name that may not stand there, and the
 * beginning of a line whose indentation is wrong.
 */
export function misplacedAt(
  { code, message, pos: [start] }: YAMLError,
  text: string,
): { at: number; fault: Fault } | undefined {
  const behind = (from: number): number => from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0)
  if (code === 'BAD_INDENT' && message.startsWith('All mapping items')) return { at: behind(start), fault: indented }
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  const [line = ''] = text.slice(start).split('\n', 1)
  const colon = /:(?=[ \t]|$)/.exec(line)?.index
  return colon === undefined
    ? { at: behind(start + line.length), fault: indented }
    : { at: start + colon, fault: colonInText }
}
