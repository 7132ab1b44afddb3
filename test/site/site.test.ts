import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, content, filesOf, now, wordsOf } from './build.ts'

let site: ReadonlyMap<string, Buffer>
let out: string

beforeAll(async () => {
  out = await build()
  site = filesOf(out)
}, 60_000)

const page = (path: string): string => site.get(path)?.toString() ?? ''
const words = (path: string): string => wordsOf(page(path))
const incident = (number: number): string => `incidents/INC-2031-000${number}/index.html`
const change = (number: number): string => `changes/CHG-2031-000${number}/index.html`
const pages = (): string[] => [...site.keys()].filter((path) => path.endsWith('.html'))

describe('the folder', () => {
  it('holds a page for every entry in every language, and one for what is not there', () => {
    const entries = [1, 2, 3, 4].flatMap((number) => [incident(number), change(number)])
    const expected = ['index.html', ...entries].flatMap((path) => [path, `zh-cn/${path}`])
    expect(pages().sort()).toEqual(['404.html', ...expected].sort())
  })

  it('is the same, byte for byte, in another folder, time zone, locale and directory', async () => {
    const env = { TZ: 'Asia/Kathmandu', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }
    const cwd = mkdtempSync(join(tmpdir(), 'care-cwd-'))
    const other = filesOf(await build({ env, cwd }))
    expect(readdirSync(cwd)).toEqual([])
    expect([...other.keys()]).toEqual([...site.keys()])
    for (const [path, bytes] of site) expect(other.get(path)?.equals(bytes), path).toBe(true)
  })

  it('is replaced as a whole: what is no longer told is gone, and nothing is left beside it', async () => {
    const again = await build()
    expect(existsSync(join(again, change(2)))).toBe(true)
    await build({ out: again, now: '2031-03-01T00:00:00Z' })
    expect(existsSync(join(again, change(2)))).toBe(false)
    expect(readdirSync(dirname(again))).toEqual(['site'])
  })

  it('is never one that holds something else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'care-foreign-'))
    writeFileSync(join(folder, 'thesis.txt'), 'mine')
    await expect(build({ out: folder })).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--out') })
    expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('mine')
  })

  it('can stand under a path', async () => {
    const under = filesOf(await build({ base: '/care' }))
    for (const [path, bytes] of under) {
      for (const [, href = ''] of bytes.toString().matchAll(/(?:href|src)="(\/[^"]*)"/g))
        expect(href, path).toMatch(/^\/care\//)
    }
  })

  it('takes nothing from the content folder and puts nothing into it', () => {
    expect(readdirSync(content).sort()).toEqual(['catalog', 'changes', 'incidents'])
  })
})

describe('every page', () => {
  it('weighs little', () => {
    const style = [...site].find(([path]) => path.endsWith('.css'))?.[1] ?? Buffer.alloc(0)
    for (const path of pages()) {
      const weight = gzipSync(page(path)).length + gzipSync(style).length
      expect(weight, path).toBeLessThan(path.endsWith('/index.html') && /CHG|INC/.test(path) ? 15 * 1024 : 30 * 1024)
    }
    const script = /<script>([\s\S]*?)<\/script>/.exec(page('index.html'))?.[1] ?? ''
    expect(Buffer.byteLength(script)).toBeLessThan(3 * 1024)
    expect([...site.keys()].filter((path) => path.endsWith('.js'))).toEqual([])
  })

  it('labels every cell of a table: on a phone it stands without its head', () => {
    expect(words(incident(3))).toContain('Hour')
    for (const path of pages()) {
      for (const [cell] of page(path).matchAll(/<td\b[^>]*>/g)) expect(cell, path).toMatch(/ data-label="[^"]+"/)
    }
  })

  it('leads only to what is there', () => {
    for (const path of pages()) {
      for (const [, href = ''] of page(path).matchAll(/ href="([^"]*)"/g)) {
        if (/^(https:|data:)/.test(href)) continue
        const { pathname, hash } = new URL(href, `http://site/${path}`)
        const target = decodeURI(pathname).slice(1)
        const file = target === '' || target.endsWith('/') ? `${target}index.html` : target
        expect(site.has(file), `${path} leads to ${href}`).toBe(true)
        if (hash) expect(page(file), `${path} leads to ${href}`).toContain(`id="${hash.slice(1)}"`)
      }
    }
  })

  it('names its languages, and has one h1 and unique ids', () => {
    for (const path of pages()) {
      const html = page(path)
      expect(html, path).toMatch(
        path.startsWith('zh-cn/') ? /<html lang="zh-CN" dir="ltr"/ : /<html lang="en" dir="ltr"/,
      )
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, path).toBe(ids.length)
      if (path === '404.html') continue
      expect(html, path).toContain('<link rel="alternate" hreflang="en"')
      expect(html, path).toContain('<link rel="alternate" hreflang="zh-CN"')
      expect(html, path).toMatch(/<link rel="canonical" href="https:\/\/status\.harbour\.example\/care\//)
    }
  })

  it('writes every time for machines and for people, with its date and zone', () => {
    for (const path of pages()) {
      for (const [, at = '', text = ''] of page(path).matchAll(/<time datetime="([^"]*)">([^<]*)<\/time>/g)) {
        expect(at, path).toMatch(/^2031-\d\d-\d\d(T\d\d:\d\d:00\.000Z)?$/)
        expect(text, path).toMatch(at.includes('T') ? /2031.*\d\d:\d\d UTC/ : /2031/)
      }
    }
  })
})

