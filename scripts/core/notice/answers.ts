import type { Reason } from '../reason.ts'
import { type Line, plain } from './line.ts'
import { type Asked, actionFacts, actionTitle, askedKey, deadlineLines, demandOf } from './notice-actions.ts'
import type { Block, Item, Notice } from './notice-parts.ts'
import { reasonLines } from './reason-text.ts'
import { cut } from './subject.ts'
import { say, textOf } from './words.ts'

/** A question of the reader, and its answer in lines of plain text. */
export interface Answer {
  readonly question: string
  readonly lines: readonly string[]
}

/** A notice in plain text: what is new, then answers. */
export interface Told {
  readonly news: readonly string[]
  readonly answers: readonly Answer[]
}

/** Who is told. */
export interface Asking {
  readonly zone: string
  readonly asked: Asked
  readonly reasons: readonly Reason[]
}

/** How much is told. */
export interface Telling {
  /** Which questions, named as in the words (`notice.question.<name>`); the notice gives their order. */
  readonly questions: readonly string[]
  /** At most so many characters of each text of the entry. */
  readonly longest: number
}

/** Tells a notice to one reader after another; what readers share is written once for each time zone and set of actions. */
export function tellerOf(notice: Notice, { questions, longest }: Telling): (asking: Asking) => Told {
  const { words } = notice
  const wanted = new Set(questions.map((name) => textOf(words, `notice.question.${name}`)))
  const blocks = notice.blocks.filter(({ question }) => wanted.has(question))
  const shared = new Map<string, Told>()
  const share = (asking: Asking): Told => {
    const item = (one: Item): string => itemText(notice, one, asking.zone, longest)
    const notes = notice.notes.map((note) => plain(words, note, asking.zone))
    return {
      news: [...notes, ...notice.lead.map(item)],
      answers: blocks.map((block) => ({ question: block.question, lines: linesOf(notice, block, asking, item) })),
    }
  }
  return (asking) => {
    const { zone, asked, reasons } = asking
    const key = `${zone}\n${askedKey(asked)}`
    const { news, answers } = shared.get(key) ?? share(asking)
    shared.set(key, { news, answers })
    const own = answers.map((answer, index) => {
      if (blocks[index]?.as !== 'affected') return answer
      return { ...answer, lines: [...spoken(notice, reasonLines(notice, reasons), zone), ...answer.lines] }
    })
    return { news, answers: own.filter(({ lines }) => lines.length > 0) }
  }
}

function itemText({ words }: Notice, item: Item, zone: string, longest: number): string {
  if (item.as === 'prose') return cut(item.prose.text, longest)
  const text = plain(words, item.line, zone)
  return item.as === 'fact' ? `${item.label}${textOf(words, 'colon')}${text}` : text
}

function linesOf(
  notice: Notice,
  block: Block,
  { zone, asked }: Asking,
  item: (item: Item) => string,
): readonly string[] {
  if (block.as === 'answer' || block.as === 'affected') return block.items.map(item)
  if (block.as === 'action') return actionLines(notice, asked, zone)
  if (block.as === 'effects' || notice.asks === 'none' || asked.isPast) return []
  return spoken(notice, deadlineLines(notice, asked), zone)
}

function actionLines(notice: Notice, asked: Asked, zone: string): readonly string[] {
  const { words, noAction } = notice
  const demand = demandOf(notice, asked)
  if (asked.actions.length === 0) return [demand === 'past' ? textOf(words, 'notice.action.past') : noAction]
  return [
    ...(demand === 'required' ? [] : [textOf(words, `notice.action.${demand}`)]),
    ...asked.actions.map((one, index) => {
      const facts = say(words, 'brackets', { text: plain(words, actionFacts(notice, one), zone) })
      return `${actionTitle(notice, one, index + 1)}${facts}`
    }),
  ]
}

function spoken({ words }: Notice, lines: readonly Line[], zone: string): readonly string[] {
  return lines.map((line) => plain(words, line, zone))
}
