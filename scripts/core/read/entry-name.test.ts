import { expect, it } from 'vitest'
import { entryName } from './entry-name.ts'

it.each([
  ['incidents/INC-2024-0001.md', 'incident', { id: 'INC-2024-0001', language: '' }],
  ['incidents/INC-2024-000123.zh-CN.md', 'incident', { id: 'INC-2024-000123', language: 'zh-CN' }],
  ['changes/CHG-2024-0001.pt.md', 'change', { id: 'CHG-2024-0001', language: 'pt' }],
  ['changes/INC-2024-0001.md', 'change', undefined],
  ['incidents/INC-2024-0001.md', 'change', undefined],
  ['incidents/../incidents/INC-2024-0001.md', 'incident', undefined],
  ['incidents/INC-2024-0001.MD', 'incident', undefined],
  ['incidents/INC-2024-1.md', 'incident', undefined],
  ['incidents/INC-2024-0001.chinese.md', 'incident', undefined],
] as const)('reads %s as an %s', (file, kind, expected) => {
  expect(entryName(file, kind)).toEqual(expected && { file, kind, ...expected })
})
