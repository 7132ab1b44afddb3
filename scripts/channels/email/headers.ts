import type { Kind } from '../../core/entry.ts'
import type { Notice } from '../../core/notice/notice.ts'

/** Digest of a text as hex digits; passed in, so that what renders needs no platform. */
export type Sha256 = (text: string) => string

/** Makes the token with which a contact unsubscribes from a kind of entries; passed in, for it needs a key. */
export type Unsubscribe = (contact: string, kind: Kind) => string

type Header = readonly [name: string, value: string]

/**
 * The headers of a mail to a contact. The thread's root is derived, not remembered: mails of one entry to one contact
 * belong together even if the first of them was never sent.
 */
export function headersOf(
  { notice, sha256, unsubscribe }: { notice: Notice; sha256: Sha256; unsubscribe?: Unsubscribe },
  contact: string,
): readonly Header[] {
  const host = new URL(notice.catalog.policy.brand.url).hostname
  const thread = sha256(JSON.stringify([notice.entry, contact, 'email'])).slice(0, 32)
  const root = `<${thread}@${host}>`
  const first = notice.moment === FIRST[notice.kind]
  return [
    ['Message-ID', first ? root : `<${thread}.${notice.moment}@${host}>`],
    ...(first
      ? []
      : ([
          ['In-Reply-To', root],
          ['References', root],
        ] as const)),
    ['Auto-Submitted', 'auto-generated'],
    ['X-Auto-Response-Suppress', 'All'],
    ['List-Id', `<${notice.kind}s.${host}>`],
    ...(notice.forced ? [] : wayOut(notice, contact, unsubscribe)),
    ['Content-Language', notice.words.language],
    ['X-Care-Entry', notice.entry],
    ['X-Care-Moment', notice.moment],
  ]
}

/**
 * With one click (RFC 8058), where the policy names an endpoint and there is a token; else the address of support, which no mail program
 * may open by itself.
 */
function wayOut({ catalog, kind, support }: Notice, contact: string, unsubscribe?: Unsubscribe): readonly Header[] {
  const { unsubscribe: endpoint } = catalog.policy.brand
  if (!endpoint || !unsubscribe) return [['List-Unsubscribe', `<${support}>`]]
  return [
    ['List-Unsubscribe', `<${endpoint}${unsubscribe(contact, kind)}>`],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
  ]
}

const FIRST = { incident: 'published', change: 'announced' } as const
