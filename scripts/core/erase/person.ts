/** Whom to erase: the customer if all of it goes, and the contacts, by their ids. */
export interface Person {
  readonly customer?: string | undefined
  readonly contacts: ReadonlySet<string>
}

/** What a text of one customer says of an id: nothing, nothing readable, or what is left of it without the id. */
export type Cut =
  | { readonly kind: 'absent' | 'unreadable' }
  /** The contact is the only one of its customer, and a customer without a contact is none. */
  | { readonly kind: 'last'; readonly customer: string }
  /** Without `text` all of it goes: it is the customer that is erased. */
  | { readonly kind: 'found'; readonly contacts: readonly string[]; readonly text?: string }

/** Where in a customer's data an id stands. */
export type Standing =
  | { readonly kind: 'absent' }
  | { readonly kind: 'last'; readonly customer: string }
  | { readonly kind: 'customer'; readonly contacts: readonly string[] }
  | { readonly kind: 'contacts'; readonly positions: readonly number[] }

/** Looks for an id in a customer's data, which nobody has judged. */
export function standingOf(data: unknown, id: string): Standing {
  const { id: customer, contacts } = Object(data) as { readonly id?: unknown; readonly contacts?: unknown }
  const ids = Array.isArray(contacts)
    ? contacts.map((contact: unknown) => (Object(contact) as { id?: unknown }).id)
    : []
  if (customer === id) return { kind: 'customer', contacts: ids.filter((each) => typeof each === 'string') }
  const positions = ids.flatMap((each, index) => (each === id ? [index] : []))
  if (positions.length === 0) return { kind: 'absent' }
  return positions.length === ids.length
    ? { kind: 'last', customer: String(customer) }
    : { kind: 'contacts', positions }
}

/** A customer's data without some of its contacts. */
export function withoutContacts(data: unknown, positions: readonly number[]): unknown {
  const { contacts, ...rest } = data as { readonly contacts: readonly unknown[] }
  return { ...rest, contacts: contacts.filter((_, index) => !positions.includes(index)) }
}

/** Whether two values hold the same, in whatever order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder)
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
