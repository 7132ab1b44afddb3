import type { Notice } from '../../core/notice/notice.ts'

/** Digest of a text as hex digits; passed in, so that what renders needs no platform. */
export type Sha256 = (text: string) => string

/**
 * The headers of a mail to a contact. The thread's root is derived, not remembered: mails of one entry to one contact
 * belong together even if the first of them was never sent.
 */
export function headersOf(notice: Notice, contact: string, sha256: Sha256): readonly (readonly [string, string])[] {
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
    ...(notice.forced ? [] : ([['List-Unsubscribe', `<${notice.support}>`]] as const)),
    ['Content-Language', notice.words.language],
    ['X-Care-Entry', notice.entry],
    ['X-Care-Moment', notice.moment],
  ]
}

const FIRST = { incident: 'published', change: 'announced' } as const
