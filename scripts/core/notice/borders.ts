/**
 * The texts of a template as they stand around the values of its holes: one more text than values. Where a language is written in
 * Han characters, the borders get the spaces that its typography wants, whatever stands in the holes: none between two Han
 * characters or beside a full-width mark, one between a Han character and a Latin letter. A value that is not known yet is empty.
 */
export function bordered(language: string, texts: readonly string[], values: readonly string[]): readonly string[] {
  if (!isHan(language)) return texts
  return texts.map((text, index) => {
    const [before, after] = [values[index - 1]?.at(-1), values[index]?.at(0)]
    const [, start = '', middle = '', end = ''] = /^( *)(.*?)( *)$/s.exec(text) ?? []
    if (middle === '') return spaceOf(before, after, start)
    return spaceOf(before, middle.at(0), start) + middle + spaceOf(middle.at(-1), after, end)
  })
}

/** The space between two characters, where a template has the given one. */
function spaceOf(left: string | undefined, right: string | undefined, given: string): string {
  if (left === undefined || right === undefined) return given
  const [before, after] = [kindOf(left), kindOf(right)]
  if (before === 'wide' || after === 'wide' || (before === 'han' && after === 'han')) return ''
  return (before === 'han' && after === 'letter') || (before === 'letter' && after === 'han') ? ' ' : given
}

function kindOf(character: string): 'han' | 'wide' | 'letter' | undefined {
  if (/\p{Script=Han}/u.test(character)) return 'han'
  if (/[，。；：、！？（）《》「」『』【】]/.test(character)) return 'wide'
  return /\p{Letter}/u.test(character) ? 'letter' : undefined
}

const languages = new Map<string, boolean>()

function isHan(language: string): boolean {
  const known = languages.get(language) ?? /^Han/.test(new Intl.Locale(language).maximize().script ?? '')
  languages.set(language, known)
  return known
}
