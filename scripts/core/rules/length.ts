import type { Body, Prose } from '../entry.ts'
import { styled } from '../notice/styled.ts'
import type { Anchor, TextRule } from './rule.ts'

/** What is left for the words of an entry in a mail: mail programs cut it at 102 KB, and its frame and its readers take up to 46 KB. */
const most = 56 * 1024

/** What an action takes besides its words. */
const perAction = 1700

/** How long the words of an original or a translation may be. */
export const lengthRules: readonly TextRule[] = [
  {
    id: 'entry/long',
    severity: 'error',
    why: 'mail programs cut a mail at 102 KB, and what would be cut is not sent',
    check: ({ facts, body }) => {
      const { size, longest } = longestMail(body)
      const found = size + factsSize(facts)
      if (found <= most) return []
      const message = `found ${Math.ceil(found / 1024)} KB of words and their markup in one mail, expected at most ${most / 1024} KB`
      const help = 'shorten this part, or move details to a page that the references name'
      return [{ at: longest, message, help }]
    },
  },
]

interface Piece {
  readonly at: Anchor
  readonly size: number
}

// A mail holds all sections, and of the rest the update or the evaluation that it tells of.
function longestMail({ updates, guidance, evaluation, ...sections }: Body): { size: number; longest: Anchor } {
  const pieces = [
    ...sectionsOf(sections),
    piece({ section: 'Guidance' }, guidance?.intro),
    ...Object.entries(guidance?.actions ?? {}).map(([action, prose]) => piece({ action }, prose)),
  ]
  const news = [
    ...Object.entries(updates).map(([number, prose]) => piece({ update: Number(number) }, prose)),
    piece({ section: 'Evaluation' }, evaluation?.intro, ...(evaluation?.parts ?? []).map(({ prose }) => prose)),
  ].reduce(longer)
  const size = pieces.reduce((sum, each) => sum + each.size, news.size)
  return { size, longest: [...pieces, news].reduce(longer).at }
}

const headings = {
  summary: 'Summary',
  impact: 'Impact',
  actionsTaken: 'Actions taken',
  assessment: 'Assessment',
  report: 'Report',
} as const

function sectionsOf(sections: Omit<Body, 'updates' | 'guidance' | 'evaluation'>): Piece[] {
  return (Object.keys(headings) as (keyof typeof headings)[]).map((key) =>
    piece({ section: headings[key] }, sections[key]),
  )
}

function piece(at: Anchor, ...texts: readonly (Prose | undefined)[]): Piece {
  return { at, size: texts.reduce((sum, prose) => sum + (prose ? octets(styled(prose, 'rtl')) : 0), 0) }
}

function longer(one: Piece, other: Piece): Piece {
  return other.size > one.size ? other : one
}

function factsSize(facts: { readonly guidance?: readonly unknown[] }): number {
  const escaped = JSON.stringify(facts).replace(/[&<>"'{}]/g, '&quot;')
  return octets(escaped) + (facts.guidance?.length ?? 0) * perAction
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length
}
