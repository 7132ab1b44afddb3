import type { Reason } from '../reason.ts'
import type { Reached } from './audience-tally.ts'
import { channelNames } from './comment-head.ts'
import type { CommentInput } from './comment-input.ts'
import { capital, code, cutTo, folded, plural, shownNumber, table } from './markdown-text.ts'
import type { Merging } from './merging.ts'

/** Who gets it over which channel in which language, who cannot be reached, and why they are concerned. */
export function audienceParts({ id, telling }: Merging, { reached }: CommentInput): string[] {
  const found = reached.get(id)
  if (!found || found.customers === 0 || !telling) return []
  return [
    tierTable(found, telling.to === 'newcomers' ? '' : 'status page and feeds only'),
    ...unreachablePart(found),
    ...whyPart(found),
  ]
}

function tierTable({ byTier, messages, customers }: Reached, none: string): string {
  const channels = [...messages.keys()]
  const rows = [...byTier].map(([tier, { customers: count, messages: sent, languages }]) => [
    tier,
    shownNumber(count),
    ...channels.map((channel) => shownNumber(sent.get(channel) ?? 0)),
    [...languages].map(([language, number]) => `${language} ${number}`).join(' · ') || none,
  ])
  const total = [
    '**Total**',
    `**${shownNumber(customers)}**`,
    ...channels.map((channel) => `**${shownNumber(messages.get(channel) ?? 0)}**`),
    '',
  ]
  return table(
    ['Tier', 'Customers:', ...channels.map((channel) => `${capital(channelNames[channel][1])}:`), 'Languages'],
    [...rows, ...(rows.length > 1 ? [total] : [])],
  )
}

function unreachablePart({ unreachable }: Reached): string[] {
  if (unreachable.length === 0) return []
  const { shown, more } = cutTo(unreachable, 5)
  const names = `${shown.map(code).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return [
    `⚠️ **${plural(unreachable.length, 'customer')} cannot be reached**: no address for a channel that would be used (${names}). Call them, or add an address to the registry.`,
  ]
}

function whyPart({ why }: Reached): string[] {
  const { shown, more } = cutTo(why, 5)
  const rows = shown.map(({ reason, customers }) => `- ${plural(customers, 'customer')}: ${reasonText(reason)}`)
  const others = more > 0 ? [`- ${plural(more, 'reason')} more, for fewer customers`] : []
  return [folded('Why they are concerned', [[...rows, ...others].join('\n')])]
}

function reasonText(reason: Reason): string {
  if (reason.kind === 'service')
    return `${reason.effect === 'none' ? 'must act on' : 'use'} ${reason.path.map(code).join(', which needs ')}${reason.effect === 'none' ? '' : ` (${reason.effect})`}`
  if (reason.kind === 'software') return `run ${code(reason.purl)}${reason.certain ? '' : ' (may be affected)'}`
  return reason.kind === 'everyone' ? 'everyone is concerned' : 'were told before'
}
