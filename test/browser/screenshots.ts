import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve, staticFiles } from '../../scripts/io/serve.ts'
import { launchBrowser } from './launch.ts'

// Pictures of the samples for the README and the docs: `npm run screenshots`.
const now = '2024-07-02T08:00:00Z'
const pages = { home: '', incident: 'incidents/INC-2024-0002/', change: 'changes/CHG-2024-0001/' }
const longest = 1300
const looks = [
  { name: 'en-light', path: '', colorScheme: 'light', width: 1280, timezoneId: 'Europe/Berlin' },
  { name: 'en-dark', path: '', colorScheme: 'dark', width: 1280, timezoneId: 'Europe/Berlin' },
  { name: 'zh-light', path: 'zh-cn/', colorScheme: 'light', width: 1280, timezoneId: 'Asia/Shanghai' },
  { name: 'zh-dark-phone', path: 'zh-cn/', colorScheme: 'dark', width: 390, timezoneId: 'Asia/Shanghai' },
  { name: 'en-light-phone', path: '', colorScheme: 'light', width: 390, timezoneId: 'Europe/Berlin' },
] as const

const root = fileURLToPath(new URL('../..', import.meta.url))
const images = process.argv[2] ?? join(root, 'docs/images')
const site = join(mkdtempSync(join(tmpdir(), 'care-screenshots-')), 'site')
execFileSync(process.execPath, [join(root, 'scripts/care.ts'), 'build', '--root', root, '--now', now, '--out', site])
mkdirSync(images, { recursive: true })
const serving = await serve(staticFiles(site), 0)
const browser = await launchBrowser()
for (const { name, path, width, ...look } of looks) {
  const context = await browser.newContext({
    ...look,
    viewport: { width, height: 900 },
    deviceScaleFactor: width < 500 ? 2 : 1,
  })
  for (const [page, where] of Object.entries(pages)) {
    const tab = await context.newPage()
    await tab.clock.setFixedTime(new Date(now))
    await tab.goto(serving.url + path + where)
    // The first screens say it all; a whole page would be metres tall on a phone.
    const tall = await tab.evaluate(() => document.documentElement.scrollHeight)
    const clip = { x: 0, y: 0, width, height: Math.min(tall, longest) }
    await tab.screenshot({ path: join(images, `${page}-${name}.png`), fullPage: true, clip })
  }
  await context.close()
}
await browser.close()
await serving.close()
