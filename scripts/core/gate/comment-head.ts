import type { Channel } from '../plan-row.ts'
import type { CommentInput } from './comment-input.ts'
import { cutTo, plural } from './markdown-text.ts'
import type { Merging } from './merging.ts'
import type { Verdict } from './verdict.ts'
import { unreadable } from './verdict-text.ts'

/** What merging does, in a few words. */
export function title(input: CommentInput): string {
  const telling = tellingNow(input)
  if (telling.length === 0)
    return unreadable(input.verdict, input.mergings).length > 0
      ? 'What merging tells cannot be said yet'
      : 'Merging tells nobody'
  if (input.audience === undefined) return `Merging tells customers of ${entriesOf(telling)}`
  const customers = writtenTo(telling, input).size
  return customers === 0 ? 'Merging writes to nobody' : `Merging tells ${plural(customers, 'customer')}`
}

/** What merging does and that it cannot be undone, set apart. */
export function alert(input: CommentInput): string {
  const { kind, text } = wordsOf(input)
  return `> [!${kind}]\n> ${[text, unreadableText(input)].filter((part) => part !== '').join(' ')}`
}

function unreadableText({ verdict, mergings }: CommentInput): string {
  const { shown, more } = cutTo(unreadable(verdict, mergings), 5)
  if (shown.length === 0) return ''
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''} cannot be read: what merging tells of it cannot be said yet.`
}

/** How a channel is called, for one message and for many. */
export const channelNames: Readonly<Record<Channel, readonly [one: string, many: string]>> = {
  email: ['email', 'emails'],
  sms: ['text message', 'text messages'],
  voice: ['voice call', 'voice calls'],
  paging: ['page', 'pages'],
  chat: ['chat message', 'chat messages'],
  webhook: ['webhook', 'webhooks'],
  call: ['call by the care engineer', 'calls by care engineers'],
}

interface Words {
  readonly kind: 'NOTE' | 'CAUTION'
  readonly text: string
}

function wordsOf(input: CommentInput): Words {
  const { mergings, audience, isPublic, verdict } = input
  const telling = tellingNow(input)
  if (mergings.length === 0) return { kind: 'NOTE', text: emptiness(verdict) }
  if (telling.length === 0) return { kind: 'NOTE', text: silence(mergings) }
  if (audience === undefined) {
    const why = isPublic ? 'a public repository must not show them' : 'there is no audience index'
    const text = `**Merging sends messages at once.** How many and to whom is not known here: ${why}, so that it takes one approval more. A sent message cannot be recalled.`
    return { kind: 'CAUTION', text }
  }
  const messages = messagesOf(telling, input)
  if (messages === '')
    return {
      kind: 'NOTE',
      text: 'Nobody is written to: no customer it concerns is told by message. Status page and feeds change.',
    }
  const upTo = telling.some(input.mayDecline) ? 'up to ' : ''
  const urgent = telling.some((each) => !input.mayDecline(each)) ? ' Level 1: nobody can decline it.' : ''
  const customers = plural(writtenTo(telling, input).size, 'customer')
  const text = `**Merging sends ${upTo}${messages} to ${customers}, at once.** A sent message cannot be recalled.${urgent}`
  return { kind: 'CAUTION', text }
}

function emptiness({ entries, problems }: Verdict): string {
  if (entries.length > 0) return ''
  return problems.length > 0 ? 'Nothing new is told; what is wrong with it stands below.' : 'It changes no entry.'
}

function silence(mergings: readonly Merging[]): string {
  const later = mergings.filter(({ telling }) => telling?.to === 'nobody-yet').length
  if (later === 0) return 'Nothing new is told. Status page and feeds show the new text.'
  if (later < mergings.length) return 'Nothing new is told, and of some entries nobody may know yet.'
  return later === 1 ? 'Nobody may know of it yet.' : 'Nobody may know of them yet.'
}

function tellingNow({ mergings }: CommentInput): Merging[] {
  return mergings.filter(({ telling }) => telling && telling.to !== 'nobody-yet')
}

/** Customers of several entries count once. */
function writtenTo(telling: readonly Merging[], { reached }: CommentInput): ReadonlySet<string> {
  return new Set(telling.flatMap(({ id }) => reached.get(id)?.written ?? []))
}

function messagesOf(telling: readonly Merging[], { reached }: CommentInput): string {
  const counts = new Map<Channel, number>()
  for (const { id } of telling)
    for (const [channel, number] of reached.get(id)?.messages ?? [])
      counts.set(channel, (counts.get(channel) ?? 0) + number)
  return [...counts].map(([channel, number]) => plural(number, ...channelNames[channel])).join(' and ')
}

function entriesOf(telling: readonly Merging[]): string {
  return telling.length === 1 && telling[0] ? telling[0].id : plural(telling.length, 'entry', 'entries')
}
