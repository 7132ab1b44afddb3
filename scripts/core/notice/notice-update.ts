import type { View } from '../view.ts'
import { line } from './line.ts'
import { momentWord } from './moment-name.ts'
import { type Item, type PartsInput, prose } from './notice-parts.ts'
import { textOf } from './words.ts'

/** What is new: the number, status and time of the update that a moment tells, and its text; nothing for any other moment. */
export function updateItems({ words, view, name, moment, texts }: PartsInput<View>): readonly Item[] {
  const update = name.name === 'update' ? view.updates.find((one) => one.number === name.number) : undefined
  if (!update) return []
  const holes = {
    moment: momentWord(words, moment.id),
    status: textOf(words, `status.${update.status}`),
    when: { at: update.at },
  }
  return [{ as: 'quiet', line: line(words, 'notice.doing.update', holes) }, ...prose(texts.updates[update.number])]
}
