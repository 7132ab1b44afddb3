import type { Tone } from '../../core/notice/notice-parts.ts'

/** A tone as a sign, where a platform has no colours of its own: beside words, never instead of them. */
export const marks: Readonly<Record<Tone, string>> = {
  'level-1': '🔴',
  'level-2': '🟠',
  'level-3': '🔵',
  change: '🔷',
  over: '✅',
  quiet: '⚪',
}
