/**
 * Says of one text after another whether it is new. Of each, 64 bits are kept: a million of them take 32 MB, where a Set of strings
 * takes more than 100 and three times as long. That two of a million share their bits happens once in forty million registries.
 */
export function newcomers(): (text: string) => boolean {
  // Empty slots cost nothing until they are written to.
  let table = new Int32Array(2 * 2 ** 18)
  let held = 0
  return (text) => {
    if (4 * held >= table.length) table = enlarged(table)
    // Two hashes of 32 bits; each step can be undone, so that no bit of the text is lost on the way.
    let [one, other] = [0x5bd1e995, 0x243f6a88]
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      one = Math.imul(one ^ unit, 0x85ebca6b)
      one ^= one >>> 15
      other = Math.imul(other ^ unit, 0xc2b2ae35)
      other ^= other >>> 13
    }
    const isNew = put(table, one, other || 1)
    if (isNew) held += 1
    return isNew
  }
}

/** Open addressing in steps of one. A slot is two words, of which the second is zero as long as the slot is empty. */
function put(table: Int32Array, one: number, other: number): boolean {
  const last = table.length - 2
  let at = ((Math.imul(one, 0x9e3779b1) >>> 7) << 1) & last
  for (let found = table[at + 1]; found !== 0; found = table[at + 1]) {
    if (found === other && table[at] === one) return false
    at = (at + 2) & last
  }
  table[at] = one
  table[at + 1] = other
  return true
}

function enlarged(table: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(4 * table.length)
  for (let at = 0; at < table.length; at += 2) {
    const [one, other] = [table[at] ?? 0, table[at + 1] ?? 0]
    if (other !== 0) put(larger, one, other)
  }
  return larger
}
