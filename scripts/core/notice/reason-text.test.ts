import { expect, test } from 'vitest'
import { catalog, reasons } from '../../../test/doubles/stories.ts'
import { readWords } from '../../io/words.ts'
import type { Place } from '../catalog.ts'
import type { Reason } from '../reason.ts'
import { plain } from './line.ts'
import { reasonLines, type Tense, versionsText } from './reason-text.ts'
import type { Words } from './words.ts'

const words = await readWords(['en', 'zh-CN'])
const english = words.get('en') as Words

test.each([
  [
    'paths',
    'now',
    [
      'Yes. You use Elastic Volume Service in Frankfurt (eu-1), which is unavailable.',
      'You use Relational Database Service in Frankfurt (eu-1), which depends on Elastic Volume Service in Frankfurt (eu-1), which is unavailable.',
    ],
  ],
  ['software', 'now', ['Yes. You run pkg:deb/debian/xz-utils@5.6.1-1. Affected versions: ≥ 5.6.0, < 5.6.2.']],
  ['software', 'past', ['Yes. You run pkg:deb/debian/xz-utils@5.6.1-1. Affected versions: ≥ 5.6.0, < 5.6.2.']],
  [
    'perhaps',
    'now',
    [
      'Possibly. You run pkg:generic/xz@5.6.1. Affected versions: all versions. We cannot compare the versions of this kind of package, so please check.',
    ],
  ],
  [
    'spared',
    'planned',
    [
      'Your services keep working, but please read on. It concerns Elastic Volume Service in Frankfurt (eu-1), which you use.',
    ],
  ],
  ['everyone', 'now', ['Yes. This concerns every customer of Meridian Cloud.']],
  ['told', 'now', ['Not any longer. We wrote to you about this earlier. Nothing that you use is affected now.']],
  ['software', 'void', ['No. We write to you because you run pkg:deb/debian/xz-utils@5.6.1-1.']],
] as const)('%s, %s', (name, tense, sentences) => {
  expect(said('en', reasons[name] ?? [], tense)).toEqual(sentences)
})

test.each([
  ['planned', 'Yes. You use Elastic Volume Service in Frankfurt (eu-1), which will be unavailable.'],
  ['past', 'You were. You use Elastic Volume Service in Frankfurt (eu-1), which was unavailable.'],
  ['void', 'No. We write to you because you use Elastic Volume Service in Frankfurt (eu-1).'],
] as const)('speaks of %s effects', (tense, sentence) => {
  expect(said('en', reasons['paths'] ?? [], tense)[0]).toBe(sentence)
})

test('names places that keep working in one sentence', () => {
  const spared = (place: Place): Reason => ({ kind: 'service', path: [place], effect: 'none' })
  expect(said('en', [spared('evs@eu-1'), spared('rds@eu-1')], 'planned')).toEqual([
    'Your services keep working, but please read on. It concerns Elastic Volume Service in Frankfurt (eu-1) and Relational Database Service in Frankfurt (eu-1), which you use.',
  ])
})

test('speaks Chinese', () => {
  const path: readonly Place[] = ['rds@eu-1', 'evs@eu-1', 'evs@ap-1']
  expect(said('zh-CN', [{ kind: 'service', path, effect: 'degraded' }], 'now')).toEqual([
    '是。您使用的法兰克福（eu-1）关系型数据库服务依赖法兰克福（eu-1）云硬盘，再依赖中国香港（ap-1）云硬盘，后者目前性能下降。',
  ])
})

test('names so many places and counts the rest; a place that the catalogue does not know has its id', () => {
  const many = Array.from(
    { length: 13 },
    (_, index): Reason => ({ kind: 'service', path: [`s${index}@r`], effect: 'outage' }),
  )
  const lines = said('en', [...many, { kind: 'told' }], 'now')
  expect(lines).toHaveLength(11)
  expect(lines[0]).toBe('Yes. You use s0 in r, which is unavailable.')
  expect(lines.at(-1)).toBe('And 3 more places that you use.')
})

test.each([
  ['*', 'all versions'],
  ['5.6.0|5.6.1', '5.6.0, 5.6.1'],
  ['>=1.0|<2.0|!=1.5', '≥ 1.0, < 2.0, ≠ 1.5'],
])('versions %s', (range, text) => {
  expect(versionsText(english, range)).toBe(text)
})

function said(language: string, why: readonly Reason[], tense: Tense): readonly string[] {
  const spoken = words.get(language) as Words
  return reasonLines({ words: spoken, catalog }, why, tense).map((line) => plain(spoken, line, 'UTC'))
}
