import type { EvaluationHeading, Kind, SectionName } from '../entry.ts'

/** The section headings in their order. */
export const sectionNames: readonly SectionName[] = [
  ...(['Summary', 'Impact', 'Guidance', 'Actions taken'] as const),
  ...(['Updates', 'Assessment', 'Evaluation', 'Report'] as const),
]

/** Sections that only one kind of entry has. */
export const onlyIn: Readonly<Partial<Record<SectionName, Kind>>> = {
  Assessment: 'change',
  Evaluation: 'incident',
  Report: 'change',
}

/** The headings of `## Evaluation` in their order. */
export const evaluationHeadings: readonly EvaluationHeading[] = [
  'What happened',
  'What went wrong and why',
  'How we responded',
  'What we are doing about it',
  'How you can make it hurt less',
]

/** What an update may say of the state, by kind of entry. */
export const updateStatuses: Readonly<Record<Kind, readonly string[]>> = {
  incident: ['investigating', 'identified', 'monitoring', 'resolved', 'merged', 'false-alarm'],
  change: ['scheduled', 'in-progress', 'verifying'],
}
