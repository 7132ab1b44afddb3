import type { Customer } from '../../scripts/core/catalog.ts'
import { mayDecline } from '../../scripts/core/decide/audience.ts'
import type { Entry } from '../../scripts/core/entry.ts'
import { audienceRow } from '../../scripts/core/gate/audience-index.ts'
import { reachedBy, settled } from '../../scripts/core/gate/audience-tally.ts'
import type { CommentInput } from '../../scripts/core/gate/comment-input.ts'
import type { PreviewText } from '../../scripts/core/gate/comment-texts.ts'
import type { Touched, Version } from '../../scripts/core/gate/facts.ts'
import { type Merging, mergingOf } from '../../scripts/core/gate/merging.ts'
import type { EntryVerdict, Missing, Verdict } from '../../scripts/core/gate/verdict.ts'
import type { Policy } from '../../scripts/core/schema.gen.ts'
import { at, catalog, policy } from './planning.ts'

/** Comments on made-up pull requests: what a test is about is given by it. */

/** An entry as a pull request touches it. */
export function touched(head: Entry | undefined, base?: Entry): Touched {
  const { id, kind, file } = (head ?? base) as Entry
  const there = { wasThere: base !== undefined, isThere: head !== undefined }
  return { id, kind, file, base: base && versionOf(base), head: head && versionOf(head), ...there }
}

function versionOf({ id, kind, file, facts, outline }: Entry): Version {
  const name = { id, kind, file, language: '' }
  return { original: { name, facts, outline }, body: {}, translations: [] } as unknown as Version
}

/** What merging one entry does. */
export function merging(head: Entry, base?: Entry, now = at('12:00')): Merging {
  const [found] = mergingOf({ touched: [touched(head, base)], policy: policy(), now })
  if (!found) throw new Error(`${head.id} cannot be read`)
  return found
}

/** A pull request of which everything but the given is in order. */
export interface Asked {
  readonly mergings?: readonly Merging[]
  /** None: the audience is not known. */
  readonly customers?: readonly Customer[] | undefined
  readonly verdict?: Partial<Verdict>
  readonly texts?: (merging: Merging) => readonly PreviewText[]
  readonly policy?: Policy
  readonly places?: Partial<CommentInput>
}

/** What a comment is written from. */
export function commentInput({ mergings = [], customers, verdict, texts, places, ...asked }: Asked): CommentInput {
  const rules = asked.policy ?? policy()
  const rows = customers?.map((customer) => audienceRow(customer, rules))
  const reached = new Map(
    mergings.flatMap((each) =>
      rows ? [[each.id, reachedBy(each, rows, { ...catalog(), policy: rules })] as const] : [],
    ),
  )
  const all = mergings.map((each) => settled(each, reached.get(each.id)))
  return {
    verdict: {
      ...{ version: 1, stage: 'ready', ready: true, problems: [], others: [] },
      entries: mergings.map(({ id }) => standing(id)),
      ...verdict,
    },
    mergings: all,
    reached,
    audience: rows && { at: at('02:00'), days: 0 },
    isPublic: false,
    mayDecline: ({ view }) => mayDecline(view, rules),
    texts: new Map(all.flatMap((each) => (texts && each.telling ? [[each.id, texts(each)] as const] : []))),
    ...{ head: 'abcdef0123'.repeat(4), command: 'npx care gate --pr 7' },
    files: `https://github.com/acme/care/blob/${'abcdef0123'.repeat(4)}/`,
    run: 'https://github.com/acme/care/pull/7/checks',
    ...places,
  }
}

/** An entry that has passed everything. */
export function standing(entry: string, changes: Partial<EntryVerdict> = {}): EntryVerdict {
  const approvers = { needed: 1, by: ['anna'] }
  return { entry, stage: 'ready', emergency: false, missing: [], owed: [], approvals: [], approvers, ...changes }
}

/** Something that the author has to write. */
export function missing(changes: Partial<Missing> = {}): Missing {
  const where = { file: 'incidents/INC-2030-0001.md', line: 12, column: 1 }
  return { stage: 'review', rule: 'review/text', what: 'a summary', who: [], help: 'write one', ...where, ...changes }
}

/** What readers read, in English. */
export function preview(changes: Partial<PreviewText> = {}): PreviewText {
  const text = 'Requests fail\n\nWe look for the cause.\n'
  return { language: 'en', subject: 'Requests fail', preheader: 'Nothing to do', text, before: undefined, ...changes }
}
