import type { Change } from '../schema.gen.ts'
import { shownTime } from './life.ts'
import type { EntryRule, Finding } from './rule.ts'

/** Rules of changes that need nothing but their file. */
export const changeRules: readonly EntryRule<'change'>[] = [
  {
    id: 'change/window-order',
    severity: 'error',
    check: ({ facts: { window, moves = [] } }) => [
      ...later(window, 'planned_start', 'planned_end', ['window']),
      ...later(window, 'actual_start', 'actual_end', ['window']),
      ...moves.flatMap((move, index) => later(move, 'planned_start', 'planned_end', ['moves', index])),
    ],
  },
  {
    id: 'change/actual-start-missing',
    severity: 'error',
    check: ({ facts: { window } }) =>
      window.actual_end && !window.actual_start
        ? [
            {
              at: { field: ['window', 'actual_end'], key: 'key' },
              message: 'found actual_end without actual_start, expected both',
              help: 'add actual_start',
            },
          ]
        : [],
  },
  {
    id: 'change/move-order',
    severity: 'error',
    check: ({ facts: { moves = [], announced, window, cancelled } }) =>
      moves.flatMap(({ at }, index): Finding[] => {
        const before = moves[index - 1]?.at ?? announced
        const end = [window.actual_start, cancelled?.at].filter((time) => time !== undefined).sort()[0]
        const field = ['moves', index, 'at'] as const
        if (before !== undefined && at <= before)
          return [
            {
              at: { field },
              message: `found ${shownTime(at)}, expected a time after ${shownTime(before)}`,
              help: 'list moves oldest first, all after the announcement',
            },
          ]
        if (end !== undefined && at >= end)
          return [
            {
              at: { field },
              message: `found ${shownTime(at)}, expected a time before the start or the cancellation, ${shownTime(end)}`,
              help: 'a change that has begun or is cancelled cannot be moved',
            },
          ]
        return []
      }),
  },
  {
    id: 'change/move-draft',
    severity: 'error',
    check: ({ facts: { moves = [], announced } }) =>
      moves.length > 0 && !announced
        ? [
            {
              at: { field: ['moves'], key: 'key' },
              message: 'found a move of a change that was never announced, expected announced',
              help: 'change the window itself: nobody was told of the old one',
            },
          ]
        : [],
  },
  {
    id: 'change/move-same',
    severity: 'error',
    check: ({ facts: { moves = [], window } }) =>
      moves.flatMap((move, index) => {
        const next = moves[index + 1] ?? window
        return move.planned_start === next.planned_start && move.planned_end === next.planned_end
          ? [
              {
                at: { field: ['moves', index, 'planned_start'] },
                message: 'found the window that follows, expected the one before this move',
                help: 'write the old window here and the new one into window, or into the next move',
              },
            ]
          : []
      }),
  },
  {
    id: 'change/end',
    severity: 'error',
    check: ({ facts: { window, cancelled, rolled_back } }): Finding[] => {
      if (cancelled && rolled_back)
        return [
          {
            at: { field: ['cancelled'], key: 'key' },
            message: 'found both cancelled and rolled_back, expected one',
            help: 'cancelled: never made; rolled_back: made and undone',
          },
        ]
      if (cancelled && window.actual_start)
        return [
          {
            at: { field: ['cancelled'], key: 'key' },
            message: 'found cancelled of a change that was begun, expected none',
            help: 'use rolled_back for a change that was undone',
          },
        ]
      if (rolled_back && !window.actual_start)
        return [
          {
            at: { field: ['rolled_back'], key: 'key' },
            message: 'found rolled_back without actual_start, expected both',
            help: 'add window.actual_start, or use cancelled',
          },
        ]
      return []
    },
  },
  {
    id: 'change/end-order',
    severity: 'error',
    check: ({ facts: { window, cancelled, rolled_back, announced } }) => [
      ...notBefore('cancelled', cancelled?.at, announced, 'the announcement'),
      ...notBefore('rolled_back', rolled_back?.at, window.actual_start, 'the actual start'),
    ],
  },
  {
    id: 'change/report-early',
    severity: 'error',
    check: ({ facts: { report, window, rolled_back } }): Finding[] => {
      if (!report) return []
      const end = rolled_back?.at ?? window.actual_end
      if (end === undefined)
        return [
          {
            at: { field: ['report'], key: 'key' },
            message: 'found a report of a change that has not ended, expected actual_end or rolled_back',
            help: 'write the report when the change is over',
          },
        ]
      return notBefore('report', report.at, end, 'the end of the change')
    },
  },
  {
    id: 'change/report-untold',
    severity: 'warning',
    check: ({ facts, outline }) =>
      outline.sections.Report && !facts.report
        ? [
            {
              at: { section: 'Report' },
              message: 'found a report without a time, expected one',
              help: 'add report: { at: TIME, measured: [...] } when customers shall read it',
            },
          ]
        : [],
  },
  {
    id: 'change/rollback-missing',
    severity: 'error',
    why: 'whoever approves a change must know whether there is a way back',
    check: ({ facts }) =>
      facts.announced && !facts.rollback
        ? [
            {
              at: { field: ['announced'], key: 'key' },
              message: 'found no rollback of an announced change, expected it',
              help: 'add rollback: { possible: true, plan: …, duration: PT30M }, or { possible: false }',
            },
          ]
        : [],
  },
]

type Window = Partial<Record<'planned_start' | 'planned_end' | 'actual_start' | 'actual_end', string>>

function later(window: Window, from: keyof Window, to: keyof Window, path: readonly (string | number)[]): Finding[] {
  const [start, end] = [window[from], window[to]]
  return start === undefined || end === undefined || start < end
    ? []
    : [
        {
          at: { field: [...path, to] },
          message: `found ${to} ${shownTime(end)}, expected a time after ${from} ${shownTime(start)}`,
          help: `correct ${from} or ${to}`,
        },
      ]
}

function notBefore(name: keyof Change, at: string | undefined, earliest: string | undefined, what: string): Finding[] {
  return at === undefined || earliest === undefined || at >= earliest
    ? []
    : [
        {
          at: { field: [name, 'at'] },
          message: `found ${shownTime(at)}, expected a time from ${what} on, ${shownTime(earliest)}`,
          help: 'correct one of the two',
        },
      ]
}
