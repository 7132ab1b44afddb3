import mjml from 'mjml'
import type { Words } from '../../core/notice/words.ts'

/** What stands between two holes, or a hole: `html` ones take safe HTML, the others a text that is escaped. */
export type Part = string | { readonly hole: string; readonly raw: boolean }

/** A compiled template: the frame of a mail and the fragments of which its inside is put together. */
export interface Template {
  readonly frame: readonly Part[]
  readonly fragments: ReadonlyMap<string, readonly Part[]>
}

/** The templates of a language: the HTML and the text of a mail. */
export interface Templates {
  readonly html: Template
  readonly text: Template
}

/** The sources of the templates, as they lie in `templates/`. */
export interface TemplateSources {
  readonly mjml: string
  readonly text: string
}

/**
 * Compiles the templates for a language: milliseconds, so once a language and never with a value inside, because MJML
 * would take a value for markup.
 */
export async function compileTemplates(sources: TemplateSources, words: Words): Promise<Templates> {
  const start = words.direction === 'rtl' ? 'right' : 'left'
  const source = sources.mjml.replaceAll('@direction@', words.direction).replaceAll('@start@', start)
  const { html, errors } = await mjml(source, {
    validationLevel: 'strict',
    fonts: {},
    keepComments: false,
    ignoreIncludes: true,
  })
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'))
  // The indentation of what MJML writes is a fifth of a mail.
  return { html: templateOf(html.replace(/\n\s*/g, '\n')), text: templateOf(sources.text) }
}

/** Splits a compiled source into its frame and its fragments. */
export function templateOf(source: string): Template {
  const fragments = new Map<string, readonly Part[]>()
  let frame = source
  for (const region of REGIONS) {
    frame = frame.replace(regionPattern(region), (_, inside: string) => {
      for (const [, name = '', body = ''] of inside.matchAll(FRAGMENT)) fragments.set(name, partsOf(`${body}\n`))
      return `{{{${region}}}}`
    })
  }
  return { frame: partsOf(frame), fragments }
}

const REGIONS = ['rows', 'footer'] as const
const FRAGMENT = /\[\[([a-z0-9-]+)\]\]\n?([\s\S]*?)\n?\[\[\/\1\]\]/g
const HOLE = /(\{\{\{[a-z_]+\}\}\}|\{\{[a-z_]+\}\})/

function regionPattern(name: string): RegExp {
  return new RegExp(`\\[\\[${name}\\]\\]([\\s\\S]*)\\[\\[/${name}\\]\\]\\n?`)
}

function partsOf(source: string): readonly Part[] {
  return source
    .split(HOLE)
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^\{\{(\{)?([a-z_]+)\}/.exec(part)
      return found ? { hole: found[2] ?? '', raw: found[1] !== undefined } : part
    })
}
