import { describe, expect, it } from 'vitest'
import { isOutOfReach } from './glance.ts'

const now = '2031-03-10T12:00:00.000Z'
const at = (planned_start: string, planned_end: string) => ({
  now,
  windows: [{ planned_start, planned_end }],
  months: new Set<string>(),
  apart: 'P3D',
})
const soon = at('2031-03-12T10:00:00.000Z', '2031-03-12T12:00:00.000Z')
const later = at('2031-04-12T10:00:00.000Z', '2031-04-12T12:00:00.000Z')
const open = '---\nid: INC-2031-0001\n---\n\n## Summary\n\nX.\n'
const change = (...lines: string[]) => `---\nid: CHG-2031-0001\n${lines.join('\n')}\n---\n\n## Summary\n\nX.\n`
const window = 'window:\n  planned_start: 2031-03-12T11:00:00Z\n  planned_end: 2031-03-12T14:00:00Z'

const made = `${window.replaceAll('-12T', '-02T')}\n  actual_end: 2031-03-02T12:00:00Z`
const months = new Set(['2031-03'])

describe('what a pull request need not parse', () => {
  it.each([
    [
      'anything, where no change is touched',
      'incident',
      open,
      { now, windows: [], months: new Set<string>(), apart: 'P3D' },
      true,
    ],
    ['an open incident, where a change is soon', 'incident', open, soon, false],
    ['an open incident, where every change is later', 'incident', open, later, true],
    [
      'what was merged into another',
      'incident',
      open.replace('---\n\n', 'merged_into: INC-2031-0002\n---\n\n'),
      later,
      false,
    ],
    ['a change at the same time', 'change', change(window), soon, false],
    ['a change at another time', 'change', change(window), later, true],
    ['one after the other', 'change', change(window), at('2031-03-12T14:00:00.000Z', '2031-03-12T15:00:00.000Z'), true],
    [
      'times with an offset',
      'change',
      change(window.replace('14:00:00Z', '23:30:00+08:00')),
      at('2031-03-12T15:00:00.000Z', '2031-03-12T16:00:00.000Z'),
      false,
    ],
    [
      'a window in one line and in quotes',
      'change',
      change('window: { planned_start: "2031-03-12T11:00:00Z", planned_end: "2031-03-12T14:00:00Z" }'),
      soon,
      false,
    ],
    [
      'a window that cannot be read at a glance',
      'change',
      change('window:\n  planned_start: *start\n  planned_end: 2031-03-12T14:00:00Z'),
      later,
      false,
    ],
    ['what may overrun now, where a change is soon', 'change', change(window.replaceAll('-12T', '-09T')), soon, false],
    [
      'what may overrun now, where every change is later',
      'change',
      change(window.replaceAll('-12T', '-09T')),
      later,
      true,
    ],
    [
      'what began early and is at the same time',
      'change',
      change(window.replaceAll('-12T', '-20T'), '  actual_start: 2031-03-12T11:00:00Z'),
      soon,
      false,
    ],
    ['what takes of the same month', 'change', change(made, 'downtime: PT9M'), { ...soon, months }, false],
    [
      'what takes of the same month in other letters',
      'change',
      change(made, '"down\\x74ime": PT9M'),
      { ...soon, months },
      false,
    ],
    ['what takes nothing of the month', 'change', change(made), { ...soon, months }, true],
    [
      'what takes of another month',
      'change',
      change(made, 'downtime: PT9M'),
      { ...soon, months: new Set(['2031-04']) },
      true,
    ],
    ['no window', 'change', change(), later, false],
    [
      'an older window before a move',
      'change',
      change(window, 'moves:\n  - planned_start: 2031-04-12T11:00:00Z\n    planned_end: 2031-04-12T14:00:00Z'),
      later,
      false,
    ],
  ] as const)('%s', (_, kind, text, of, expected) => expect(isOutOfReach({ kind }, text, of)).toBe(expected))
})
