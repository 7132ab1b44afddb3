import { expect, it } from 'vitest'
import { pipelineVersion } from './pipeline.ts'

it('names what parses, the same each time it is asked', () => {
  expect(pipelineVersion()).toMatch(/^[0-9a-f]{16}$/)
  expect(pipelineVersion()).toBe(pipelineVersion())
})