describe('a page for what is not there', () => {
  it('leads to every language and is told to no search engine', () => {
    expect(page('404.html')).toMatch(/<nav class="languages"[^>]*>.*hreflang="en".*hreflang="zh-CN"/s)
    expect(page('404.html')).toContain('<meta name="robots" content="noindex"')
    expect(page('404.html')).not.toMatch(/rel="(?:alternate|canonical)"/)
  })
})

describe('hostile words', () => {
  it('stay words', () => {
    const title = '<script>alert("title")</script> uploads to Blob Store fail & stall'
    for (const path of ['index.html', incident(1), `zh-cn/${incident(1)}`]) {
      expect(words(path), path).toContain(title)
      expect(page(path).match(/<script/g), path).toHaveLength(1)
    }
  })
})

describe('the first page', () => {
  it('names the thing and the place', () => {
    expect(page('index.html')).toMatch(/<h1>.*Blob Store is partly down in North/)
    expect(page('zh-cn/index.html')).toMatch(/<h1>.*北部的对象仓库部分中断/)
  })

  it('holds incidents, changes that need readers, advisories, other changes, services and days in this order', () => {
    const order = [...page('index.html').matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id)
    expect(order).toEqual(['incidents', 'actions', 'advisories', 'changes', 'services', 'history', 'subscribe'])
  })

  it('opens broken branches and closes calm ones', () => {
    const tree = page('index.html').match(/<details[^>]*>/g)
    expect(tree).toEqual(['<details open>', '<details>', '<details>'])
    expect(words('index.html')).toMatch(/May be affected North · depends on Blob Store in North/)
  })

  it('says until when it can be believed: the next promise', () => {
    expect(words('index.html')).toContain('If it is later than Mon 10 Mar 2031, 09:00 UTC, this page is out of date.')
  })
})

describe('an incident', () => {
  it('says by when readers hear more even where the file promises that for a later update', async () => {
    const past = filesOf(await build({ now: '2031-03-10T05:00:00Z' }))
    expect(wordsOf(past.get(incident(1))?.toString() ?? '')).toMatch(/Next update by Mon 10 Mar 2031, 0\d:\d0 UTC/)
  })

  it('answers the three questions and says when readers hear more', () => {
    const text = words(incident(2))
    expect(text).toMatch(/Next update by Mon 10 Mar 2031, 12:00 UTC/)
    expect(text).toMatch(
      /Am I affected\? Yes, if you run one of these: logind \(debian\) ≥ 2\.0-1, < 2\.4-3 , fixed in 2\.4-3/,
    )
    expect(text).toMatch(/What you must do Update the login service by Sat 22 Mar 2031, 00:00 UTC/)
    expect(text).toMatch(/What we are doing Our images hold the fixed package\./)
  })

  it('says of an action whom it is for below its title, and by when', () => {
    const text = words(incident(2))
    expect(text).toMatch(
      /by Sat 22 Mar 2031, 00:00 UTC Update the login service For everyone who runs logind \(debian\)/,
    )
  })

  it('computes the score from the vector and names what regulators ask', () => {
    const text = words(incident(2))
    for (const fact of [
      '8.1 (high, CVSS 3.1)',
      'CVE-2031-1111, CVE-2031-2222',
      'Exploited in the wild No',
      'Effects across borders Not known yet',
      'Maker: Vendor, since',
    ]) {
      expect(text).toContain(fact)
    }
  })

  it('shows its corrections', () => {
    expect(words(incident(2))).toContain(
      'Corrected on Sun 9 Mar 2031, 15:00 UTC: The first text named a wrong package.',
    )
  })

  it('that is over speaks in the past, and its evaluation answers the five questions', () => {
    const text = words(incident(3))
    expect(text).toContain('You were, if you used one of these: Machines in South')
    expect(text).toContain('What you must do Nothing new. This incident is over.')
    expect(text).toMatch(
      /What happened .* What went wrong and why .* How we responded .* What we are doing about it .* How you can make it hurt less/,
    )
    expect(text).not.toContain('If it is later than')
  })

  it('presses nobody once it is over and the deadline has passed', () => {
    expect(page(incident(3))).toMatch(/class="type required past".*class="due past"/)
    expect(page(incident(2))).toMatch(/class="type required".*class="due"/)
    expect(page(incident(2))).not.toContain(' past"')
  })

  it('that was a false alarm affects nobody', () => {
    expect(words(incident(4))).toContain('Am I affected? No. It was a false alarm.')
  })
})

