import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './launch.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe('the browser of the tests', () => {
  it('draws Chinese, each character its own', async () => {
    const page = await browser.newPage()
    await page.setContent('<html lang="zh-CN"><body style="font: 40px sans-serif"><i>云</i><i>服</i><i>务</i><i>龘</i>')
    const images = await Promise.all((await page.locator('i').all()).map((glyph) => glyph.screenshot()))
    // Missing glyphs are blanks or boxes, and those are all alike.
    expect(new Set(images.map((image) => image.toString('base64'))).size).toBe(4)
    await page.close()
  })

  it('reaches this machine and nothing else', async () => {
    const server = createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(await page.textContent('body')).toBe('here')
    for (const far of ['http://example.com/', 'http://192.0.2.1/', 'https://example.com/']) {
      await expect(page.goto(far)).rejects.toThrow(/ERR_PROXY_CONNECTION_FAILED/)
    }
    await page.close()
    server.close()
  })
})
