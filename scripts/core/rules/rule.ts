import type { Service } from '../catalog.ts'
import type { Body, Kind, Outline, SectionName } from '../entry.ts'
import type { Instant } from '../instant.ts'
import type { Severity } from '../problem.ts'
import type { EntryName } from '../read/entry-name.ts'
import type { Path } from '../read/yaml-source.ts'
import type { Change, Customer, Incident, Policy } from '../schema.gen.ts'

/** What in a file a finding is about; the place is looked up only when there is one. */
export type Anchor =
  | { readonly field: Path; readonly key?: 'key' }
  /** A section, or where it is missing. */
  | { readonly section: SectionName }
  | { readonly update: number }
  | { readonly action: string }

/** What a rule has found: where, in which words, and the cure. */
export interface Finding {
  readonly at: Anchor
  readonly message: string
  readonly help: string
}

/** A finding of a rule that looks at several files. */
export interface FileFinding extends Finding {
  readonly file: string
}

/** An original with what its schema allows, before the rules. */
export interface Original<K extends Kind = Kind> {
  readonly name: EntryName
  readonly facts: K extends 'incident' ? Incident : K extends 'change' ? Change : Incident | Change
  readonly outline: Outline
}

/** A translation with what its schema allows, before the rules. */
export interface Translated {
  readonly name: EntryName
  readonly facts: {
    readonly revision: number
    readonly guidance?: readonly { readonly id: string }[]
  } & Readonly<Record<string, unknown>>
  readonly outline: Outline
}

/** Everything that rules across files may look at. */
export interface Everything {
  readonly now: Instant
  readonly originals: ReadonlyMap<string, Original>
  readonly translations: readonly Translated[]
  /** Ids of all files, also of those with problems: a reference to one of them is not wrong as well. */
  readonly entryIds: ReadonlySet<string>
  readonly services: ReadonlyMap<string, Service>
  readonly serviceIds: ReadonlySet<string>
  readonly policy: Policy | undefined
  /** The languages in which notices and pages can be written. */
  readonly spoken: readonly string[]
}

/** What every rule says of itself. */
export interface Rule {
  /** `area/name`. */
  readonly id: string
  readonly severity: Severity
  /** Why the rule exists, where that is not obvious. */
  readonly why?: string
}

/** A rule about what one original or translation says; its result is kept with the parsed file. */
export interface TextRule extends Rule {
  readonly check: (of: Pick<Original | Translated, 'facts'> & { readonly body: Body }) => readonly Finding[]
}

/** A rule that needs nothing but one original; its result is kept with the parsed file. */
export interface EntryRule<K extends Kind = Kind> extends Rule {
  readonly check: (original: Original<K>, body: Body) => readonly Finding[]
}

/** A rule about an original that needs other files, the policy or the time. */
export interface OriginalRule extends Rule {
  readonly check: (original: Original, all: Everything) => readonly Finding[]
}

/** A rule about a translation. */
export interface TranslationRule extends Rule {
  readonly check: (translation: Translated, all: Everything) => readonly Finding[]
}

/** A rule about services and policy. */
export interface CatalogRule extends Rule {
  readonly check: (all: Everything) => readonly FileFinding[]
}

/** A rule about one customer. */
export interface CustomerRule extends Rule {
  readonly check: (customer: Customer, all: Everything) => readonly Finding[]
}