describe('a change', () => {
  it('says in a chip what it asks', () => {
    expect(words(change(1))).toContain('Action required by Tue 18 Mar 2031')
    expect(words(change(2))).toContain('For information only')
    expect(words(change(3))).not.toContain('For information only')
  })

  it('that is running shows what was said last', () => {
    expect(words(change(2))).toContain('What we are doing Half of the databases are done.')
    expect(page('index.html')).toContain('<p>Half of the databases are done.</p>')
  })

  it('says "to" between the borders of its window', () => {
    expect(words(change(2))).toMatch(/22:00 UTC to → Mon 10 Mar/)
  })

  it('leads from the question whom it affects to the whole answer', () => {
    expect(page(change(1))).toMatch(
      /id="h-affected".*<a href="#impact">Read who and what is affected<\/a>.*id="h-must"/s,
    )
  })

  it('without an effect has no list of effects', () => {
    expect(page(change(1))).toContain('id="h-effect"')
    expect(page(change(4))).not.toContain('id="h-effect"')
  })

  it('that was moved shows the old window struck through, with the reason', () => {
    expect(page(change(1))).toMatch(/<s>.*Thu 13 Mar 2031, 06:00 UTC.*<\/s>/)
    expect(words(change(1))).toMatch(/Moved on .* Several customers asked for a week more\./)
  })

  it('that was cancelled shows its window struck through, and that nobody is affected', () => {
    expect(page(change(4))).toMatch(/<s>.*Wed 12 Mar 2031, 06:00 UTC.*<\/s>/)
    expect(words(change(4))).toContain('Am I affected? No. The change is cancelled.')
  })

  it('that was rolled back holds what was measured against what was planned', () => {
    expect(words(change(3))).toMatch(/Rolled back on .* The new disks were slower/)
    expect(words(change(3))).toContain('Machines North Degraded, 2 min Outage, 9 min')
  })

  it('holds the downtime against the SLA', () => {
    expect(words(change(2))).toContain('more than the 21 min that the SLA of 99.95% allows in a month')
  })
})

describe('another language', () => {
  it('of a translated entry holds no English sentence', () => {
    // What others have published keeps its name, marked as English; commands are no language.
    const own = page(`zh-cn/${incident(2)}`).replace(/<a [^>]*lang="en">[^<]*<\/a>|<pre>.*?<\/pre>/g, '')
    expect(wordsOf(own).match(/[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}/g)).toBeNull()
    expect(wordsOf(own)).toContain('能访问登录服务的任何人都可执行命令')
  })

  it('calls sources and parties by the names that the translation gives them, and marks the others', () => {
    const own = page(`zh-cn/${incident(2)}`)
    expect(own).toContain('<a href="https://maker.example/advisory">厂商公告</a>')
    expect(own).toContain('<a href="https://maker.example/2.4" lang="en">Logind 2.4</a>')
    expect(words(`zh-cn/${incident(2)}`)).toContain('厂商团队：供应商')
  })

  it('of an entry that is not translated shows the original, marked', () => {
    expect(words(`zh-cn/${incident(3)}`)).toContain('尚无译文，以下为英语原文。')
    expect(page(`zh-cn/${incident(3)}`)).toContain('<h1 lang="en">')
    expect(page(`zh-cn/${incident(3)}`)).toContain('<div class="prose" lang="en">')
  })

  it('of an entry whose translation is stale shows the original, marked', () => {
    expect(words(`zh-cn/${change(1)}`)).toContain('译文早于原文（修订版 3），因此以下为英语原文。')
    expect(page(`zh-cn/${change(1)}`)).toContain('<h1 lang="en">The old protocol ends at the gateway</h1>')
  })
})

describe('content that is almost empty', () => {
  it('has a calm first page', async () => {
    const root = mkdtempSync(join(tmpdir(), 'care-empty-'))
    mkdirSync(join(root, 'catalog'))
    writeFileSync(join(root, 'catalog/policy.yaml'), readFileSync(join(content, 'catalog/policy.yaml')))
    const empty = filesOf(await build({ root, now }))
    expect(empty.get('index.html')?.toString()).toContain('All services operate normally')
  })
})
