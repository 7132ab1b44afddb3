import type { Line } from '../../core/notice/line.ts'
import { type Asked, actionFacts, actionTitle, deadlineLines, demandOf } from '../../core/notice/notice-actions.ts'
import type { EffectTable } from '../../core/notice/notice-effects.ts'
import type { Block, Item, Notice } from '../../core/notice/notice-parts.ts'
import { preheaderOf } from '../../core/notice/preheader.ts'
import { isUtc, zoneName } from '../../core/notice/time-text.ts'
import { HOLE, say, textOf } from '../../core/notice/words.ts'
import { filled, type Ink, join, PERSONAL, type Personal, type Segments } from './ink.ts'

/** For whom a mail is put together: everybody in one zone who is asked to do the same. */
export interface Readers {
  readonly zone: string
  readonly asked: Asked
}

/** A whole mail in one medium, with places left open for what is one reader's alone. */
export function mailOf(notice: Notice, ink: Ink, readers: Readers): Segments {
  const { words } = notice
  return filled(ink, ink.template.frame, {
    colon: textOf(words, 'colon'),
    language: words.language,
    subject: notice.subject,
    preheader: preheaderOf(notice, readers),
    masthead: say(words, 'notice.masthead', { brand: notice.brand }),
    url: notice.url,
    open: textOf(words, `notice.open.${notice.kind}`),
    rows: rowsOf(notice, ink, readers),
    footer: footerOf(notice, ink, readers),
  })
}

/** The reader's own reasons as paragraphs. */
export function affectedRows(ink: Ink, sentences: readonly Line[], zone: string): Segments {
  return join(sentences.map((text) => ink.fragment('line', { text: ink.line(text, zone) })))
}

/** The reader's own services as a table with its question; nothing, if there are none. */
export function effectRows(notice: Notice, ink: Ink, table: EffectTable): Segments {
  const block = notice.blocks.find(({ as }) => as === 'effects')
  if (!block || table.rows.length === 0) return []
  const { words } = notice
  const labels = {
    service: textOf(words, 'notice.table.service'),
    planned: textOf(words, 'notice.table.planned'),
    measured: textOf(words, 'notice.table.measured'),
  }
  const report = notice.effects.measured !== undefined
  const rows = table.rows.map((row) =>
    ink.fragment(report ? 'report-row' : 'row', {
      ...row,
      measured: row.measured ?? '',
      planned_label: labels.planned,
      measured_label: labels.measured,
      colon: textOf(words, 'colon'),
    }),
  )
  return join([
    ink.fragment('question', { question: block.question }),
    ink.fragment(report ? 'report' : 'table', { ...labels, rows: join(rows) }),
    ...(table.more === '' ? [] : [ink.fragment('quiet', { text: ink.text(table.more) })]),
  ])
}

/** The reader's care engineer, as a line of the footer. */
export function engineerRow({ words }: Notice, ink: Ink, name: string): Segments {
  return ink.fragment('small', { text: ink.text(say(words, 'notice.footer.engineer', { name })) })
}

function rowsOf(notice: Notice, ink: Ink, readers: Readers): Segments {
  const lang = notice.textLanguage
  return join([
    ink.fragment(`bar-${notice.tone}`, { banner: notice.banner.join(' · ') }),
    ink.fragment('title', { title: notice.title, lang }),
    ...notice.notes.map((note) => ink.fragment('note', { text: ink.line(note, readers.zone) })),
    ...notice.lead.map((item) => itemRow(notice, ink, item, readers.zone)),
    ...notice.blocks.map((block) => blockRows(notice, ink, block, readers)),
  ])
}

function blockRows(notice: Notice, ink: Ink, block: Block, readers: Readers): Segments {
  if (block.as === 'effects') return [PERSONAL.effects]
  if (block.as === 'deadline' && (notice.asks === 'none' || readers.asked.isPast)) return []
  const items = block.as === 'deadline' ? [] : block.items.map((item) => itemRow(notice, ink, item, readers.zone))
  const own: Readonly<Record<typeof block.as, () => readonly Segments[]>> = {
    answer: () => items,
    affected: () => [[PERSONAL.affected], ...items],
    action: () => actionRows(notice, ink, readers, items),
    deadline: () =>
      deadlineLines(notice, readers.asked).map((text) => ink.fragment('line', { text: ink.line(text, readers.zone) })),
  }
  return join([ink.fragment('question', { question: block.question }), ...own[block.as]()])
}

function actionRows(
  notice: Notice,
  ink: Ink,
  { asked, zone }: Readers,
  intro: readonly Segments[],
): readonly Segments[] {
  const { words, textLanguage: lang } = notice
  const { actions } = asked
  const demand = demandOf(notice, asked)
  if (actions.length === 0) {
    const answer = demand === 'past' ? textOf(words, 'notice.action.past') : notice.noAction
    return [ink.fragment('line', { text: ink.text(answer) })]
  }
  return [
    ...(demand === 'required'
      ? []
      : [ink.fragment('line', { text: ink.text(textOf(words, `notice.action.${demand}`)) })]),
    ...(notice.over ? [] : intro),
    ...actions.map((one, index) => {
      const facts = ink.line(actionFacts(notice, one), zone)
      const check = {
        label: textOf(words, 'notice.action.check'),
        command: one.action.check ?? '',
        colon: textOf(words, 'colon'),
      }
      return join([
        ink.fragment('action', { title: actionTitle(notice, one, index + 1), facts, lang }),
        ...(one.prose ? [ink.fragment('prose', { text: ink.prose(one.prose), lang })] : []),
        ...(one.action.check ? [ink.fragment('check', check)] : []),
      ])
    }),
  ]
}

function itemRow(notice: Notice, ink: Ink, item: Item, zone: string): Segments {
  if (item.as === 'prose') return ink.fragment('prose', { text: ink.prose(item.prose), lang: notice.textLanguage })
  const text = ink.line(item.line, zone)
  if (item.as === 'fact')
    return ink.fragment(item.struck ? 'fact-struck' : 'fact', {
      label: item.label,
      text,
      colon: textOf(notice.words, 'colon'),
    })
  return ink.fragment(item.as, { text })
}

function footerOf(notice: Notice, ink: Ink, { zone }: Readers): Segments {
  const { words } = notice
  const times = isUtc(zone)
    ? textOf(words, 'notice.footer.utc')
    : say(words, 'notice.footer.zone', { zone: zoneName(words, zone) })
  const small = (text: string | Segments): Segments => ink.fragment('small', { text })
  return join([
    small(whyOf(notice, ink)),
    [PERSONAL.engineer],
    small(ink.text(textOf(words, `notice.footer.${notice.forced ? 'forced' : 'chosen'}`))),
    small(ink.line([{ url: notice.support, text: textOf(words, 'notice.footer.preferences') }], zone)),
    small(ink.text(times)),
    small(ink.text(notice.reference)),
  ])
}

// The customer's name and tier are left open, so that a reader costs no more than putting them in.
function whyOf({ words }: Notice, ink: Ink): Segments {
  const open: Readonly<Record<string, Personal>> = { customer: PERSONAL.customer, tier: PERSONAL.tier }
  return textOf(words, 'notice.footer.why')
    .split(HOLE)
    .map((part, index) => (index % 2 === 1 && open[part]) || ink.text(part))
}
