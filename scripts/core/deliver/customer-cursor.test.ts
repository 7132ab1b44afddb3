import { describe, expect, it } from 'vitest'
import type { Customer, CustomerStream } from '../catalog.ts'
import { customerCursor } from './customer-cursor.ts'

const ids = ['cus-a', 'cus-b', 'cus-c', 'cus-d']

function registry(of: readonly string[]): { customers: () => CustomerStream; read: () => number } {
  let read = 0
  return {
    read: () => read,
    // one or none at a time, to meet both
    async *customers() {
      for (const id of of) {
        read += 1
        yield []
        yield [{ id } as Customer]
      }
    },
  }
}

describe('customerCursor', () => {
  it('serves a plan in the order of the registry with one pass', async () => {
    const { customers, read } = registry(ids)
    const find = customerCursor(customers)
    for (const id of ['cus-a', 'cus-a', 'cus-c', 'cus-d']) expect((await find(id))?.id).toBe(id)
    expect(read()).toBe(4)
  })

  it('begins again for another order', async () => {
    const find = customerCursor(registry(ids).customers)
    for (const id of ['cus-d', 'cus-a', 'cus-c', 'cus-b', 'cus-b']) expect((await find(id))?.id).toBe(id)
  })

  it.each([
    [[], ['cus-x']],
    [ids, ['cus-x', 'cus-x', 'cus-a']],
    [ids, ['cus-c', 'cus-x', 'cus-c', 'cus-x', 'cus-d']],
    [['cus-a'], ['cus-a', 'cus-x', 'cus-a']],
  ])('of %j, asked for %j, knows who is not there', async (known, asked) => {
    const find = customerCursor(registry(known).customers)
    for (const id of asked) expect((await find(id))?.id).toBe((known as string[]).includes(id) ? id : undefined)
  })
})
