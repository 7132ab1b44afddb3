import { describe, expect, it } from 'vitest'
import type { Delivery } from '../plan-row.ts'
import { chunksOf } from './chunk.ts'

/** `a2 b1` is two deliveries to customer a, then one to b. */
async function cut(plan: string, size: number): Promise<string[]> {
  async function* rows() {
    for (const [customer = '', number] of plan.split(' ').map((part) => [part[0], part.slice(1)] as const)) {
      for (let at = 0; at < Number(number); at += 1) yield { entry: 'e', moment: 'm', customer } as Delivery
    }
  }
  const chunks: string[] = []
  for await (const chunk of chunksOf(rows(), size)) chunks.push(chunk.map((row) => row.customer).join(''))
  return chunks
}

describe('chunksOf', () => {
  it.each([
    ['a0', 3, []],
    ['a2 b1', 3, ['aab']],
    ['a2 b2', 3, ['aa', 'bb']],
    ['a1 b1 c2 d1', 3, ['ab', 'ccd']],
    ['a7 b1', 3, ['aaa', 'aaa', 'ab']],
    ['a1 b4 c1', 3, ['a', 'bbb', 'bc']],
  ])('cuts %s by %i', async (plan, size, expected) => {
    expect(await cut(plan, size)).toEqual(expected)
  })
})
