import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'astro'

/** What Astro is told: the data for its pages, where they go, under which path, and a folder for its own files. */
export interface AstroRun {
  /** What `site/` imports as `care:site`. */
  readonly data: unknown
  readonly out: string
  /** `/` or `/status/`. */
  readonly base: string
  readonly scratch: string
}

/**
 * Renders `site/` with Astro. Its root is a scratch folder, so that nothing is written into the product or the content;
 * there is no content layer, because all data is prepared (and its own would read YAML with another parser).
 */
export async function renderSite({ data, out, base, scratch }: AstroRun): Promise<void> {
  mkdirSync(scratch, { recursive: true })
  const config = {
    root: scratch,
    configFile: false as const,
    srcDir: fileURLToPath(new URL('../../site', import.meta.url)),
    publicDir: join(scratch, 'public'),
    outDir: out,
    cacheDir: join(scratch, 'cache'),
    base,
    trailingSlash: 'always' as const,
    compressHTML: true,
    logLevel: 'error' as const,
    devToolbar: { enabled: false },
    build: { assets: 'assets', inlineStylesheets: 'never' as const },
    vite: {
      cacheDir: join(scratch, 'vite'),
      logLevel: 'error' as const,
      plugins: [handOver(data)],
      build: { rolldownOptions: { output: { assetFileNames: 'assets/site.[hash][extname]' } } },
    },
  }
  // Without `sync`, Astro writes no types for editors and does not start a second Vite: half of the time of a small site.
  await build(config, { sync: false } as Parameters<typeof build>[1])
}

// Pages are rendered in this process: data goes over by reference, not as a bundle of all texts.
const key = 'care:site'

function handOver(data: unknown) {
  ;(globalThis as unknown as Record<symbol, unknown>)[Symbol.for(key)] = data
  return {
    name: key,
    resolveId: (id: string) => (id === key ? `\0${key}` : undefined),
    load: (id: string) =>
      id === `\0${key}` ? `export const { pages, missing } = globalThis[Symbol.for('${key}')]` : undefined,
  }
}
