import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteOf } from '../../scripts/commands/build-site.ts'
import type { Content } from '../../scripts/core/content.ts'
import { type Instant, toInstant } from '../../scripts/core/instant.ts'
import { readContent } from '../../scripts/io/content.ts'
import { type Page, sitePages } from '../../scripts/publish/site.ts'
import { content as root } from './build.ts'

let content: Content
const state = mkdtempSync(join(tmpdir(), 'care-state-'))
const context = (now: Instant) => ({ root, state, now, customers: undefined, json: false })

beforeAll(async () => {
  content = await readContent(context('2031-03-10T08:00:00.000Z'))
})

/** The English pages as they are decided for a time. */
async function pagesAt(time: string): Promise<readonly Page[]> {
  const site = await siteOf({ context: context(toInstant(time) ?? ''), content })
  return sitePages(site).filter(({ language }) => language.tag === 'en')
}

/** What a page says of one thing. */
async function at<K extends Page['content']['kind']>(
  time: string,
  kind: K,
  id = '',
): Promise<Extract<Page['content'], { kind: K }>> {
  const found = (await pagesAt(time)).find(({ path, content }) => content.kind === kind && path.includes(id))
  if (!found) throw new Error(`no page of ${id} at ${time}`)
  return found.content as Extract<Page['content'], { kind: K }>
}

describe('before it is announced', () => {
  it.each([
    ['2031-02-10T08:59:59Z', 0],
    ['2031-02-10T09:00:00Z', 1],
  ])('an entry is nowhere: %s', async (time, count) => {
    const pages = await pagesAt(time)
    expect(pages.length).toBe(1 + count)
    expect(JSON.stringify(pages).includes('The old protocol')).toBe(count > 0)
  })
})

describe('the state of a change at the borders of its window', () => {
  it.each([
    ['2031-03-20T05:59:59Z', 'scheduled', 'operational'],
    ['2031-03-20T06:00:00Z', 'in-progress', 'maintenance'],
    ['2031-03-20T06:00:01Z', 'in-progress', 'maintenance'],
    ['2031-03-20T09:59:59Z', 'in-progress', 'maintenance'],
    ['2031-03-20T10:00:00Z', 'overrunning', 'maintenance'],
    ['2031-03-20T10:00:01Z', 'overrunning', 'maintenance'],
  ])('at %s is %s, its service %s', async (time, state, place) => {
    expect((await at(time, 'change', 'CHG-2031-0001')).state).toBe(state)
    const edge = (await at(time, 'home')).groups.find(({ name }) => name === 'Edge')
    expect(edge?.services[0]?.regions.map((region) => region.state)).toEqual([place, place])
  })

  it('follows moves as they were announced', async () => {
    const before = await at('2031-02-20T08:59:59Z', 'change', 'CHG-2031-0001')
    expect(before.planned.start.text).toContain('13 Mar')
    expect(before.moves).toEqual([])
    const after = await at('2031-02-20T09:00:00Z', 'change', 'CHG-2031-0001')
    expect(after.planned.start.text).toContain('20 Mar')
    expect(after.moves[0]?.from.start.text).toContain('13 Mar')
  })

  it('hides a cancellation, a roll-back and a report until they are told', async () => {
    expect((await at('2031-03-08T08:59:59Z', 'change', 'CHG-2031-0004')).state).toBe('scheduled')
    expect((await at('2031-03-08T09:00:00Z', 'change', 'CHG-2031-0004')).state).toBe('cancelled')
    const running = await at('2031-03-03T04:09:59Z', 'change', 'CHG-2031-0003')
    expect([running.state, running.report, running.actual?.end]).toEqual(['overrunning', undefined, undefined])
    expect((await at('2031-03-06T08:59:59Z', 'change', 'CHG-2031-0003')).report).toBeUndefined()
    expect((await at('2031-03-06T09:00:00Z', 'change', 'CHG-2031-0003')).report).toBeDefined()
  })
})

describe('an incident in time', () => {
  it('is late once its promise has passed', async () => {
    expect((await at('2031-03-10T08:59:59Z', 'incident', 'INC-2031-0001')).next.late).toBe(false)
    expect((await at('2031-03-10T09:00:00Z', 'incident', 'INC-2031-0001')).next.late).toBe(true)
  })

  it('is open until an update closes it, and evaluated when that is told', async () => {
    const before = await at('2031-02-27T02:04:59Z', 'incident', 'INC-2031-0003')
    const after = await at('2031-02-27T02:05:00Z', 'incident', 'INC-2031-0003')
    expect([before.status, before.open, before.evaluation]).toEqual(['investigating', true, undefined])
    expect([after.status, after.open, after.evaluation]).toEqual(['resolved', false, undefined])
    expect((await at('2031-02-28T08:00:00Z', 'incident', 'INC-2031-0003')).evaluation?.title).toBe(
      'Preliminary evaluation',
    )
    expect((await at('2031-03-05T08:00:00Z', 'incident', 'INC-2031-0003')).evaluation?.title).toBe('Evaluation')
  })

  it('shows a correction from the time at which it was made', async () => {
    const corrections = async (time: string) =>
      (await at(time, 'incident', 'INC-2031-0002')).timeline.flatMap((item) => item.corrections).length
    expect(await corrections('2031-03-09T14:59:59Z')).toBe(0)
    expect(await corrections('2031-03-09T15:00:00Z')).toBe(1)
  })
})

describe('the sentence of the first page', () => {
  it.each([
    ['2031-02-27T01:09:59Z', 'operational', 'All services operate normally'],
    ['2031-02-27T01:10:00Z', 'outage', 'Machines is down in South'],
    ['2031-02-27T02:05:00Z', 'operational', 'All services operate normally'],
    ['2031-03-03T01:00:00Z', 'maintenance', 'Maintenance on Machines in North'],
    ['2031-03-09T10:00:00Z', 'operational', 'All services operate normally'],
    ['2031-03-10T04:30:00Z', 'partial-outage', 'Blob Store is partly down in North'],
  ])('at %s', async (time, state, sentence) => {
    expect((await at(time, 'home')).banner).toEqual({ state, sentence })
  })

  it('is believed no longer than to the next time that the clock alone makes another', async () => {
    const until = async (time: string): Promise<string | undefined> => (await pagesAt(time))[0]?.stale?.until
    expect(await until('2031-03-10T08:00:00Z')).toBe('2031-03-10T09:00:00.000Z')
    expect(await until('2031-03-10T11:30:00Z')).toBe('2031-03-10T12:00:00.000Z')
    expect(await until('2031-03-20T05:30:00Z')).toBe('2031-03-20T06:00:00.000Z')
    expect(await until('2031-03-20T06:00:00Z')).toBe('2031-03-20T07:00:00.000Z')
  })
})
