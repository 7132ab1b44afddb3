import { beforeAll, describe, expect, test } from 'vitest'
import { templateOf } from '../channels/email/template.ts'
import { HOLE, type Words } from '../core/notice/words.ts'
import { languagesOf, readTemplates, readWords } from './words.ts'

const tags = await languagesOf()
let words: ReadonlyMap<string, Words>
beforeAll(async () => {
  words = await readWords(tags)
})

describe.each(tags.filter((tag) => tag !== 'en'))('%s', (tag) => {
  test('has the words of English, and no others', () => {
    expect(keys(tag)).toEqual(keys('en'))
  })

  test('has the holes of English in every text', () => {
    expect(holes(tag)).toEqual(holes('en'))
  })
})

describe.each(tags)('%s', (tag) => {
  test('has no empty text and no space around one, but in what joins others', () => {
    const odd = [...texts(tag)].filter(
      ([key, text]) => text !== text.trim() && !/^site\.|^(?:join|colon|sentence|brackets)$|via$|gap$/.test(key),
    )
    expect(odd).toEqual([])
    expect([...texts(tag)].filter(([key, text]) => text === '' && key !== 'sentence')).toEqual([])
  })
})

test('the mail has the same fragments in HTML and in text, and the text leaves out no value', async () => {
  const { mjml, text } = await readTemplates()
  const [html, plain] = [templateOf(mjml), templateOf(text)]
  expect([...plain.fragments.keys()]).toEqual([...html.fragments.keys()])
  for (const [name, parts] of html.fragments) {
    // The text names the columns in each row instead, and no language can be marked in it.
    const wanted = holesOf(parts).filter((hole) => hole !== 'lang' && name !== 'table' && name !== 'report')
    expect(holesOf(plain.fragments.get(name) ?? []), name).toEqual(expect.arrayContaining(wanted))
  }
})

// Plural forms differ between languages: they count as one key.
function keys(tag: string): readonly string[] {
  return [...new Set([...texts(tag).keys()].filter((key) => !key.startsWith('zone.')).map(withoutForm))].sort()
}

function holes(tag: string): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, Set<string>> = {}
  for (const [key, text] of texts(tag)) {
    if (key.startsWith('zone.') || key.startsWith('time.')) continue
    const names = found[withoutForm(key)] ?? new Set()
    for (const [, name = ''] of text.matchAll(HOLE)) names.add(name)
    found[withoutForm(key)] = names
  }
  return Object.fromEntries(
    Object.entries(found)
      .sort()
      .map(([key, names]) => [key, [...names].sort()]),
  )
}

function withoutForm(key: string): string {
  return key.replace(/\.(?:zero|one|two|few|many|other)$/, '.#')
}

function texts(tag: string): ReadonlyMap<string, string> {
  return words.get(tag)?.texts ?? new Map()
}

function holesOf(parts: ReturnType<typeof templateOf>['frame']): readonly string[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part.hole]))
}
