import { expect, it } from 'vitest'
import type { Everything, Original, Translated } from '../rules/rule.ts'
import { entriesOf } from './entries.ts'

const outline = { sections: {}, actions: {}, updates: [] }
const original = (id: string, facts: object = {}): Original =>
  ({
    name: { file: `incidents/${id}.md`, kind: 'incident', id, language: '' },
    facts: { id, revision: 2, ...facts },
    outline,
  }) as unknown as Original
const translation = (id: string, language: string, facts: object = {}): Translated =>
  ({
    name: { file: `incidents/${id}.${language}.md`, kind: 'incident', id, language },
    facts: { revision: 2, ...facts },
    outline,
  }) as Translated
const everything = (originals: readonly Original[], translations: readonly Translated[] = []): Everything =>
  ({ originals: new Map(originals.map((each) => [each.name.id, each])), translations }) as unknown as Everything

it('orders entries by id and leaves out those with an error', () => {
  const all = everything([original('INC-2024-0003'), original('INC-2024-0001'), original('INC-2024-0002')])
  expect(entriesOf(all, new Set(['incidents/INC-2024-0002.md'])).map(({ id }) => id)).toEqual([
    'INC-2024-0001',
    'INC-2024-0003',
  ])
})

it('gives each entry its translations, and drops a broken one alone', () => {
  const all = everything(
    [original('INC-2024-0001')],
    [translation('INC-2024-0001', 'zh-CN', { title: '标题' }), translation('INC-2024-0001', 'de')],
  )
  expect(entriesOf(all, new Set(['incidents/INC-2024-0001.de.md']))[0]?.translations).toEqual({
    'zh-CN': {
      file: 'incidents/INC-2024-0001.zh-CN.md',
      language: 'zh-CN',
      revision: 2,
      facts: { title: '标题' },
      outline,
    },
  })
})

it('puts translated actions in the order of the original', () => {
  const all = everything(
    [original('INC-2024-0001', { guidance: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })],
    [
      translation('INC-2024-0001', 'zh-CN', {
        guidance: [
          { id: 'c', title: '丙' },
          { id: 'a', title: '甲' },
        ],
      }),
    ],
  )
  expect(entriesOf(all, new Set())[0]?.translations['zh-CN']?.facts['guidance']).toEqual([
    { id: 'a', title: '甲' },
    { id: 'b' },
    { id: 'c', title: '丙' },
  ])
})
