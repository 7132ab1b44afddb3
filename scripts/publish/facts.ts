import cvss from 'ae-cvss-calculator'
import type { Instant } from '../core/instant.ts'
import type { ChangeView, IncidentView, View } from '../core/view.ts'
import type { Edition } from './edition.ts'
import type { Inline, Text } from './inline.ts'

/** A line of the details: a name and one or more values. */
export interface Fact {
  readonly name: string
  readonly values: readonly (readonly Inline[])[]
}

/** What regulators, auditors and machines ask of an incident. */
export function incidentFacts(edition: Edition, view: IncidentView): Fact[] {
  const { facts } = view.entry
  const { severity } = facts
  const { say } = edition
  const answer = (value: string | undefined): Inline[][] => (value === undefined ? [] : [[say(`answer.${value}`)]])
  const causes = edition.site.views.filter(({ id }) => id === facts.caused_by)
  return present([
    ...identity(edition, view),
    { name: say('facts.category'), values: [[say(`category.${facts.category}`)]] },
    { name: say('facts.started'), values: time(edition, view, facts.started) },
    { name: say('facts.detected'), values: time(edition, view, facts.detected) },
    { name: say('facts.aware'), values: time(edition, view, facts.aware) },
    { name: say('facts.announced'), values: time(edition, view, view.announced) },
    { name: say('facts.ended'), values: time(edition, view, view.ended) },
    { name: say('facts.aliases'), values: facts.aliases?.length ? [facts.aliases.map((id) => ({ id }))] : [] },
    {
      name: say('facts.cvss'),
      values: severity.cvss ? [[cvssOf(edition, severity.cvss)], [{ id: severity.cvss }]] : [],
    },
    { name: say('facts.known_exploited'), values: answer(severity.known_exploited) },
    { name: say('facts.ransomware'), values: answer(severity.ransomware) },
    { name: say('facts.automatable'), values: answer(severity.automatable) },
    { name: say('facts.total_impact'), values: answer(severity.total_impact) },
    { name: say('facts.malicious'), values: answer(facts.malicious) },
    { name: say('facts.cross_border'), values: answer(facts.cross_border) },
    { name: say('facts.caused_by'), values: causes.map((cause) => [edition.link(cause)]) },
    ...shared(edition, view),
  ])
}

/** What auditors and machines ask of a change. */
export function changeFacts(edition: Edition, view: ChangeView): Fact[] {
  const { facts } = view.entry
  const { say } = edition
  return present([
    ...identity(edition, view),
    { name: say('change.type'), values: [[say(`change.${facts.type}`)]] },
    { name: say('change.risk'), values: [[say(`risk.${facts.risk}`)]] },
    { name: say('facts.announced'), values: time(edition, view, view.announced) },
    ...shared(edition, view),
  ])
}

function identity(edition: Edition, view: View): Fact[] {
  return [
    { name: edition.say('facts.reference'), values: [[{ id: view.id }]] },
    { name: edition.say('facts.revision'), values: [[String(view.entry.facts.revision)]] },
  ]
}

function shared(edition: Edition, view: View): Fact[] {
  const { facts, text } = edition.texts(view.entry)
  const { written } = edition.site
  // A name that a translation leaves as it is stays in the language of the original.
  const named = (name: string, original: string | undefined): Text =>
    name === original && edition.language.tag !== written ? { text: name, lang: written } : text(name)
  const { references, coordination } = view.entry.facts
  return [
    {
      name: edition.say('facts.coordination'),
      values: (facts.coordination ?? []).flatMap(({ party, role, since }, index) => {
        if (since > view.now) return []
        const names = { party: named(party, coordination?.[index]?.party), role: text(role) }
        return [edition.language.weave('facts.party', { ...names, time: edition.language.utc(since) })]
      }),
    },
    {
      name: edition.say('facts.references'),
      values: (facts.references ?? []).map(({ title, url }, index): Inline[] => [
        { href: url, label: named(title, references?.[index]?.title) },
      ]),
    },
  ]
}

function time(edition: Edition, view: View, at: Instant | undefined): Inline[][] {
  return at === undefined || at > view.now ? [] : [[edition.language.utc(at)]]
}

// The score is never copied from a feed: it is what the vector says.
function cvssOf(edition: Edition, vector: string): string {
  const score = cvss.fromVector(vector)?.calculateScores().overall ?? 0
  const severity = score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : score > 0 ? 'low' : 'none'
  const version = /^CVSS:([0-9.]+)/.exec(vector)?.[1] ?? '2.0'
  return edition.say('facts.cvss_value', {
    score: score.toFixed(1),
    severity: edition.say(`cvss.${severity}`),
    version,
  })
}

function present(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ values }) => values.length > 0)
}
