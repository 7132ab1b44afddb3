import { say, type Words } from './words.ts'

/** What the id of a moment says, such as `reminder-24h.1` or `update-2.correction-1`. */
export interface MomentName {
  /** `published`, `update`, `move`, `reminder` and so on. */
  readonly name: string
  /** The number of an update or a move. */
  readonly number?: number
  /** Hours before the planned start, of a reminder. */
  readonly hours?: number
  /** Which correction of the moment it is. */
  readonly correction?: number
  /** The id without the correction. */
  readonly base: string
}

/** Reads the id of a moment. */
export function momentName(id: string): MomentName {
  const [, base = id, correction] = /^(.*?)(?:\.correction-(\d+))?$/.exec(id) ?? []
  const corrected = correction === undefined ? {} : { correction: Number(correction) }
  const reminder = /^reminder-(\d+)h\.\d+$/.exec(base)
  if (reminder) return { name: 'reminder', hours: Number(reminder[1]), base, ...corrected }
  const numbered = /^(update|move)-(\d+)$/.exec(base)
  if (numbered) return { name: String(numbered[1]), number: Number(numbered[2]), base, ...corrected }
  return { name: base, base, ...corrected }
}

/** How a moment is called in a language. */
export function momentWord(words: Words, id: string): string {
  const { name, number = 0, correction } = momentName(id)
  const base = say(words, `moment.${name}`, { number })
  return correction === undefined ? base : `${base} · ${say(words, 'moment.correction')}`
}
