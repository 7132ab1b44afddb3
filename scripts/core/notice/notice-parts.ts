import type { Catalog } from '../catalog.ts'
import type { Concern } from '../decide/concern.ts'
import type { Body, Entry, Kind, Prose } from '../entry.ts'
import type { Instant } from '../instant.ts'
import type { Action, PlannedEffect } from '../schema.gen.ts'
import type { Moment, View } from '../view.ts'
import type { Line } from './line.ts'
import type { MomentName } from './moment-name.ts'
import type { Tense } from './reason-text.ts'
import type { Words } from './words.ts'

/** What a notice is made from. */
export interface NoticeInput {
  readonly view: View
  readonly moment: Pick<Moment, 'id' | 'at'>
  /** The words of the language it is written in. */
  readonly words: Words
  readonly catalog: Catalog
  /** The texts of an entry; language '' means the original. */
  readonly body: (entry: Entry, language?: string) => Body
  readonly now: Instant
}

/** The facts of one moment in one language, for every contact; what differs between contacts is left open. */
export interface Notice {
  readonly entry: string
  readonly moment: string
  readonly kind: Kind
  /** When the moment was. */
  readonly at: Instant
  readonly now: Instant
  readonly words: Words
  readonly catalog: Catalog
  /** For who needs facts, not sentences: the entry as it is known, its facts and texts in the language of the prose. */
  readonly view: View
  readonly facts: View['entry']['facts']
  readonly texts: Body
  /** Level of an incident. */
  readonly level?: 1 | 2 | 3
  /** A contact's preferences do not matter. */
  readonly forced: boolean
  readonly subject: string
  /** Colour and shape of the bar on top. */
  readonly tone: Tone
  /** The words on that bar. */
  readonly banner: readonly string[]
  /** The one word for where it stands. */
  readonly word: string
  readonly brand: string
  readonly title: string
  /** The language of title and prose, which is another one where the translation is missing. */
  readonly textLanguage: string
  readonly url: string
  readonly notes: readonly Line[]
  readonly lead: readonly Item[]
  readonly blocks: readonly Block[]
  /** How the effect on the reader's services is spoken of. */
  readonly tense: Tense
  /** Until when a running change may have its effect, as planned. */
  readonly until?: Instant
  /** Which actions are asked for: once the window of a change has begun, only those that are still of use. */
  readonly asks: 'all' | 'open' | 'none'
  readonly actions: readonly NoticeAction[]
  /** It has ended: nothing new is asked of anybody. */
  readonly over: boolean
  /** Before which time required actions without a date of their own must be done. */
  readonly before?: Instant
  /** The answer where no action is asked of the reader. */
  readonly noAction: string
  /** In the preheader, beside the action. */
  readonly next: Line
  /** In a text message: when the reader hears more. */
  readonly nextAt?: Instant
  readonly effects: Effects
  readonly reference: string
  readonly support: string
}

/** Colour and shape of the bar: the level while an incident is open, and what it became afterwards. */
export type Tone = 'level-1' | 'level-2' | 'level-3' | 'change' | 'over' | 'quiet'

/** A paragraph. */
export type Item =
  | { readonly as: 'line' | 'quiet' | 'struck'; readonly line: Line }
  | { readonly as: 'fact'; readonly label: string; readonly line: Line; readonly struck?: boolean }
  | { readonly as: 'prose'; readonly prose: Prose }

/** A question of the reader with its answer; those that differ between readers are answered when the mail is filled. */
export type Block =
  /** `essential`: it is said where there is little room, too. */
  | { readonly as: 'answer'; readonly question: string; readonly items: readonly Item[]; readonly essential?: true }
  | { readonly as: 'affected'; readonly question: string; readonly items: readonly Item[] }
  | { readonly as: 'action'; readonly question: string; readonly items: readonly Item[] }
  | { readonly as: 'deadline'; readonly question: string }
  | { readonly as: 'effects'; readonly question: string }

/** What a reader may be asked to do. */
export interface NoticeAction {
  readonly action: Action
  readonly concern: Concern
  readonly prose?: Prose
}

/** What was planned for services and, in a report, measured. */
export interface Effects {
  readonly planned: readonly PlannedEffect[]
  readonly measured?: readonly PlannedEffect[]
}

/** What incidents and changes say differently. */
export type Parts = Pick<
  Notice,
  | 'tone'
  | 'banner'
  | 'word'
  | 'lead'
  | 'blocks'
  | 'tense'
  | 'until'
  | 'over'
  | 'asks'
  | 'noAction'
  | 'next'
  | 'nextAt'
  | 'before'
  | 'effects'
>

/** A kind's parts are made from the view, the texts in the reader's language, and the moment that is told. */
export interface PartsInput<V extends View = View> extends NoticeInput {
  readonly view: V
  readonly facts: V['entry']['facts']
  readonly texts: Body
  readonly name: MomentName
}

/** A text as items: none, if the entry has none. */
export function prose(text: { readonly html: string; readonly text: string } | undefined): readonly Item[] {
  return text ? [{ as: 'prose', prose: text }] : []
}
