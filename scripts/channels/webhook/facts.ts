import { nextWord } from '../../core/decide/next-word.ts'
import { owedBy } from '../../core/decide/owed.ts'
import type { Instant } from '../../core/instant.ts'
import { plain } from '../../core/notice/line.ts'
import { type MomentName, momentName } from '../../core/notice/moment-name.ts'
import type { Notice } from '../../core/notice/notice.ts'
import { statusOf } from '../../core/notice/notice-notes.ts'
import type {
  Change,
  Incident,
  WebhookData,
  WebhookNotice,
  WebhookReporting,
  WebhookSeverity,
  WebhookTexts,
} from '../../core/schema.gen.ts'
import type { IncidentView, View } from '../../core/view.ts'
import { changeOf } from './change.ts'
import { given } from './given.ts'

/** What the readers of a notice share, whatever they are asked to do. */
export type SharedData = Omit<WebhookData, 'guidance' | 'customer' | 'contact' | 'affected'>

/** The facts of a notice; its sentences give times in a zone. */
export function factsOf(notice: Notice, zone: string): Omit<WebhookNotice, 'data'> & { readonly data: SharedData } {
  const { view, kind, moment, facts, words, catalog } = notice
  const name = momentName(moment)
  const incident = view.kind === 'incident' ? (facts as Incident) : undefined
  return {
    version: 1,
    type: `${kind}.${name.name.replaceAll('-', '_')}` as WebhookNotice['type'],
    timestamp: notice.at,
    data: given<SharedData>({
      entry: notice.entry,
      kind,
      moment,
      correction: correctionOf(notice, name),
      revision: facts.revision,
      language: words.language,
      text_language: notice.textLanguage,
      title: notice.title,
      subject: notice.subject,
      status: stateOf(view, name) as WebhookData['status'],
      status_text: notice.word,
      open: view.open,
      url: notice.url,
      provider: notice.brand,
      support: notice.support,
      level: notice.level,
      category: incident?.category,
      severity: incident && severityOf(incident),
      reporting: view.kind === 'incident' ? reportingOf(notice, view) : undefined,
      change: view.kind === 'change' ? changeOf(view, facts as Change, name) : undefined,
      affects: facts.affects,
      notes: notice.notes.map((note) => plain(words, note, zone)),
      texts: textsOf(notice, name),
      next_update: view.kind === 'incident' ? nextWord(view, catalog.policy) : notice.nextAt,
      follow_up_by: owedBy(view, catalog.policy),
      aliases: incident?.aliases,
      references: facts.references,
      merged_into: view.kind === 'incident' && view.status === 'merged' ? incident?.merged_into : undefined,
      caused_by: incident?.caused_by,
    }),
  }
}

function correctionOf({ facts }: Notice, { base, correction }: MomentName): WebhookData['correction'] {
  if (correction === undefined) return undefined
  const reason = (facts.corrections ?? []).filter(({ moment }) => moment === base)[correction - 1]?.reason ?? ''
  return { of: base, number: correction, reason }
}

// What an update said of a change that has ended since is not where it stands.
function stateOf(view: View, name: MomentName): string {
  return view.kind === 'change' && !view.open ? view.state : statusOf(view, name)
}

function severityOf({ severity }: Incident): WebhookSeverity {
  const { rationale, known_exploited, automatable, total_impact, ransomware, cvss } = severity
  return given<WebhookSeverity>({ rationale, known_exploited, automatable, total_impact, ransomware, cvss })
}

function reportingOf({ texts, now }: Notice, { entry: { facts }, ended }: IncidentView): WebhookReporting {
  const known = (at: Instant | undefined): Instant | undefined => (at !== undefined && at <= now ? at : undefined)
  return given<WebhookReporting>({
    started: known(facts.started),
    detected: facts.detected,
    aware: known(facts.aware),
    ended,
    malicious: facts.malicious,
    cross_border: facts.cross_border,
    measures_taken: texts.actionsTaken?.text,
  })
}

function textsOf({ view, texts }: Notice, { name, number }: MomentName): WebhookTexts {
  const update = name === 'update' ? view.updates.find((one) => one.number === number) : undefined
  return given<WebhookTexts>({
    summary: texts.summary?.text,
    impact: texts.impact?.text,
    assessment: texts.assessment?.text,
    update: update && {
      number: update.number,
      status: update.status,
      at: update.at,
      text: texts.updates[update.number]?.text ?? '',
    },
    evaluation: name.startsWith('evaluation') ? evaluationOf(texts) : undefined,
    report: name === 'report' ? texts.report?.text : undefined,
  })
}

function evaluationOf({ evaluation }: Notice['texts']): WebhookTexts['evaluation'] {
  const { intro, parts = [] } = evaluation ?? {}
  return [
    ...(intro ? [{ text: intro.text }] : []),
    ...parts.map(({ heading, prose }) => ({ heading, text: prose.text })),
  ]
}
