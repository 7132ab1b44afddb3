import { expect, it } from 'vitest'
import customer from '../../schemas/customer.schema.json' with { type: 'json' }
import policy from '../../schemas/policy.schema.json' with { type: 'json' }
import { channels } from './plan-row.ts'

// A channel that is not on the list would be left out by a rekey, and everybody told again by it.
it('has every channel that a registry and a policy may name', () => {
  const { properties } = customer.$defs.Contact.properties.channels
  // who calls knows the number
  expect([...channels].sort()).toEqual([...Object.keys(properties), 'call'].sort())
  expect([...channels].sort()).toEqual([...policy.$defs.Channel.enum].sort())
})
