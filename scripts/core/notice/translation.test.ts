import { describe, expect, test } from 'vitest'
import * as planning from '../../../test/doubles/planning.ts'
import type { IncidentEntry } from '../entry.ts'
import { spokenIn } from './translation.ts'

const original = planning.incident({
  revision: 2,
  title: 'Requests fail',
  guidance: [
    { id: 'one', type: 'fix', title: 'First', required: true },
    { id: 'two', type: 'test', title: 'Second', required: false },
  ],
  references: [
    { title: 'A', url: 'https://a.example' },
    { title: 'B', url: 'https://b.example' },
  ],
})
const chinese = {
  title: '请求失败',
  guidance: [{ id: 'two', title: '第二' }],
  references: [{ title: '甲' }],
}

describe('an entry speaks', () => {
  test('a language that its translation is up to date in: translated fields in their places, everything else as it was', () => {
    const { facts, body, instead } = spokenIn(withTranslation(2), 'zh-CN', 'en')
    expect(body).toBe('zh-CN')
    expect(instead).toBeUndefined()
    expect(facts.title).toBe('请求失败')
    expect(facts.guidance).toEqual([original.facts.guidance?.[0], { ...original.facts.guidance?.[1], title: '第二' }])
    expect(facts.references).toEqual([{ title: '甲', url: 'https://a.example' }, original.facts.references?.[1]])
    expect(facts.severity).toEqual(original.facts.severity)
  })

  test.each([
    ['a stale translation', withTranslation(1), 'stale'],
    ['no translation', original, 'missing'],
  ] as const)('its own language where there is %s, and says so', (_, entry, instead) => {
    expect(spokenIn(entry, 'zh-CN', 'en')).toEqual({ facts: original.facts, body: '', instead })
  })

  test('its own language to those who read it', () => {
    expect(spokenIn(withTranslation(2), 'en', 'en')).toEqual({ facts: original.facts, body: '' })
  })
})

function withTranslation(revision: number): IncidentEntry {
  const translation = { file: '', language: 'zh-CN', revision, facts: chinese, outline: original.outline }
  return { ...original, translations: { 'zh-CN': translation } }
}
