/**
 * Whether JSON names each field of its objects once: of two, JSON.parse keeps the last and says nothing. Quick where the text is as
 * short as JSON can be, and little slower where it has blanks; false also where only a closer look can tell. `data` is what the text
 * was parsed to, and holds texts, lists and objects of few levels.
 */
export function isWrittenOnce(text: string, data: unknown): boolean {
  return shortest(data) === text.length || names(data) === text.match(/"\s*:/g)?.length
}

// Plain loops: this runs for every customer.
function shortest(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  let length = 1
  if (Array.isArray(value)) for (let index = 0; index < value.length; index += 1) length += shortest(value[index]) + 1
  else if (typeof value === 'object' && value !== null)
    for (const name in value) length += name.length + shortest(value[name as never]) + 4
  // a number may be written in many ways
  else return Number.NaN
  return Math.max(2, length)
}

function names(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = Array.isArray(value) ? 0 : Object.keys(value).length
  for (const each of Object.values(value)) count += names(each)
  return count
}
