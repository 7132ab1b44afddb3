import { evaluationHeadings } from '../read/sections.ts'
import { closes, endOf, newestWord, shownTime } from './life.ts'
import type { EntryRule, Finding } from './rule.ts'

/** Rules of incidents that need nothing but their file. */
export const incidentRules: readonly EntryRule<'incident'>[] = [
  {
    id: 'incident/time-order',
    severity: 'error',
    check: ({ facts }) =>
      (
        [
          ['started', 'detected'],
          ['detected', 'aware'],
          ['detected', 'announced'],
        ] as const
      ).flatMap(([earlier, later]) => {
        const [from, to] = [facts[earlier], facts[later]]
        return from === undefined || to === undefined || from <= to
          ? []
          : [
              {
                at: { field: [later] },
                message: `found ${later} ${shownTime(to)}, expected a time from ${earlier} ${shownTime(from)} on`,
                help: `correct ${earlier} or ${later}`,
              },
            ]
      }),
  },
  {
    id: 'incident/next-update-missing',
    severity: 'error',
    why: 'customers who know when they hear more do not have to ask',
    check: ({ facts, outline }) =>
      facts.next_update || !facts.announced || endOf(outline)
        ? []
        : [
            {
              at: { field: ['announced'], key: 'key' },
              message: 'found no next_update of an open incident, expected one',
              help: 'add next_update: the time by which customers hear more',
            },
          ],
  },
  {
    id: 'incident/next-update-closed',
    severity: 'error',
    check: ({ facts, outline }) =>
      facts.next_update && endOf(outline)
        ? [
            {
              at: { field: ['next_update'], key: 'key' },
              message: 'found next_update of a closed incident, expected none',
              help: 'remove next_update: nothing more is promised',
            },
          ]
        : [],
  },
  {
    id: 'incident/next-update-order',
    severity: 'error',
    check: ({ facts, outline }) => {
      const word = newestWord(facts, outline)
      return facts.next_update === undefined || word === undefined || endOf(outline) || facts.next_update > word
        ? []
        : [
            {
              at: { field: ['next_update'] },
              message: `found ${shownTime(facts.next_update)}, expected a time after ${shownTime(word)}, when customers last heard from us`,
              help: 'set next_update to when customers hear more',
            },
          ]
    },
  },
  {
    id: 'updates/after-end',
    severity: 'error',
    check: ({ outline }) =>
      outline.updates.flatMap(({ number, status }, index, all) =>
        closes(all[index - 1]?.status ?? '') && closes(status)
          ? [
              {
                at: { update: number },
                message: `found ${status} after ${all[index - 1]?.status}, expected investigating, identified or monitoring`,
                help: 'an incident that has ended goes on only with an update that reopens it',
              },
            ]
          : [],
      ),
  },
  {
    id: 'incident/merged',
    severity: 'error',
    check: ({ facts, outline }): Finding[] => {
      const merged = outline.updates.at(-1)?.status === 'merged'
      if (facts.merged_into === facts.id)
        return [
          {
            at: { field: ['merged_into'] },
            message: 'found the incident itself, expected another one',
            help: 'name the incident that carries on',
          },
        ]
      if (merged && !facts.merged_into)
        return [
          {
            at: { update: outline.updates.length },
            message: 'found the status merged without merged_into, expected the incident that carries on',
            help: 'add merged_into: INC-…',
          },
        ]
      if (!merged && facts.merged_into)
        return [
          {
            at: { field: ['merged_into'], key: 'key' },
            message: 'found merged_into without a last update of the status merged, expected both',
            help: 'add an update with the status merged, or remove merged_into',
          },
        ]
      return []
    },
  },
  {
    id: 'evaluation/early',
    severity: 'error',
    check: ({ facts, outline }) => {
      const end = endOf(outline)
      return (['preliminary', 'final'] as const).flatMap((name) => {
        const at = facts.evaluation?.[name]
        if (at === undefined || (end !== undefined && at >= end)) return []
        const expected = end
          ? `a time from the end of the incident on, ${shownTime(end)}`
          : 'an incident that has ended'
        return [
          {
            at: { field: ['evaluation', name] },
            message: `found ${shownTime(at)}, expected ${expected}`,
            help: 'an evaluation is made known after the incident ended',
          },
        ]
      })
    },
  },
  {
    id: 'evaluation/order',
    severity: 'error',
    check: ({ facts: { evaluation } }) =>
      evaluation?.preliminary && evaluation.final && evaluation.final <= evaluation.preliminary
        ? [
            {
              at: { field: ['evaluation', 'final'] },
              message: `found ${shownTime(evaluation.final)}, expected a time after the preliminary one`,
              help: 'correct one of the two',
            },
          ]
        : [],
  },
  {
    id: 'evaluation/question-missing',
    severity: 'error',
    check: ({ facts, outline }, { evaluation }) => {
      if (!facts.evaluation?.final || !outline.sections.Evaluation) return []
      return evaluationHeadings
        .filter((heading) => !evaluation?.parts.some((part) => part.heading === heading))
        .map(
          (heading) =>
            ({
              at: { section: 'Evaluation' },
              message: `found no answer to "${heading}", expected it in a final evaluation`,
              help: `add ### ${heading}`,
            }) as const,
        )
    },
  },
  {
    id: 'evaluation/untold',
    severity: 'warning',
    check: ({ facts, outline }) =>
      outline.sections.Evaluation && !facts.evaluation
        ? [
            {
              at: { section: 'Evaluation' },
              message: 'found an evaluation without a time, expected one',
              help: 'add evaluation: { preliminary: TIME } or { final: TIME } when customers shall read it',
            },
          ]
        : [],
  },
]
