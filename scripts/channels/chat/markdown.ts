import type { ChatMessage, ChatPart } from '../../core/deliver/message.ts'
import { marks } from './marks.ts'

/** A message in the Markdown that DingTalk and WeCom share. */
export function chatMarkdown(message: ChatMessage, end: readonly string[]): string {
  const { tone, entry, banner, title, parts, reference } = message
  return [
    `### ${escapeMarkdown(title)}`,
    `${marks[tone]} **${escapeMarkdown(`${entry} · ${banner}`)}**`,
    ...parts.map(partMarkdown),
    ...end,
    escapeMarkdown(reference),
  ].join('\n\n')
}

/** A link whose words are safe. */
export function linkMarkdown(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](${url.replace(/[()\s]/g, (character) => PERCENT[character] ?? '%20')})`
}

/**
 * A text in which nothing is markup but lists, whose signs look the same either way. An address in angle brackets becomes a link
 * that shows where it leads, since not every client knows that form.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/<(https:\/\/[^\s<>]+)>/)
    .map((part, index) => (index % 2 === 1 ? linkMarkdown(part, part) : escaped(part)))
    .join('')
}

const PERCENT: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' }

function partMarkdown({ label, text }: ChatPart): string {
  // two spaces at the end of a line break it
  const lines = escapeMarkdown(text).replace(/\n/g, '  \n')
  return label === undefined ? lines : `**${escapeMarkdown(label)}**  \n${lines}`
}

// As little as can be: an underscore within a word, a pipe and a lone sign are no markup, and commands and versions are full of them.
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]~]|<(?=[\w/!?@])|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^([ \t]*)(#|>|[-=:|][-=:| \t]*$)/gm, '$1\\$2')
}
