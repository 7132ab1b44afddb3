import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

const root = join(import.meta.dirname, '../..')
const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')

/** Where an unpacked Chromium lies. */
export interface Unpacked {
  readonly executable: string
  /** Folder of the shared libraries that a bare Debian lacks. */
  readonly libraries: string
  /** A fontconfig file that knows our fonts only. */
  readonly fontConfig: string
}

/** Unpacks Chromium once per version; any number of processes may ask at once. */
export function unpackBrowser(): Unpacked {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the browser tests need Linux on x64')
  const { version } = JSON.parse(readFileSync(join(archives, '../package.json'), 'utf8')) as { version: string }
  const home = join(root, 'node_modules/.cache', `chromium-${version}`)
  if (!existsSync(home)) unpackTo(home)
  return {
    executable: join(home, 'chromium'),
    libraries: join(home, 'lib'),
    fontConfig: join(home, 'fonts.conf'),
  }
}

/** Everything is made in a folder of its own and appears by one rename: the first wins, the others drop theirs. */
function unpackTo(home: string): void {
  mkdirSync(dirname(home), { recursive: true })
  const work = mkdtempSync(`${home}-`)
  try {
    writeFileSync(join(work, 'chromium'), inflate('chromium.br'), { mode: 0o755 })
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      execFileSync('tar', ['-x', '-C', work], { input: inflate(archive) })
    }
    writeFileSync(join(work, 'fonts.conf'), fontConfig(home))
    renameSync(work, home)
  } catch (error) {
    if (!existsSync(home)) throw error
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const inflate = (archive: string): Buffer => brotliDecompressSync(readFileSync(join(archives, archive)))

/**
 * Open Sans comes with Chromium, Noto Sans SC and Noto Sans Mono from npm. The Chinese ones are TrueType on purpose: this
 * Chromium lists WOFF2 files as system fonts and then draws blanks.
 */
function fontConfig(home: string): string {
  const fonts = join(root, 'node_modules/@expo-google-fonts')
  const weights = [
    'noto-sans-sc/400Regular',
    'noto-sans-sc/700Bold',
    'noto-sans-mono/400Regular',
    'noto-sans-mono/700Bold',
  ]
  const folders = [join(home, 'fonts'), ...weights.map((weight) => join(fonts, weight))]
  const families = {
    'sans-serif': 'Open Sans',
    'system-ui': 'Open Sans',
    serif: 'Open Sans',
    monospace: 'Noto Sans Mono',
  }
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(home, 'font-cache')}</cachedir>
${Object.entries(families)
  .map(
    ([generic, family]) =>
      `  <alias><family>${generic}</family><prefer><family>${family}</family><family>Noto Sans SC</family></prefer></alias>`,
  )
  .join('\n')}
</fontconfig>
`
}
