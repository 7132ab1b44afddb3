import { hash } from 'node:crypto'
import { compileTemplates } from '../../scripts/channels/email/template.ts'
import { prepareNotice } from '../../scripts/channels/prepare.ts'
import type { Catalog } from '../../scripts/core/catalog.ts'
import { asOf } from '../../scripts/core/decide/as-of.ts'
import { momentsOf } from '../../scripts/core/decide/moments.ts'
import { reachOf, reasonsFor } from '../../scripts/core/decide/reach.ts'
import { noticeOf } from '../../scripts/core/notice/notice.ts'
import { trialRecipients } from '../../scripts/core/notice/trial-recipients.ts'
import { readContent } from '../../scripts/io/content.ts'
import { readTemplates, readWords } from '../../scripts/io/words.ts'
import type { Bench, Ground } from './bench.ts'
import { around } from './ground.ts'

/** Templates compiled by the baseline; one more before it, so that nothing of MJML is loaded while the clock runs. */
const compilations = 50

/** A contact's mail, HTML and text, from a notice that was prepared once. */
export const fill: Bench = {
  name: "fill a contact's notice",
  against: 'compiling its MJML template, once loaded and warm',
  piece: 'notice',
  cases: [
    { entries: 100, contacts: 1000, rounds: 5, aim: 1 / 100 },
    { entries: 100, contacts: 100_000, rounds: 5, aim: 1 / 100 },
  ],
  ours: async (ground) => {
    const { content, catalog, words, templates } = await given(ground)
    const view = content.entries.map((entry) => asOf(entry, around)).find((found) => (found?.updates.length ?? 0) > 0)
    const moment = view && momentsOf(view, catalog.policy).at(-1)
    if (!view || !moment) throw new Error('no entry has an update')
    const notice = noticeOf({ view, moment, words, catalog, body: content.body, now: around })
    const prepared = prepareNotice('email', { notice, templates: await compileTemplates(templates, words), sha256 })
    // as a run does before it claims anything
    for (const recipient of trialRecipients(notice)) prepared.fill(recipient)
    const reach = reachOf(view, catalog)
    const recipients: Parameters<typeof prepared.fill>[0][] = []
    for await (const some of content.customers()) {
      for (const customer of some) {
        const found = reasonsFor(reach, customer)
        const reasons = found.length > 0 ? found : ([{ kind: 'told' }] as const)
        for (const contact of customer.contacts) recipients.push({ customer, contact, reasons })
      }
    }
    return () => {
      let octets = 0
      for (const recipient of recipients) {
        const message = prepared.fill(recipient)
        // reading both makes one flat text of each, as a provider would
        if (message.channel === 'email') octets += Buffer.byteLength(message.html) + Buffer.byteLength(message.text)
      }
      if (octets === 0) throw new Error('nothing was filled')
      return recipients.length
    }
  },
  baseline: async (ground) => {
    const { words, templates } = await given(ground)
    await compileTemplates(templates, words)
    return async () => {
      for (let done = 0; done < compilations; done += 1) await compileTemplates(templates, words)
      return compilations
    }
  },
}

async function given({ root, state, registry }: Ground) {
  const content = await readContent({ root, state, now: around, customers: registry })
  const { catalog } = content as { readonly catalog: Catalog }
  const words = (await readWords(['en'])).get('en')
  if (!words) throw new Error('there are no English words')
  return { content, catalog, words, templates: await readTemplates() }
}

function sha256(text: string): string {
  return hash('sha256', text)
}
