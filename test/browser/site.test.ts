import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Serving, serve, staticFiles } from '../../scripts/io/serve.ts'
import { build, now } from '../site/build.ts'
import { launchBrowser } from './launch.ts'

let browser: Browser
let serving: Serving

beforeAll(async () => {
  const out = await build()
  serving = await serve(staticFiles(out), 0)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

// Each shows something that the others do not.
const paths = [
  '',
  'incidents/INC-2031-0001/',
  'incidents/INC-2031-0002/',
  'incidents/INC-2031-0003/',
  'changes/CHG-2031-0001/',
  'changes/CHG-2031-0003/',
]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const everywhere = [...paths, ...paths.map((path) => `zh-cn/${path}`), 'no-such-page/']

/** Opens a page at the time of the content, in a zone that is not UTC; fails on whatever the browser complains about. */
async function open<T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
  at = now,
): Promise<T> {
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', ...options })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/404/.test(message.text())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.clock.setFixedTime(new Date(at))
    await page.goto(serving.url + path)
    const seen = await look(page)
    expect(complaints).toEqual([])
    return seen
  } finally {
    await context.close()
  }
}

/** The words that a person can see. */
function seen(page: Page, selector: string): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is not shown, on paper for instance, must not count.
  return page.locator(selector).innerText()
}

// One of each kind, with the most that it can hold.
const judged = ['', 'incidents/INC-2031-0002/', 'changes/CHG-2031-0001/'].flatMap((path) => [path, `zh-cn/${path}`])

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([390, 1280])('no page has a finding of WCAG A or AA at %i px', async (width) => {
    const findings = await open('', { colorScheme, viewport: { width, height: 900 } }, async (page) => {
      const found: string[] = []
      for (const path of [...judged, 'incidents/INC-2031-0003/', 'changes/CHG-2031-0003/', 'no-such-page/']) {
        await page.goto(serving.url + path)
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${path} ${id} ${html}`)))
      }
      return found
    })
    expect(findings).toEqual([])
  })
})

describe('every page', () => {
  it('has no sideways scroll at 320 px', async () => {
    await open('', { viewport: { width: 320, height: 600 } }, async (page) => {
      for (const path of everywhere) {
        await page.goto(serving.url + path)
        const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        expect(await page.evaluate(beyond), path).toBeLessThanOrEqual(0)
      }
    })
  })

  it('has targets of at least 24 px', async () => {
    for (const path of everywhere) {
      const small = await open(path, { viewport: { width: 390, height: 800 } }, (page) =>
        page.evaluate(() =>
          // Links within a sentence are exempt, as in WCAG 2.2: their size is that of the line.
          [...document.querySelectorAll('nav a, .counts a, .button, summary, h3 a')]
            .filter((element) => element.getBoundingClientRect().height < 24)
            .map((element) => element.outerHTML),
        ),
      )
      expect(small, path).toEqual([])
    }
  })

  it('needs at most three requests, all of them to its own host', async () => {
    for (const path of paths) {
      const context = await browser.newContext()
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(serving.url + path, { waitUntil: 'networkidle' })
      const remote = asked.filter((url) => !url.startsWith('data:'))
      expect(remote.length, path).toBeLessThanOrEqual(3)
      expect(
        remote.every((url) => url.startsWith(serving.url)),
        path,
      ).toBe(true)
      await context.close()
    }
  })

  it('works in forced colours and on paper', async () => {
    for (const path of paths) {
      const shapes = await open(path, { forcedColors: 'active' }, (page) =>
        page
          .locator('.mark')
          .evaluateAll((marks) => marks.filter((mark) => mark.getBoundingClientRect().width > 0).length),
      )
      if (path === '') expect(shapes).toBeGreaterThan(0)
    }
    const text = await open('incidents/INC-2031-0002/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' })
      return seen(page, 'main')
    })
    expect(text).toContain('Update the login service')
  })
})

describe('without JavaScript', () => {
  it('a page holds all its facts', async () => {
    const text = await open('incidents/INC-2031-0001/', { javaScriptEnabled: false }, (page) => seen(page, 'main'))
    for (const fact of [
      'Level 1',
      'Identified',
      'Blob Store in North',
      'Keep retries on',
      'Mon 10 Mar 2031, 09:00 UTC',
      'One metadata shard answers too late.',
    ]) {
      expect(text).toContain(fact)
    }
    expect(text).not.toContain('your time')
  })
})

describe('with JavaScript', () => {
  it("a time has the reader's own beside it", async () => {
    const text = await open('incidents/INC-2031-0001/', {}, (page) => seen(page, '.glance'))
    expect(text).toContain('Mon 10 Mar 2031, 09:00 UTC (10:00 your time)')
    const far = await open('zh-cn/incidents/INC-2031-0001/', { timezoneId: 'Pacific/Auckland' }, (page) =>
      seen(page, '.glance'),
    )
    expect(far).toContain('2031年3月10日周一 04:10 UTC（您的时间 17:10）')
    const next = await open('zh-cn/changes/CHG-2031-0002/', { timezoneId: 'Asia/Shanghai' }, (page) =>
      seen(page, '.glance'),
    )
    expect(next).toContain('2031年3月9日周日 22:00 UTC（您的时间 3月10日 06:00）')
  })

  it('a page that is too old says so', async () => {
    const age = (at: string): Promise<string> => open('', {}, (page) => seen(page, '[data-until]'), at)
    expect(await age('2031-03-10T08:59:59Z')).not.toContain('Reload it')
    expect(await age('2031-03-10T09:00:00Z')).toContain('This page is out of date. Reload it')
  })
})
