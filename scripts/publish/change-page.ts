import { between, type Instant, milliseconds } from '../core/instant.ts'
import type { PlannedEffect } from '../core/schema.gen.ts'
import type { ChangeView, Window } from '../core/view.ts'
import { affectedBy, scopeOf } from './affected.ts'
import { chipOf } from './chip.ts'
import type { Edition } from './edition.ts'
import { changeFacts } from './facts.ts'
import { guidanceOf } from './guidance.ts'
import { newestWords } from './incident-page.ts'
import type { Inline, Link, Text, Time } from './inline.ts'
import { noteOf } from './note.ts'
import { progressOf } from './progress.ts'
import { timelineOf } from './timeline.ts'

/** All that the page of a change says. */
export type ChangePage = ReturnType<typeof changePage>

/** What the page of a change says at a time. */
export function changePage(edition: Edition, view: ChangeView) {
  const { say, language } = edition
  const texts = edition.texts(view.entry)
  const { facts, body, text, html } = texts
  return {
    kind: 'change' as const,
    id: view.id,
    title: text(facts.title),
    note: noteOf(edition, texts),
    state: view.state,
    stateName: say(`state.${view.state}`),
    open: view.open,
    revision: facts.revision,
    type: say(`change.${facts.type}`),
    risk: say(`risk.${facts.risk}`),
    chip: chipOf(edition, view),
    outcome: outcomeOf(edition, view),
    affected: affectedBy(edition, view),
    guidance: guidanceOf(edition, view),
    planned: windowOf(edition, view.planned),
    actual: actualOf(edition, view),
    moves: view.moves
      .map((move) => ({
        from: windowOf(edition, move.from),
        words: language.weave('change.moved', {
          time: language.utc(move.at),
          reason: text(facts.moves?.[move.index]?.reason ?? ''),
        }),
      }))
      .reverse(),
    progress: progressOf(edition, view),
    summary: html(body.summary),
    impact: html(body.impact),
    assessment: html(body.assessment),
    doing: newestWords(view, texts),
    noticed: noticedOf(edition, view),
    ifNotDone: ifNotDone(edition, view),
    effects: (facts.affects.services ?? []).map((effect) => ({
      name: scopeOf(edition, effect.service, effect.regions),
      state: effect.effect === 'none' ? ('operational' as const) : effect.effect,
      effect: say(`effect.${effect.effect}`),
      downtime: downtimeOf(edition, effect),
      allowance: allowanceOf(edition, effect),
    })),
    rollback: facts.rollback && {
      words: [
        say(facts.rollback.possible ? 'change.rollback_yes' : 'change.rollback_no'),
        ...(facts.rollback.possible && facts.rollback.duration
          ? [say('change.rollback_takes', { duration: language.duration(milliseconds(facts.rollback.duration)) })]
          : []),
      ].join(say('sentence')),
      plan: facts.rollback.plan ? text(facts.rollback.plan) : undefined,
    },
    timeline: timelineOf(edition, view),
    report: view.report
      ? { at: language.utc(facts.report?.at ?? view.updated), text: html(body.report), rows: reportRows(edition, view) }
      : undefined,
    series: seriesOf(edition, view),
    facts: changeFacts(edition, view),
  }
}

function seriesOf(edition: Edition, { id, entry }: ChangeView): (Link & { readonly state: string })[] {
  const { series } = entry.facts
  if (series === undefined) return []
  return edition.site.views.flatMap((other) =>
    other.kind === 'change' && other.id !== id && other.entry.facts.series === series
      ? [{ ...edition.link(other), state: edition.say(`state.${other.state}`) }]
      : [],
  )
}

/** A window for readers: both borders, and its length in brackets. */
export function windowOf(edition: Edition, { start, end }: Window): Span {
  return { start: edition.language.utc(start), end: edition.language.utc(end), length: lengthOf(edition, start, end) }
}

/** From one time to another, which may still be open. */
export interface Span {
  readonly start: Time
  readonly end: Time | undefined
  readonly length: string
}

