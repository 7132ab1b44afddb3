/**
 * Says of one text after another whether it is new. Of each, 64 bits are kept: a million of them take 16 to 32 MB, where a Set of
 * strings takes more than 100. That two of a million share their bits happens once in forty million registries.
 */
export function newcomers(): (text: string) => boolean {
  let table = new Uint32Array(2 * 1024)
  let held = 0
  const bits = new Uint32Array(2)
  return (text) => {
    if (4 * held >= table.length) table = doubled(table)
    digest(text, bits)
    const isNew = put(table, bits[0] as number, bits[1] as number)
    if (isNew) held += 1
    return isNew
  }
}

/** Open addressing with linear steps; a slot is two words, and two zeros are an empty one. */
function put(table: Uint32Array, one: number, other: number): boolean {
  const last = table.length - 2
  for (let at = (one << 1) & last; ; at = (at + 2) & last) {
    const [first, second] = [table[at], table[at + 1]]
    if (first === one && second === other) return false
    if (first === 0 && second === 0) {
      table[at] = one
      table[at + 1] = other
      return true
    }
  }
}

function doubled(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * table.length)
  for (let at = 0; at < table.length; at += 2) {
    const [one, other] = [table[at] as number, table[at + 1] as number]
    if (one !== 0 || other !== 0) put(larger, one, other)
  }
  return larger
}

/** Two hashes of 32 bits by multiplying and shifting; each step can be undone, so that no bit of the text is lost on the way. */
function digest(text: string, into: Uint32Array): void {
  let [one, other] = [0x9e3779b9, 0x243f6a88]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x85ebca6b)
    one ^= one >>> 15
    other = Math.imul(other ^ unit, 0xc2b2ae35)
    other ^= other >>> 13
  }
  into[0] = Math.imul(one, 0x9e3779b1) ^ (one >>> 16)
  // Never zero, which is an empty slot.
  into[1] = other | 0 || 1
}
