import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, foundCompany } from './company.ts'
import { edited, like, secretWords } from './content.ts'

/** The workflows of this repository, step by step, from an expert's pull request to the customers' mail. */
let company: Company
beforeAll(async () => {
  company = await foundCompany()
})
afterAll(() => company.close())

const tag = '<!-- care-gate -->'

describe('an incident', () => {
  let pull: Awaited<ReturnType<Company['office']['propose']>>

  it('is proposed: the gate asks for its severity', async () => {
    company.at('2030-05-01T10:00:00Z')
    pull = await company.office.propose('evan', 'inc-1', {
      'incidents/INC-2030-0001.md': like('incident', 'INC-2030-0001'),
    })
    const { state, log, summary } = await company.gate(pull.number)
    expect(state, log).toBe('success')
    expect(company.labels(pull.number)).toEqual(['stage: severity'])
    expect(company.status(pull.head)).toBe('failure: Not ready: at the stage severity.')
    const [comment, ...others] = company.comments(pull.number)
    expect(others).toEqual([])
    expect(comment).toMatchObject({ user: 'github-actions[bot]', edited: false })
    expect(comment?.body.startsWith(tag)).toBe(true)
    expect(comment?.body).toContain('Merging tells 2 customers')
    expect(comment?.body).toContain('the approval of the severity')
    expect(summary).toContain('Merging tells 2 customers')
    expect(asked(pull.number)).toEqual(['ada', 'sam'])
  })

  it('is told the same once only', async () => {
    company.at('2030-05-01T10:05:00Z')
    const before = company.office.github.requests.length
    await company.gate(pull.number)
    const written = company.office.github.requests.slice(before).filter(({ method }) => method !== 'GET')
    expect(written.map(({ operationId }) => operationId).filter((id) => !id?.startsWith('git-'))).toEqual([
      'repos/create-commit-status',
    ])
  })

  it.each([
    ['ada', 'guidance', '2030-05-01T10:10:00Z', ['gus', 'sam']],
    ['gus', 'review', '2030-05-01T10:20:00Z', ['rex', 'rita', 'sam']],
    ['rex', 'ready', '2030-05-01T10:30:00Z', ['rita', 'sam']],
  ])('%s approves: it is at %s', async (user, stage, now, waiting) => {
    company.at(now)
    await company.approve(pull.number, user)
    const { state, log } = await company.gate(pull.number)
    expect(state, log).toBe('success')
    expect(company.labels(pull.number)).toEqual([`stage: ${stage}`])
    const ready = stage === 'ready'
    expect(company.status(pull.head)).toBe(
      ready ? 'success: Ready to merge.' : `failure: Not ready: at the stage ${stage}.`,
    )
    const comments = company.comments(pull.number)
    expect(comments).toHaveLength(1)
    expect(comments[0]).toMatchObject({ edited: true })
    expect(comments[0]?.body).toContain(ready ? 'Ready to merge' : `at the stage ${stage}`)
    expect(asked(pull.number)).toEqual(expect.arrayContaining(waiting.filter((each) => each !== user)))
  })

  it('is merged: those who use it get a mail, and nobody gets it twice', async () => {
    company.at('2030-05-01T10:40:00Z')
    await company.merge(pull.number)
    const sent = await company.send()
    expect(sent.state, sent.log).toBe('success')
    expect(names(sent.letters)).toEqual([
      'INC-2030-0001 published con-k3x91 email',
      'INC-2030-0001 published con-k3x92 email',
      'INC-2030-0001 published con-q7w21 email',
      'INC-2030-0001 published con-q7w22 email',
    ])
    company.at('2030-05-01T11:10:00Z')
    const again = await company.send()
    expect(again.state, again.log).toBe('success')
    expect(again.letters).toEqual([])
  })

  it('has a page on the site', async () => {
    const { state, log, dir } = await company.build()
    expect(state, log).toBe('success')
    expect(readFileSync(join(dir, 'dist/incidents/INC-2030-0001/index.html'), 'utf8')).toContain(
      'Websites answer slowly',
    )
  })

  it('leaves an audience on its branch, one commit without a past', async () => {
    const { github } = company.office
    expect(await github.git('rev-list', '--count', 'audience')).toBe('1')
    const [header, ...rows] = (await github.git('cat-file', 'blob', 'audience:audience.ndjson')).split('\n')
    expect(JSON.parse(header ?? '')).toMatchObject({ type: 'audience', version: 1 })
    expect(rows.filter((row) => row !== '')).toHaveLength(5)
  })
})

describe('a change', () => {
  const file = 'changes/CHG-2030-0001.md'
  const first = like('change', 'CHG-2030-0001', [['2030-05-01T09:50:00Z', '2030-05-01T12:00:00Z']])
  const moved = edited(first, [
    ['revision: 1', 'revision: 2'],
    [
      'window:\n  planned_start: 2030-05-10T20:00:00Z\n  planned_end: 2030-05-10T22:00:00Z',
      'window:\n  planned_start: 2030-05-12T20:00:00Z\n  planned_end: 2030-05-12T22:00:00Z\nmoves:\n  - { at: 2030-05-02T09:00:00Z, reason: A part comes late., planned_start: 2030-05-10T20:00:00Z, planned_end: 2030-05-10T22:00:00Z }',
    ],
  ])
  const cancelled = edited(moved, [
    ['revision: 2', 'revision: 3'],
    ['rollback:', 'cancelled: { at: 2030-05-03T09:00:00Z, reason: The part does not fit. }\nrollback:'],
  ])

  it.each([
    ['is announced', first, '2030-05-01T12:00:00Z', 'announced'],
    ['is moved once, with a reason', moved, '2030-05-02T09:10:00Z', 'move-1'],
    ['is cancelled', cancelled, '2030-05-03T09:10:00Z', 'cancelled'],
  ])('%s', async (_, text, now, moment) => {
    company.at(now)
    const pull = await company.office.propose('evan', `chg-${moment}`, { [file]: text })
    await company.gate(pull.number)
    expect(company.labels(pull.number)).not.toEqual(['stage: ready'])
    await company.approve(pull.number, 'sam')
    const { state, log } = await company.gate(pull.number)
    expect(state, log).toBe('success')
    expect(company.labels(pull.number), log).toEqual(['stage: ready'])
    await company.merge(pull.number)
    const sent = await company.send()
    expect(sent.state, sent.log).toBe('success')
    expect([...new Set(sent.letters.map((letter) => `${letter.entry} ${letter.moment}`))]).toEqual([
      `CHG-2030-0001 ${moment}`,
    ])
    expect(sent.letters).toHaveLength(4)
  })

  it('is shown on the site as it ended', async () => {
    const { state, log, dir } = await company.build()
    expect(state, log).toBe('success')
    const page = readFileSync(join(dir, 'dist/changes/CHG-2030-0001/index.html'), 'utf8')
    expect(page).toContain('The part does not fit.')
    expect(page).toContain('A part comes late.')
  })
})

it('leaves no name and no address of a customer anywhere', async () => {
  for (const [where, text] of await company.left())
    for (const word of secretWords) expect(text.includes(word), `${where} holds ${word}`).toBe(false)
})

function asked(number: number): readonly string[] {
  return [...(company.office.github.world.pulls.get(number)?.requested ?? [])].sort()
}

function names(letters: Awaited<ReturnType<Company['send']>>['letters']): string[] {
  return letters.map(({ entry, moment, contact, channel }) => `${entry} ${moment} ${contact} ${channel}`).sort()
}
