import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AstroIntegration, build } from 'astro'

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
    build: { assets: 'assets', inlineStylesheets: 'never' as const, server: join(scratch, 'server') },
    integrations: [besides],
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

// What Astro compiles for rendering goes where `build.server` says; without an adapter it would go into the folder in which
// the process happens to stand.
const besides: AstroIntegration = {
  name: 'care:scratch',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'care:scratch',
        adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
        supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
      }),
  },
}

// Pages are rendered in this process: data goes over by reference, not as a bundle of all texts.
const key = 'care:site'

function handOver(data: unknown) {
  const shared = globalThis as unknown as Record<symbol, unknown>
  shared[Symbol.for(key)] = data
  return {
    name: key,
    enforce: 'pre' as const,
    resolveId(id: string): string | undefined {
      if (id === key) return `\0${key}`
      // Astro looks for itself from its root, which is the scratch folder, or from where the process stands.
      return id.startsWith('astro/') ? fileURLToPath(import.meta.resolve(id)) : undefined
    },
    load: (id: string) =>
      id === `\0${key}` ? `export const { pages, missing } = globalThis[Symbol.for('${key}')]` : undefined,
  }
}
