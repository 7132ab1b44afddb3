import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { serve, staticFiles } from '../../scripts/io/serve.ts'
import { launchBrowser } from './launch.ts'

// Pictures of what a pull request would show: `npm run preview-images -- DIR`, of a folder that `care gate --preview DIR` wrote. The mails
// and pages of its entries go into DIR/images. What is shown is data of the pull request; the code is that of the branch this runs on.
const dir = resolve(process.argv[2] ?? '.care/preview')
const now = process.argv[3] ?? new Date().toISOString()
const images = join(dir, 'images')
const looks = [
  { name: 'wide-light', width: 600, pageWidth: 1280, colorScheme: 'light' },
  { name: 'narrow-dark', width: 390, pageWidth: 390, colorScheme: 'dark' },
] as const
const tallest = 2400

if (!existsSync(join(dir, 'mails'))) {
  console.log('Nothing would be told, so that there is nothing to show.')
  process.exit(0)
}
mkdirSync(images, { recursive: true })
const mails = readdirSync(join(dir, 'mails')).filter((name) => name.endsWith('.html'))
const browser = await launchBrowser()
try {
  await shootMails(browser)
  await shootPages(browser)
} finally {
  await browser.close()
}

async function shootMails(of: Browser): Promise<void> {
  const serving = await serve(staticFiles(join(dir, 'mails')), 0)
  for (const name of mails)
    for (const { name: look, width, colorScheme } of looks)
      await shoot(of, {
        url: `${serving.url}${name}`,
        file: `mail-${name.replace(/\.html$/, '')}-${look}`,
        width,
        colorScheme,
      })
  await serving.close()
}

/** A page that cannot be built (an entry has an error) is no reason to have no picture of the mails. */
async function shootPages(of: Browser): Promise<void> {
  const care = fileURLToPath(new URL('../../scripts/care.ts', import.meta.url))
  const [content, site] = [join(dir, 'content'), join(dir, 'site')]
  try {
    execFileSync(process.execPath, [care, 'build', '--root', content, '--now', now, '--out', site], {
      stdio: 'inherit',
    })
  } catch {
    console.log('The pages cannot be built: see above. There are pictures of the mails only.')
    return
  }
  const serving = await serve(staticFiles(site), 0)
  const paths = new Set(mails.map((name) => name.split('.')[0] ?? ''))
  for (const id of paths) {
    const folder = id.startsWith('INC') ? 'incidents' : 'changes'
    for (const [language, below] of Object.entries({ en: '', 'zh-CN': 'zh-cn/' })) {
      if (!existsSync(join(site, below, folder, id, 'index.html'))) continue
      for (const { name: look, pageWidth: width, colorScheme } of looks)
        await shoot(of, {
          url: `${serving.url}${below}${folder}/${id}/`,
          file: `page-${id}.${language}-${look}`,
          width,
          colorScheme,
        })
    }
  }
  await serving.close()
}

async function shoot(
  of: Browser,
  { url, file, width, colorScheme }: { url: string; file: string; width: number; colorScheme: 'light' | 'dark' },
): Promise<void> {
  const context = await of.newContext({ colorScheme, viewport: { width, height: 900 }, javaScriptEnabled: false })
  const tab = await context.newPage()
  await tab.goto(url)
  await tab.screenshot({
    path: join(images, `${file}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: tallest },
  })
  await context.close()
}
