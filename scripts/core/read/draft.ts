import { stringify } from 'yaml'
import type { Kind } from '../entry.ts'
import type { Instant } from '../instant.ts'

/** What a person answers to begin an entry. */
export interface DraftAnswers {
  readonly kind: Kind
  readonly title: string
  readonly summary: string
  /** Services that are affected, each with its regions; none means everyone. */
  readonly services: readonly {
    readonly service: string
    readonly regions: readonly string[]
  }[]
  /** Of an incident: its category and level. */
  readonly category: string
  readonly level: number
}

const prefixes: Readonly<Record<Kind, string>> = {
  incident: 'INC',
  change: 'CHG',
}

/** The next free id of a year: one after the highest that the file names show. */
export function nextId(kind: Kind, now: Instant, fileNames: readonly string[]): string {
  const start = `${prefixes[kind]}-${now.slice(0, 4)}-`
  const taken = fileNames
    .filter((name) => name.startsWith(start))
    .map((name) => Number.parseInt(name.slice(start.length), 10))
    .filter(Number.isFinite)
  return start + String(Math.max(0, ...taken) + 1).padStart(4, '0')
}

/** The text of a valid draft: no `announced`, so nobody is told of it until an expert sets the time. */
export function draftOf(answers: DraftAnswers, id: string, now: Instant): string {
  const facts = {
    id,
    revision: 1,
    title: answers.title,
    ...factsOf[answers.kind](answers, now),
  }
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n## Summary\n\n${answers.summary}\n`
}

const factsOf: Readonly<Record<Kind, (answers: DraftAnswers, now: Instant) => object>> = {
  incident: (answers, now) => ({
    category: answers.category,
    detected: seconds(now),
    severity: { level: answers.level, rationale: answers.summary },
    affects: affects(answers, 'degraded'),
  }),
  change: (answers, now) => ({
    type: 'normal',
    risk: 'medium',
    window: {
      planned_start: seconds(now, 30),
      planned_end: seconds(now, 30, 2),
    },
    affects: affects(answers, 'none'),
  }),
}

function affects(answers: DraftAnswers, effect: string): object {
  if (answers.services.length === 0) return { everyone: true }
  return { services: answers.services.map((one) => ({ ...one, effect })) }
}

function seconds(now: Instant, days = 0, hours = 0): string {
  const time = Date.parse(now) + (days * 24 + hours) * 3_600_000
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}
