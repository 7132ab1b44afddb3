import type { Instant } from '../core/instant.ts'

/** Words of an entry; `lang` is there where they are not in the language of the page. */
export interface Text {
  readonly text: string
  readonly lang?: string
}

/** Safe HTML of an entry's section; `lang` as in `Text`. */
export interface Html {
  readonly html: string
  readonly lang?: string
}

/** A time or a day (`time` is then the date alone), written in UTC as it is read without JavaScript. */
export interface Time {
  readonly time: Instant
  readonly text: string
}

/** A link; `lang` as in `Text`. */
export interface Link {
  readonly href: string
  readonly label: Text
}

/** A name for machines, which keeps its own direction in every script. */
export interface Id {
  readonly id: string
}

/** A piece of a sentence: plain words, or something with markup of its own. */
export type Inline = string | Text | Time | Link | Id
