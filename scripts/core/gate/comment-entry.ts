import type { ChangeView, IncidentView, View } from '../view.ts'
import type { Reached } from './audience-tally.ts'
import { type CommentInput, rest, type Size } from './comment-input.ts'
import { code, cutTo, inline, lineUrl, link, plural, shownNumber, table, time } from './markdown-text.ts'
import type { Merging } from './merging.ts'

/** What merging tells of one entry and what is new in it. */
export function entryParts(merging: Merging, { reached }: CommentInput): string[] {
  const { id, before, passes } = merging
  const rows = factsOf(merging, reached.get(id))
  const since = before && `Since ${code(before.moment.id)}, ${time(before.moment.at)}`
  return [
    table(
      ['', 'With this pull request', ...(since ? [since] : [])],
      rows.map(([name, now, then]) => [`**${name}**`, now, ...(since ? [then] : [])]),
    ),
    ...(passes.length > 0
      ? [`Not told any more, because something newer is: ${cutTo(passes, 10).shown.map(code).join(', ')}.`]
      : []),
  ]
}

/** The head of an entry that stands alone. */
export function entryTitle({ id, file, entry }: Merging, { files }: CommentInput): string {
  return `### ${link(id, lineUrl(files, file))} · ${inline(entry.facts.title)}`
}

/** A line for each entry: what is told of it, and to how many. */
export function overview(input: CommentInput, size: Size): string {
  const { shown, more } = cutTo(input.mergings, size.rows)
  const rows = shown.map((merging) => {
    const reached = input.reached.get(merging.id)
    const customers = reached && merging.telling && merging.telling.to !== 'nobody-yet' ? reached.written.length : 0
    return [
      `${link(merging.id, lineUrl(input.files, merging.file))} ${inline(shortened(merging.entry.facts.title))}`,
      told(merging),
      ...(input.audience ? [shownNumber(customers)] : []),
    ]
  })
  const head = ['Entry', 'Told on merging', ...(input.audience ? ['Customers written to:'] : [])]
  const others = more > 0 ? `\n\n${plural(more, 'entry', 'entries')} more: ${rest(input)}.` : ''
  return table(head, rows) + others
}

type Row = readonly [name: string, now: string, then: string]

function factsOf(merging: Merging, reached: Reached | undefined): Row[] {
  const { view, before, next } = merging
  const [now, then] = [shownOf(view), before ? shownOf(before.view) : {}]
  const facts = Object.entries(now).map(([name, value]): Row => [name, value, changed(then[name], value)])
  return [
    ['Told on merging', told(merging), ''],
    // where nothing is told, only what changes is of interest
    ...facts.filter(([name, , then]) => (merging.telling ? before || name !== revision : then !== same)),
    ...(reached
      ? [['Customers', `${shownNumber(reached.customers)} of ${shownNumber(reached.of)}`, difference(reached)] as const]
      : []),
    ...(next ? [['Told by the clock', `${code(next.id)} at ${time(next.at)}`, ''] as const] : []),
  ]
}

const same = 'unchanged'
const revision = 'Revision'

function told({ telling, entry, view }: Merging): string {
  if (!telling) return 'nothing new'
  const moment = code(telling.moment.id)
  const ways = {
    audience: moment,
    newcomers: `${moment}, only to customers whom it newly reaches`,
    'nobody-yet':
      entry.facts.announced === undefined
        ? `nothing: it is a draft; then ${moment}`
        : `${moment}, not before ${time(view.now)}${entry.facts.embargo ? ' (embargo)' : ''}`,
  }
  return ways[telling.to]
}

/** What a reader asks first, by its name. */
function shownOf(view: View): Readonly<Record<string, string>> {
  return view.kind === 'incident' ? incidentFacts(view) : changeFacts(view)
}

function incidentFacts({ status, entry, nextUpdate }: IncidentView): Record<string, string> {
  return {
    Level: String(entry.facts.severity.level),
    Status: status,
    ...(nextUpdate && { 'Next update by': time(nextUpdate) }),
    [revision]: String(entry.facts.revision),
  }
}

function changeFacts({ state, entry, planned }: ChangeView): Record<string, string> {
  return {
    Status: state,
    'Planned from': time(planned.start),
    'Planned until': time(planned.end),
    [revision]: String(entry.facts.revision),
  }
}

function changed(before: string | undefined, after: string): string {
  if (before === undefined) return 'new'
  return before === after ? same : `was ${before}`
}

function difference({ more, less }: Reached): string {
  const words = [
    ...(more > 0 ? [`${shownNumber(more)} newly reached`] : []),
    ...(less > 0 ? [`${shownNumber(less)} not concerned any more, told all the same`] : []),
  ]
  return words.join('; ') || same
}

function shortened(text: string): string {
  const signs = [...text]
  return signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : text
}
