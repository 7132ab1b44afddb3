import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Failure } from '../doubles/github/failures.ts'
import { type Company, foundCompany } from './company.ts'
import { like, secretWords } from './content.ts'
import type { Finished } from './runner.ts'

/** GitHub fails in every way: a run gets there by trying again, or ends with one sentence; what is published is published once. */
let company: Company
let number: number
beforeAll(async () => {
  company = await foundCompany()
  company.at('2030-05-01T10:00:00Z')
  number = (await opened(1)).number
  // it waits for the sender
  const merged = await opened(2)
  await company.approve(merged.number, 'sam')
  await company.merge(merged.number)
})
afterAll(() => company.close())

const bot = 'github-actions[bot]'

describe('the gate gets there', () => {
  it.each<[Failure, string]>([
    ['500', 'pulls/get'],
    ['429', 'pulls/list-reviews'],
    ['drop-before', 'issues/create-comment'],
    ['drop-after', 'issues/create-comment'],
    ['502', 'issues/create-comment'],
    ['drop-after', 'issues/create-label'],
    ['drop-after', 'pulls/request-reviewers'],
    ['drop-after', 'repos/create-commit-status'],
  ])('after %s of %s, and says everything once', async (how, operation) => {
    const { github } = company.office
    // as before the first run
    github.world.comments.clear()
    github.world.labels.clear()
    Object.assign(github.world.pulls.get(number) ?? {}, { labels: [], requested: [] })
    github.fail({ operation, login: bot }, how)
    const { state, log } = await company.gate(number)
    expect(state, log).toBe('success')
    expect(company.comments(number)).toHaveLength(1)
    expect(company.labels(number)).toEqual(['stage: severity'])
  })

  it('after the answer to a label that was taken away was lost', async () => {
    company.office.github.fail({ operation: 'issues/remove-label', login: bot }, 'drop-after')
    await company.approve(number, 'ada')
    const { state, log } = await company.gate(number)
    expect(state, log).toBe('success')
    expect(company.labels(number)).toEqual(['stage: guidance'])
  })

  it('and takes away the second of two comments, which runs at once have made', async () => {
    const { github, where, withToken } = company.office
    const body = `${company.comments(number)[0]?.body} `
    const other = withToken(github.actionsToken({ pull_requests: 'write' }))
    await other.rest.issues.createComment({ ...where, issue_number: number, body })
    expect(company.comments(number)).toHaveLength(2)
    await company.gate(number)
    expect(company.comments(number)).toHaveLength(1)
  })
})

/** Each asks with a token of its own, so that only it fails. */
describe('a run ends with one sentence and 2', () => {
  it.concurrent.each<[Failure, string, string, RegExp, (readonly [string, string, string])?]>([
    ['500', 'ada', 'pulls/get', /GitHub answered 500: Server Error/],
    ['502', 'gus', 'pulls/list-reviews', /GitHub answered 502: Server Error/],
    ['drop-before', 'rex', 'pulls/get', /GitHub cannot be reached: \S/],
    ['403', 'sam', 'pulls/get', /GitHub allows this token no more requests until 2030-05-01T1/],
    ['hang', 'dora', 'pulls/get', /GitHub cannot be reached: .*timeout/, ['io/github-patience.ts', '20_000', '300']],
    [
      'hang',
      'rita',
      'git-upload-pack',
      /the commits cannot be fetched from .*: it took longer/,
      ['io/fetch.ts', '300_000', '500'],
    ],
  ])('at %s for %s of %s', async (how, login, operation, sentence, guard) => {
    const { github } = company.office
    github.fail({ operation, login, times: 9 }, how)
    const { log, ran } = await gateWith(github.token(login), number, guard && { without: [guard] })
    expect(log).toMatch(new RegExp(`^care: ${sentence.source}.*\\n {2}= help {2}.+\\nexit 2\\n$`))
    // 20 s four times and the pauses between are the bound; here an answer may take 0.3 s
    expect(ran[0]?.milliseconds).toBeLessThan(45_000)
  })

  it.concurrent('as the sender does, which sends nothing while it cannot ask who approved', async () => {
    company.office.github.fail(
      { operation: 'repos/list-pull-requests-associated-with-commit', login: bot, times: 4 },
      '500',
    )
    const failed = await company.send()
    expect(failed.state).toBe('failure')
    expect(failed.log).toContain('care: GitHub answered 500: Server Error\n')
    expect(failed.letters).toEqual([])
  })

  it('when the token may not do something, and names what', async () => {
    const token = company.office.github.actionsToken({ contents: 'read', pull_requests: 'read' })
    const { log } = await gateWith(token, number)
    expect(log).toBe(
      'care: GitHub answered 403: Resource not accessible by integration\n' +
        '  = help  let the token do this: statuses=write\nexit 2\n',
    )
  })
})

it('a pull request of a fork is told in the summary only', async () => {
  const { github, clone, as, where } = company.office
  await github.fork('eve')
  const fork = await clone('eve', 'eve')
  await fork.git('switch', '--quiet', '--create', 'from-afar')
  await fork.commit('Report', { 'incidents/INC-2030-0009.md': like('incident', 'INC-2030-0009') })
  await fork.push()
  const { data } = await as('eve').rest.pulls.create({
    ...where,
    title: 'From afar',
    head: 'eve:from-afar',
    base: 'main',
  })
  const { state, summary, log } = await company.gate(data.number, { readOnly: true })
  expect(state, log).toBe('success')
  expect(log).toContain('the token of a fork may not write: the verdict is in the summary of the job only')
  expect(log).toContain('Not ready: at the stage severity.')
  expect(summary).toContain('Not ready: at the stage severity')
  expect(company.comments(data.number)).toEqual([])
  const { log: said } = await gateWith(github.actionsToken({ contents: 'read', pull_requests: 'read' }), data.number)
  expect(said).toMatch(/exit 1\n$/)
})

describe('the sender', () => {
  let letters: string[] = []
  it('sends once, though the answer to its claim is lost', async () => {
    company.office.github.fail({ operation: 'git-receive-pack', login: bot }, 'drop-after')
    for (const _ of [1, 2]) letters = [...letters, ...(await company.send()).letters.map(({ contact }) => contact)]
    expect(letters.sort()).toEqual(['con-k3x91', 'con-k3x92', 'con-q7w21', 'con-q7w22'])
  })
})

it('leaves no name and no address of a customer anywhere', async () => {
  for (const [where, text] of await company.left())
    for (const word of secretWords) expect(text.includes(word), `${where} holds ${word}`).toBe(false)
})

async function opened(which: number) {
  const id = `INC-2030-000${which}`
  return company.office.propose('evan', id, { [`incidents/${id}.md`]: like('incident', id) })
}

/** The gate as somebody else's token lets it run; its exit code is the last line. */
function gateWith(token: string, of: number, turn: Parameters<Company['operate']>[1] = {}): Promise<Finished> {
  return company.operate(
    `GITHUB_TOKEN=${token} node scripts/care.ts gate --pr ${of} --publish 2>&1 || echo "exit $?"`,
    turn,
  )
}
