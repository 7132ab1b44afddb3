/** The most levels that are read. */
const deepest = 100

/**
 * Where a text goes deeper than is read. The parsers call themselves for each level, and how deep they get depends on the stack. A level
 * is a bracket, two marks or names behind each other on a line, or a blank more at its beginning. Brackets in texts count as well: nobody
 * leaves a hundred of them open.
 */
export function tooDeepAt(text: string): number | undefined {
  let [depth, chain, began] = [0, 0, 0]
  for (const { 0: token, index } of text.matchAll(/[[\]{},\n]|[^[\]{},\s]+/g)) {
    if (token === '[' || token === '{') depth += 1
    else if (token === ']' || token === '}') depth -= 1
    if (depth > deepest) return index
    chain = /[:?-]$/.test(token) ? chain + 1 : 0
    if (chain === 1) began = index
    if (chain >= 20) return began
  }
  return new RegExp(`^ {${deepest}} *\\S`, 'm').exec(text)?.index
}
