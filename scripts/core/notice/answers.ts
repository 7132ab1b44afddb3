import type { Reason } from '../reason.ts'
import { type Line, plain } from './line.ts'
import { type Asked, actionFacts, actionTitle, deadlineLines, demandOf } from './notice-actions.ts'
import type { Block, Item, Notice } from './notice-parts.ts'
import { reasonLines } from './reason-text.ts'
import { shorten } from './subject.ts'
import { say, textOf } from './words.ts'

/** A question of the reader, and its answer in lines of plain text. */
export interface Answer {
  readonly question: string
  readonly lines: readonly string[]
}

/** Who asks, and how much they are told. */
export interface Asking {
  readonly zone: string
  readonly asked: Asked
  readonly reasons: readonly Reason[]
  /** Of a text of the entry, at most so many characters are told. */
  readonly longest: number
}

/** The answers to some of a notice's questions, named as in the words (`notice.question.<name>`), in the notice's order. */
export function answersOf(notice: Notice, asking: Asking, questions: readonly string[]): readonly Answer[] {
  const wanted = new Set(questions.map((name) => textOf(notice.words, `notice.question.${name}`)))
  return notice.blocks.flatMap((block) => {
    const lines = wanted.has(block.question) ? linesOf(notice, block, asking) : []
    return lines.length > 0 ? [{ question: block.question, lines }] : []
  })
}

/** What is new, in lines of plain text: what a notice says before it answers questions. */
export function newsOf(notice: Notice, asking: Pick<Asking, 'zone' | 'longest'>): readonly string[] {
  const notes = notice.notes.map((note) => plain(notice.words, note, asking.zone))
  return [...notes, ...notice.lead.map((item) => itemText(notice, item, asking))]
}

function itemText({ words }: Notice, item: Item, { zone, longest }: Pick<Asking, 'zone' | 'longest'>): string {
  if (item.as === 'prose') return shorten(item.prose.text, longest)
  const text = plain(words, item.line, zone)
  return item.as === 'fact' ? `${item.label}${textOf(words, 'colon')}${text}` : text
}

function linesOf(notice: Notice, block: Block, asking: Asking): readonly string[] {
  const { words, asks } = notice
  const { zone, asked } = asking
  const spoken = (lines: readonly Line[]): readonly string[] => lines.map((line) => plain(words, line, zone))
  const items = (): readonly string[] =>
    'items' in block ? block.items.map((item) => itemText(notice, item, asking)) : []
  const lines: Readonly<Record<Block['as'], () => readonly string[]>> = {
    answer: items,
    affected: () => [...spoken(reasonLines(notice, asking.reasons)), ...items()],
    action: () => actionLines(notice, asked, zone),
    deadline: () => (asks === 'none' || asked.isPast ? [] : spoken(deadlineLines(notice, asked))),
    effects: () => [],
  }
  return lines[block.as]()
}

function actionLines(notice: Notice, asked: Asked, zone: string): readonly string[] {
  const { words, noAction } = notice
  const demand = demandOf(notice, asked)
  if (asked.actions.length === 0) return [demand === 'past' ? textOf(words, 'notice.action.past') : noAction]
  return [
    ...(demand === 'required' ? [] : [textOf(words, `notice.action.${demand}`)]),
    ...asked.actions.map((one, index) => {
      const title = actionTitle(notice, one, index + 1)
      return `${title}${say(words, 'brackets', { text: plain(words, actionFacts(notice, one), zone) })}`
    }),
  ]
}
