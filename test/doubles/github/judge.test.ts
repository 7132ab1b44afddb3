import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exceptions } from './exceptions.ts'
import { makeJudge } from './judge.ts'
import { ended, type Office, openOffice } from './office.ts'
import { at, description, routes, type Tree } from './openapi.ts'
import { operations } from './operations.ts'

describe('the description', () => {
  test('has every operation of the double and no other', () => {
    expect(routes.map(({ id }) => id).toSorted()).toEqual(Object.keys(operations).toSorted())
  })

  test('is small and says whose it is', () => {
    expect(statSync(join(import.meta.dirname, 'openapi.json')).size).toBeLessThan(500_000)
    expect(statSync(join(import.meta.dirname, 'LICENSE-github-rest-api-description')).size).toBeGreaterThan(1000)
    expect((description['info'] as Tree)['license']).toMatchObject({ name: 'MIT' })
  })

  test.each(exceptions.map((one) => [one.why, one] as const))('is still wrong: %s', (_, { where, change }) => {
    const old = at(description, where)
    expect(old).toBeDefined()
    expect(change(old ?? null)).not.toEqual(old)
  })
})

const judge = makeJudge()

test('every part of the description can be read', () => {
  const paths = description['paths'] as Tree
  for (const { path, method } of routes) {
    const { responses = {}, requestBody } = (paths[path] as Tree)[method] as { responses?: Tree; requestBody?: Tree }
    const place = { path, method }
    for (const status of Object.keys(responses)) expect(() => judge.answer(place, Number(status), null)).not.toThrow()
    const asked = { path: {}, query: {}, body: requestBody ? {} : undefined }
    expect(() => judge.request(place, asked)).not.toThrow()
  }
})

describe('an answer', () => {
  const comment = { path: '/repos/{owner}/{repo}/issues/comments/{comment_id}', method: 'get' }

  test('that lacks what must be there is a fault', () => {
    expect(judge.answer(comment, 200, { id: 1 }).join(' ')).toContain(`"node_id" wasn't supplied.`)
  })

  test('of another type, or of a status that is not described, is a fault', () => {
    expect(judge.answer(comment, 200, []).join(' ')).toContain('must be object')
    expect(judge.answer(comment, 202, {})).toEqual(['the description has no answer 202'])
    expect(judge.answer(comment, 418, {})).toEqual(['an error has a message'])
    expect(judge.answer(comment, 418, { message: 'I am a teapot' })).toEqual([])
    expect(judge.answer({ ...comment, method: 'delete' }, 204, {})).toEqual(['204 has no body'])
  })
})

describe('a request', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
    await office.propose('ann', 'work', { 'x.md': 'x\n' })
  })
  afterAll(() => office.close())

  const sent: Readonly<Record<string, readonly [string, object, string, string]>> = {
    'of an operation that is not there': ['GET /repos/{owner}/{repo}/nothing', {}, '404', 'no such operation'],
    'by a method that is not there': ['PUT /repos/{owner}/{repo}', {}, '404', 'no such operation'],
    'without what must be there': [
      'POST /repos/{owner}/{repo}/issues/1/comments',
      { text: 'x' },
      '422',
      `issues/create-comment, body: "body" wasn't supplied. "text" is not a permitted key.`,
    ],
    'of another type': [
      'POST /repos/{owner}/{repo}/issues/1/comments',
      { body: 7 },
      '422',
      `For '/body': must be string`,
    ],
    'of a word that is not one of the words': [
      'POST /repos/{owner}/{repo}/pulls/1/reviews',
      { event: 'LGTM' },
      '422',
      `For '/event': must be equal to one of the allowed values`,
    ],
    'with a strange name in the query': [
      'GET /repos/{owner}/{repo}/pulls',
      { sate: 'open' },
      '422',
      'pulls/list, query: "sate" is not a permitted key.',
    ],
    'with a wrong number in the path': [
      'GET /repos/{owner}/{repo}/pulls/one',
      {},
      '404',
      `For '/pull_number': must be integer`,
    ],
  }

  test.each(Object.entries(sent))('%s is refused and is a fault', async (_, [route, parameters, status, said]) => {
    const answer = await ended(office.as('ann').request(route, { ...office.where, ...parameters }))
    expect(answer.slice(0, 3)).toBe(status)
    expect(office.github.faults.join('\n')).toContain(said)
    expect(office.github.takeFaults()).toHaveLength(1)
  })

  test('with a 51st annotation is refused and is a fault', async () => {
    const { data } = await office.as('ann').rest.pulls.get({ ...office.where, pull_number: 1 })
    const annotation = { path: 'x.md', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'x' } as const
    const annotations = Array.from({ length: 51 }, () => annotation)
    const output = { title: 'x', summary: 'x', annotations }
    const check = { ...office.where, name: 'x', head_sha: data.head.sha, output }
    expect(await ended(office.as('github-actions[bot]').rest.checks.create(check))).toBe(
      '422 Invalid request.\n\nNo more than 50 items are allowed; 51 were supplied.',
    )
    expect(office.github.takeFaults()).toHaveLength(1)
  })

  test('that is not JSON is refused and is a fault', async () => {
    const answer = await fetch(`${office.github.apiUrl}/repos/acme/care/issues/1/comments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${office.github.token('ann')}` },
      body: '{',
    })
    expect([answer.status, await answer.json()]).toMatchObject([400, { message: 'Problems parsing JSON' }])
    expect(office.github.takeFaults()).toHaveLength(1)
  })
})

test('a fault that nobody took fails the test that made it', async () => {
  const office = await openOffice()
  await ended(office.as('ann').request('GET /nothing'))
  await expect(office.close()).rejects.toThrow('GET /api/v3/nothing: the description has no such operation')
})
