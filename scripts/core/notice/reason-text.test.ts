import { expect, test } from 'vitest'
import { catalog, reasons } from '../../../test/doubles/stories.ts'
import { readWords } from '../../io/words.ts'
import type { Place } from '../catalog.ts'
import type { Reason } from '../reason.ts'
import { plain } from './line.ts'
import { reasonLines, type Telling, type Tense, versionsText } from './reason-text.ts'
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
  [
    'void',
    'No. We write to you because you use Elastic Volume Service in Frankfurt (eu-1) and Relational Database Service in Frankfurt (eu-1).',
  ],
] as const)('speaks of %s effects', (tense, sentence) => {
  expect(said('en', reasons['paths'] ?? [], tense)[0]).toBe(sentence)
})

test('names places that keep working in one sentence', () => {
  const spared = (place: Place): Reason => ({ kind: 'service', path: [place], effect: 'none' })
  expect(said('en', [spared('evs@eu-1'), spared('rds@eu-1')], 'planned')).toEqual([
    'Your services keep working, but please read on. It concerns Elastic Volume Service in Frankfurt (eu-1) and Relational Database Service in Frankfurt (eu-1), which you use.',
  ])
})

const partly: readonly Reason[] = [{ kind: 'service', path: ['evs@eu-1'], effect: 'partial-outage' }]
const planned = [{ service: 'evs', regions: ['eu-1'], effect: 'partial-outage', downtime: 'PT10M' }] as const
const of = (measured?: readonly Record<string, unknown>[]): Partial<Telling> =>
  ({ effects: { planned, ...(measured ? { measured } : {}) }, until: undefined }) as unknown as Partial<Telling>

test.each([
  [
    'en',
    'Yes. You use Elastic Volume Service in Frankfurt (eu-1), which may be partly unavailable until Thu 16 May 2030, 01:00 UTC, for up to 10 min.',
  ],
  ['zh-CN', '是。您使用的法兰克福（eu-1）云硬盘在 2030年5月16日周四 01:00 UTC 之前可能部分不可用，最长 10 分钟。'],
])('says what a running change may do, until when and for how long (%s)', (language, sentence) => {
  const [text = ''] = said(language, partly, 'running', { ...of(), until: '2030-05-16T01:00:00.000Z' })
  expect(text.replaceAll('\u00a0', ' ')).toBe(sentence)
})

test.each([
  [
    'en',
    'You may have been. You use Elastic Volume Service in Frankfurt (eu-1), which was planned to be partly unavailable, for up to 10 min.',
  ],
  ['zh-CN', '可能曾受影响。您使用的法兰克福（eu-1）云硬盘原计划会部分不可用，最长 10 分钟。'],
])('says what was planned while nothing is measured (%s)', (language, sentence) => {
  for (const tense of ['meant', 'measured'] as const)
    expect(said(language, partly, tense, of())[0]?.replaceAll('\u00a0', ' ')).toBe(sentence)
})

test.each([
  [
    'en',
    'outage',
    'You were. You use Elastic Volume Service in Frankfurt (eu-1), which was unavailable for 19 min (10 min planned).',
  ],
  ['zh-CN', 'outage', '曾受影响。您使用的法兰克福（eu-1）云硬盘曾不可用，持续 19 分钟（计划 10 分钟）。'],
  ['en', 'none', 'You were not: we measured no effect.'],
  ['zh-CN', 'none', '未受影响：实测没有影响。'],
])('says what was measured for the services of the reader (%s, %s)', (language, effect, sentence) => {
  const measured = { service: 'evs', regions: ['eu-1'], effect, ...(effect === 'none' ? {} : { downtime: 'PT19M' }) }
  expect(said(language, partly, 'measured', of([measured])).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    sentence,
  ])
})

test('believes the measure and not the plan where a service was to keep working', () => {
  const spared: readonly Reason[] = [{ kind: 'service', path: ['evs@eu-1'], effect: 'none' }]
  const measured = { service: 'evs', regions: ['eu-1'], effect: 'outage', downtime: 'PT19M' }
  expect(said('en', spared, 'measured', of([measured]))[0]).toMatch(
    /^You were\. You use .+, which was unavailable for 19/,
  )
  expect(said('en', spared, 'measured', of())[0]).toMatch(/^Your services keep working/)
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

function said(language: string, why: readonly Reason[], tense: Tense, more: Partial<Telling> = {}): readonly string[] {
  const spoken = words.get(language) as Words
  return reasonLines({ words: spoken, catalog, tense, effects: { planned: [] }, ...more }, why).map((line) =>
    plain(spoken, line, 'UTC'),
  )
}