function actualOf(edition: Edition, { actual, now }: ChangeView): Span | undefined {
  if (actual.start === undefined) return undefined
  const end = actual.end === undefined ? undefined : edition.language.utc(actual.end)
  return { start: edition.language.utc(actual.start), end, length: lengthOf(edition, actual.start, actual.end ?? now) }
}

function lengthOf(edition: Edition, from: Instant, to: Instant): string {
  return edition.say('brackets', { text: edition.language.duration(between(from, to)) })
}

function outcomeOf(edition: Edition, view: ChangeView): Inline[] | undefined {
  const { facts, text } = edition.texts(view.entry)
  const { language } = edition
  if (view.state === 'overrunning')
    return language.weave('change.overrunning', { time: language.utc(view.planned.end) })
  const end =
    view.state === 'cancelled' ? facts.cancelled : view.state === 'rolled-back' ? facts.rolled_back : undefined
  if (!end) return undefined
  return language.weave(`change.${view.state.replace('-', '_')}`, {
    time: language.utc(end.at),
    reason: text(end.reason),
  })
}

// What the author says, else what the effects mean.
function noticedOf(edition: Edition, view: ChangeView): Text[] {
  const { facts, text } = edition.texts(view.entry)
  if (facts.noticed) return [text(facts.noticed)]
  const effects = (facts.affects.services ?? []).filter(({ effect }) => effect !== 'none')
  if (effects.length === 0) return [{ text: edition.say('change.noticed_nothing') }]
  return effects.map((effect) => ({
    text: [scopeOf(edition, effect.service, effect.regions), effectText(edition, effect)].join(edition.say('colon')),
  }))
}

function ifNotDone(edition: Edition, view: ChangeView): Text | undefined {
  const { facts, text } = edition.texts(view.entry)
  if (facts.if_not_done) return text(facts.if_not_done)
  const required = facts.guidance?.some((action) => action.required)
  return required ? undefined : { text: edition.say('change.nothing_happens') }
}

function downtimeOf(edition: Edition, { downtime }: PlannedEffect): string {
  return downtime === undefined ? edition.say('change.no_downtime') : edition.language.duration(milliseconds(downtime))
}

// What a service level allows in a month of thirty days, held against the downtime that is expected.
function allowanceOf(edition: Edition, { service, downtime }: PlannedEffect): string {
  const sla = edition.site.catalog.services.get(service)?.sla
  if (sla === undefined || downtime === undefined) return ''
  const allowed = ((100 - sla) / 100) * 30 * 24 * 3_600_000
  const holes = { percent: edition.language.percent(sla / 100, 3), allowed: edition.language.duration(allowed) }
  const share = milliseconds(downtime) / allowed
  return share > 1
    ? edition.say('change.over_sla', holes)
    : edition.say('change.share', { ...holes, share: edition.language.percent(share, 0) })
}

/** A line of the report: what one service in one region was planned to feel, and what was measured. */
export interface ReportRow {
  readonly service: string
  readonly region: string
  readonly expected: string
  readonly measured: string
  readonly worse: boolean
}

function reportRows(edition: Edition, view: ChangeView): ReportRow[] {
  const { affects, report } = view.entry.facts
  const planned = byPlace(affects.services ?? [])
  const measured = byPlace(report?.measured ?? [])
  return [...new Set([...planned.keys(), ...measured.keys()])].map((place) => {
    const [service = '', region = ''] = place.split('@')
    const [before, after] = [planned.get(place), measured.get(place)]
    return {
      service: edition.service(service),
      region: edition.region(region),
      expected: before ? effectText(edition, before) : edition.say('effect.none'),
      measured: after ? effectText(edition, after) : edition.say('change.not_measured'),
      worse: after !== undefined && milliseconds(after.downtime ?? 'PT0M') > milliseconds(before?.downtime ?? 'PT0M'),
    }
  })
}

function byPlace(effects: readonly PlannedEffect[]): Map<string, PlannedEffect> {
  return new Map(effects.flatMap((effect) => effect.regions.map((region) => [`${effect.service}@${region}`, effect])))
}

function effectText(edition: Edition, effect: PlannedEffect): string {
  const words = edition.say(`effect.${effect.effect}`)
  return effect.downtime === undefined ? words : [words, downtimeOf(edition, effect)].join(edition.say('join'))
}
