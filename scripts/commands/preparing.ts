import type { Unsubscribe } from '../channels/email/headers.ts'
import type { TemplateSources, Templates } from '../channels/email/template.ts'
import { prepareNotice } from '../channels/prepare.ts'
import type { Catalog } from '../core/catalog.ts'
import type { Content } from '../core/content.ts'
import { asOf } from '../core/decide/as-of.ts'
import { aboutMoment } from '../core/decide/duty-moment.ts'
import { digestOf, sourceOf } from '../core/decide/moment-digest.ts'
import { momentsOf } from '../core/decide/moments.ts'
import { type Prepared, TooLong } from '../core/deliver/message.ts'
import type { Instant } from '../core/instant.ts'
import { dutyNotice } from '../core/notice/duty-notice.ts'
import { noticeOf } from '../core/notice/notice.ts'
import { trialRecipients } from '../core/notice/trial-recipients.ts'
import type { Words } from '../core/notice/words.ts'
import type { Channel, PlannedNotice } from '../core/plan-row.ts'
import { sha256 } from '../io/hash.ts'
import { readTemplates, readWords } from '../io/words.ts'
import { calendarAttachment } from '../publish/calendar.ts'
import { Unable } from './context.ts'

/** What is made of planned notices, as they are known at a time. */
export interface Preparer {
  /** Throws for a notice that says something else now than when it was planned. */
  readonly confirm: (notice: PlannedNotice) => void
  /** A sentence instead of a notice that holds too many words for its channel. */
  readonly prepare: (notice: PlannedNotice, language: string, channel: Channel) => Promise<Prepared | string>
}

/** Reads templates and words once; a language is compiled when it is first needed, every notice is tried before it is used. */
export async function preparer(
  content: Content,
  catalog: Catalog,
  unsubscribe?: Unsubscribe,
): Promise<(now: Instant) => Preparer> {
  const [sources, words] = await Promise.all([readTemplates(), readWords(catalog.policy.languages)])
  const entries = new Map(content.entries.map((entry) => [entry.id, entry]))
  const compiled = new Map<string, Promise<Templates>>()
  const templatesOf = (of: Words) => {
    const known = compiled.get(of.language) ?? compile(sources, of)
    compiled.set(of.language, known)
    return known
  }
  return (now) => {
    const viewOf = ({ entry: id }: PlannedNotice) => {
      const entry = entries.get(id)
      return entry && asOf(entry, now)
    }
    return {
      confirm: (planned) => {
        const view = viewOf(planned)
        const life = view ? momentsOf(view, catalog.policy) : []
        const told = life.find(({ id }) => id === (aboutMoment(planned.moment) ?? planned.moment))
        const isSame =
          view &&
          told?.at === planned.at &&
          digestOf(told, view.entry, sha256) === planned.digest &&
          sourceOf(told, sha256) === planned.source &&
          planned.passes.every((passed) => life.some(({ id }) => id === passed && id !== told.id))
        if (!isSame) throw changed(planned)
      },
      prepare: async (planned, language, channel) => {
        const view = viewOf(planned)
        const spoken = words.get(language)
        if (!view || !spoken) throw broken(planned, language, view ? `no words for ${language}` : 'no such entry')
        try {
          const moment = { id: aboutMoment(planned.moment) ?? planned.moment, at: planned.at }
          const told = noticeOf({ view, moment, words: spoken, catalog, body: content.body, now })
          const notice = planned.duty ? dutyNotice(told, planned.moment, planned.duty) : told
          const attachments = view.kind === 'change' ? [calendarAttachment({ view, words: spoken, catalog })] : []
          const prepared = prepareNotice(channel, {
            ...{ notice, sha256, attachments },
            ...(unsubscribe && { unsubscribe }),
            ...(channel === 'email' && { templates: await templatesOf(spoken) }),
          })
          for (const recipient of trialRecipients(notice)) prepared.fill(recipient)
          return prepared
        } catch (error) {
          if (error instanceof TooLong) return error.message
          throw broken(planned, language, error instanceof Error ? error.message : String(error))
        }
      },
    }
  }
}

/** MJML takes longest to load: a run that has nothing to say does not wait for it. */
async function compile(sources: TemplateSources, words: Words): Promise<Templates> {
  const { compileTemplates } = await import('../channels/email/template.ts')
  return compileTemplates(sources, words)
}

/** What was approved is what was planned: another text, or a moment that there is not, needs another plan. */
function changed({ entry, moment }: PlannedNotice): Unable {
  return new Unable(
    `the plan was made for another text of ${entry} ${moment} than there is now`,
    'nothing was claimed or sent; make it again with care plan',
  )
}

function broken({ entry, moment }: PlannedNotice, language: string, why: string): Unable {
  return new Unable(
    `the notice of ${entry} ${moment} in ${language} cannot be made: ${why}`,
    'nothing was claimed or sent; repair the template or the entry, then run it again',
  )
}
