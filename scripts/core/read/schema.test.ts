import { expect, it } from 'vitest'
import { normalised, schemaErrors } from './schema.ts'
import { type SchemaName, schemas } from './schemas.ts'

it.each(Object.keys(schemas) as SchemaName[])('the schema "%s" compiles and refuses an empty object', (name) => {
  expect(schemaErrors(name, {}).length).toBeGreaterThan(0)
})

it('brings every time into the one form that is compared, and nothing else', () => {
  const facts = {
    detected: '2024-03-29T17:30+08:00',
    title: '2024-03-29T17:30+08:00',
    corrections: [{ moment: 'update-1', at: '2024-03-29T10:00:00Z', reason: 'x' }],
    evaluation: { final: '2024-03-29T10:00:00.5Z' },
  }
  expect(normalised('incident', facts)).toEqual({
    detected: '2024-03-29T09:30:00.000Z',
    title: '2024-03-29T17:30+08:00',
    corrections: [{ moment: 'update-1', at: '2024-03-29T10:00:00.000Z', reason: 'x' }],
    evaluation: { final: '2024-03-29T10:00:00.500Z' },
  })
})

it('lets a translation hold the revision and translatable texts, in the shape of the original', () => {
  expect(Object.keys(schemas['incident-translation']().properties ?? {}).sort()).toEqual([
    ...['coordination', 'corrections', 'fallback', 'guidance', 'references', 'revision', 'severity', 'title'],
  ])
  expect(Object.keys(schemas['change-translation']().properties ?? {}).sort()).toEqual([
    ...[
      'cancelled',
      'coordination',
      'corrections',
      'fallback',
      'guidance',
      'if_not_done',
      'moves',
      'noticed',
      'references',
    ],
    ...['revision', 'rollback', 'rolled_back', 'title'],
  ])
  expect(schemaErrors('change-translation', { revision: 1, moves: [{ reason: '推迟' }] })).toEqual([])
  expect(schemaErrors('incident-translation', { revision: 1, guidance: [{ title: '重试' }] })).toMatchObject([
    { keyword: 'required' },
  ])
})
