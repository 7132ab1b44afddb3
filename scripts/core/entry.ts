import type { Instant } from './instant.ts'
import type { Change, Incident } from './schema.gen.ts'

/** Incidents and changes differ in front matter and moments; everything else is shared. */
export type Kind = 'incident' | 'change'

/** What an incident's update says about its state. */
export type IncidentStatus = 'investigating' | 'identified' | 'monitoring' | 'resolved' | 'merged' | 'false-alarm'

/** What a change's update says about its state. */
export type ChangeStatus = 'scheduled' | 'in-progress' | 'verifying'

/** A numbered update of `## Updates`, without its text. */
export interface Update {
  readonly number: number
  readonly status: IncidentStatus | ChangeStatus
  readonly at: Instant
  /** Digest of the update's normalised Markdown tree. */
  readonly digest: string
}

/** The fixed section headings, as keys; the heading in the file is the English phrase. */
export type SectionName =
  | 'Summary'
  | 'Impact'
  | 'Guidance'
  | 'Actions taken'
  | 'Updates'
  | 'Assessment'
  | 'Evaluation'
  | 'Report'

/** What is known of a body without its text: digests of sections and guidance actions, and the updates in order. */
export interface Outline {
  readonly sections: Readonly<Partial<Record<SectionName, string>>>
  /** Digest of each `### <action-id>` of `## Guidance`. */
  readonly actions: Readonly<Record<string, string>>
  readonly updates: readonly Update[]
}

/** A piece of text, rendered once: safe HTML and plain text that hold the same words. */
export interface Prose {
  readonly html: string
  readonly text: string
}

/** The texts of a body. A section that is absent in the file is absent here. */
export interface Body {
  readonly summary?: Prose
  readonly impact?: Prose
  readonly actionsTaken?: Prose
  readonly assessment?: Prose
  readonly report?: Prose
  /** Text of each guidance action by its id, and what stands before the first of them. */
  readonly guidance?: { readonly intro?: Prose; readonly actions: Readonly<Record<string, Prose>> }
  /** Text of each update by its number. */
  readonly updates: Readonly<Record<number, Prose>>
  /** The evaluation: its parts by their fixed English heading, and what stands before the first of them. */
  readonly evaluation?: { readonly intro?: Prose; readonly parts: readonly EvaluationPart[] }
}

/** One `### <heading>` of `## Evaluation`. */
export interface EvaluationPart {
  readonly heading: EvaluationHeading
  readonly prose: Prose
}

/** The questions that a final evaluation answers, in this order. */
export type EvaluationHeading =
  | 'What happened'
  | 'What went wrong and why'
  | 'How we responded'
  | 'What we are doing about it'
  | 'How you can make it hurt less'

/**
 * A translation of an entry: the revision it translates and the translatable fields, as a partial copy of the
 * original's facts (arrays in the original's order, guidance matched by id).
 */
export interface Translation {
  readonly file: string
  readonly language: string
  readonly revision: number
  readonly facts: Readonly<Record<string, unknown>>
  readonly outline: Outline
}

interface Base<K extends Kind, F> {
  readonly kind: K
  readonly id: string
  /** Path from the content root, with forward slashes. */
  readonly file: string
  /** Front matter: valid, every instant in the one comparable form. */
  readonly facts: F
  readonly outline: Outline
  readonly translations: Readonly<Record<string, Translation>>
}

/** A parsed and valid incident. */
export type IncidentEntry = Base<'incident', Incident>
/** A parsed and valid change. */
export type ChangeEntry = Base<'change', Change>
/** One Markdown file of `incidents/` or `changes/`, parsed and valid, with its translations. */
export type Entry = IncidentEntry | ChangeEntry
