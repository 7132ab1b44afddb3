import type { Content } from '../core/content.ts'
import { asOf } from '../core/decide/as-of.ts'
import { replaceFolder } from '../io/swap.ts'
import { readWords } from '../io/words.ts'
import type { Site } from '../publish/edition.ts'
import { languageOf } from '../publish/language.ts'
import { missingPage, sitePages } from '../publish/site.ts'
import { type Context, Unable } from './context.ts'

/** What is built, and where to. */
export interface SiteJob {
  readonly context: Context
  readonly content: Content
  readonly out: string
  /** The path of the site on its host, such as `/status/`; `/` unless told otherwise. */
  readonly base?: string
}

/** Builds the status site into a folder, which it replaces as a whole; returns the number of pages. */
export async function buildSite(job: SiteJob): Promise<number> {
  // Astro reads this when it is loaded: nothing of ours is reported to anybody.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const [site, { renderSite }] = await Promise.all([siteOf(job), import('../io/astro.ts')])
  const data = { pages: sitePages(site), missing: missingPage(site) }
  await replaceFolder(job.out, (fresh, scratch) => renderSite({ data, out: fresh, base: site.base, scratch }))
  return data.pages.length + 1
}

/** What there is to say at the time of the context. */
export async function siteOf({ context, content, base = '/' }: Omit<SiteJob, 'out'>): Promise<Site> {
  const { catalog, entries, body } = content
  if (!catalog) {
    throw new Unable(
      'the policy or a service is not valid, so that nothing can be said',
      'see what is wrong with: care check',
    )
  }
  const { languages } = catalog.policy
  const words = await readWords(languages)
  return {
    catalog,
    views: entries.flatMap((entry) => asOf(entry, context.now) ?? []),
    body,
    now: context.now,
    base,
    written: languages[0] ?? 'en',
    languages: [...words.values()].map(languageOf),
  }
}
