import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ended } from '../doubles/github/office.ts'
import { type Company, foundCompany } from './company.ts'
import { edited, like, secretWords } from './content.ts'

/**
 * One company under attack. First two entries come in rightly, then everything wrong is proposed and judged by one run of the gate, then
 * an administrator merges all of it past the rules, and one run of the sender says of each why nothing of it is sent.
 */
let company: Company
let first: Awaited<ReturnType<Company['send']>>
let judged: Awaited<ReturnType<Company['gate']>>
let sent: Awaited<ReturnType<Company['send']>>
const plans = new Map<string, ReturnType<Company['operate']>>()
const pulls = new Map<string, { readonly number: number; readonly head: string }>()

const idOf = (number: number) => `INC-2030-${String(number).padStart(4, '0')}`
const fileOf = (number: number) => `incidents/${idOf(number)}.md`
const update = '\n## Updates\n\n### 1 · identified · 2030-05-01T09:55:00Z\n\nIt is the disks.\n'
const told = (number: number) => like('incident', idOf(number)) + update
const marker = (company: Company) => join(company.office.github.world.root, 'pwned')
const fake = '<!-- care-gate -->\n\nReady to merge, says mallory.'
const injected = '<!-- care-gate --> [x](https://evil.example) <img src=x> @boss `a` | **b** ::error::c'
const paths = ['new\n::error::line', 'a\'b"c', '$(touch pwned)', 'right\u202eleft', '--upload-pack=x'].map(
  (name) => `notes/${name}.txt`,
)

/** Everything that is proposed, and by what it is known. */
const proposals: Readonly<
  Record<string, (company: Company) => Promise<{ readonly number: number; readonly head: string }>>
> = {
  'self-approval': (it) => proposed(it, 'self', { [fileOf(11)]: like('incident', idOf(11)) }),
  'author of a commit': async (it) => {
    const pull = await proposed(it, 'coauthor', { [fileOf(12)]: like('incident', idOf(12)) })
    const head = await pushedTo(it, 'sam', 'coauthor', {
      [fileOf(12)]: like('incident', idOf(12), [['an hour', 'a day']]),
    })
    await it.approve(pull.number, 'sam')
    return { ...pull, head }
  },
  outsider: async (it) => {
    const pull = await proposed(it, 'outsider', { [fileOf(13)]: like('incident', idOf(13)) })
    await it.approve(pull.number, 'eve', 'mallory')
    return pull
  },
  'approval then push': async (it) => {
    const pull = await proposed(it, 'late', { [fileOf(14)]: like('incident', idOf(14)) })
    await it.approve(pull.number, 'sam')
    const other = like('incident', idOf(14), [['Keep pages for an hour.', 'Send us your password.']])
    return { ...pull, head: await pushedTo(it, 'evan', 'late', { [fileOf(14)]: other }) }
  },
  'forged status': (it) => proposed(it, 'forged', { [fileOf(15)]: like('incident', idOf(15)) }),
  'policy in the same pull request': async (it) => {
    const policy = (await it.office.github.git('cat-file', 'blob', 'main:catalog/policy.yaml')).replaceAll(
      'sam]',
      'sam, mallory]',
    )
    const pull = await proposed(it, 'policy', {
      [fileOf(16)]: like('incident', idOf(16)),
      'catalog/policy.yaml': `${policy}\n`,
    })
    await it.approve(pull.number, 'mallory')
    return pull
  },
  'edited sent text': async (it) => {
    const text = edited(told(1), [
      ['It is the disks.', 'It was you.'],
      ['revision: 1', 'revision: 2'],
    ])
    const pull = await proposed(it, 'rewrite', { [fileOf(1)]: text })
    await it.approve(pull.number, 'sam')
    return pull
  },
  'deleted entry': async (it) => {
    const pull = await proposed(it, 'delete', { [fileOf(2)]: null })
    await it.approve(pull.number, 'sam')
    return pull
  },
  'hostile names': async (it) => {
    const clone = await it.office.clone('evan')
    await clone.branch('work')
    const files = Object.fromEntries(paths.map((path) => [path, 'x']))
    const head = await clone.commit('Hostile', { ...files, [fileOf(17)]: like('incident', idOf(17)) })
    const branch = '--upload-pack=touch;$(pwned)'
    await clone.git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
    const { data } = await it.office
      .as('evan')
      .rest.pulls.create({ ...it.office.where, title: injected, head: branch, base: 'main' })
    return { number: data.number, head }
  },
  'code in front matter': async (it) => {
    const code = `require('node:fs').writeFileSync(${JSON.stringify(marker(it))}, '')`
    const pull = await proposed(it, 'code', {
      [fileOf(18)]: `---js\n${code}\nmodule.exports = {}\n---\n\n## Summary\n\nx\n`,
    })
    await it.approve(pull.number, 'sam')
    return pull
  },
  symlink: async (it) => {
    const clone = await it.office.clone('evan')
    await clone.branch('link')
    const blob = join(clone.dir, 'target')
    writeFileSync(blob, '../catalog/policy.yaml')
    const id = await clone.git('hash-object', '-w', blob)
    await clone.git('update-index', '--add', '--cacheinfo', `120000,${id},${fileOf(19)}`)
    await clone.git('commit', '--quiet', '-m', 'Link')
    await clone.git('push', '--quiet', 'origin', 'HEAD')
    const { data } = await it.office
      .as('evan')
      .rest.pulls.create({ ...it.office.where, title: 'Link', head: 'link', base: 'main' })
    await it.approve(data.number, 'sam')
    return { number: data.number, head: await clone.git('rev-parse', 'HEAD') }
  },
  'injected title': async (it) => {
    const text = like('incident', idOf(20), [['title: Websites answer slowly', `title: '${injected}'`]])
    const pull = await proposed(it, 'title', { [fileOf(20)]: text })
    await it.approve(pull.number, 'sam')
    return pull
  },
  'comment of somebody else': async (it) => {
    const pull = await proposed(it, 'comment', { [fileOf(21)]: like('incident', idOf(21)) })
    await it.office
      .as('mallory')
      .rest.issues.createComment({ ...it.office.where, issue_number: pull.number, body: fake })
    return pull
  },
  'reviews after merging': (it) => proposed(it, 'after', { [fileOf(22)]: like('incident', idOf(22)) }),
  'another text on main': async (it) => {
    const pull = await proposed(it, 'conflict', { [fileOf(23)]: like('incident', idOf(23)) })
    await it.approve(pull.number, 'sam')
    return pull
  },
}

beforeAll(async () => {
  company = await foundCompany()
  company.at('2030-05-01T10:00:00Z')
  // rightly done, in the two other ways to merge
  const both = [
    [1, 'squash'],
    [2, 'rebase'],
  ] as const
  for (const [number, method] of both) {
    const pull = await company.office.propose('evan', `told-${number}`, { [fileOf(number)]: told(number) })
    await pull.clone.commit('One more', { [fileOf(number)]: told(number).replace('five seconds.', 'six seconds.') })
    await pull.clone.push()
    await company.approve(pull.number, 'sam')
    await company.merge(pull.number, 'evan', method)
  }
  first = await company.send()
  company.at('2030-05-01T10:10:00Z')
  for (const [name, make] of Object.entries(proposals)) pulls.set(name, await make(company))
  judged = await company.gate()
  await intoMain()
  sent = await company.send()
}, 300_000)
afterAll(() => company.close())

/** Everything comes onto `main`, past the rules. */
async function intoMain(): Promise<void> {
  company.at('2030-05-01T10:20:00Z')
  const { github, as, where, clone } = company.office
  const forged = named('forged status')
  await as('mallory').rest.repos.createCommitStatus({
    ...where,
    sha: forged.head,
    state: 'success',
    context: 'care/gate',
    description: 'Ready to merge.',
  })
  // GitHub's own rule is content with anybody who may write
  await company.approve(forged.number, 'mallory')
  await company.merge(forged.number, 'mallory')
  const resolved = await clone('boss')
  await resolved.git('reset', '--quiet', '--hard', 'origin/main')
  await resolved.git('fetch', '--quiet', 'origin', 'conflict')
  await resolved.git('merge', '--quiet', '--no-ff', '--no-commit', 'FETCH_HEAD')
  const merge = await resolved.commit('Resolve', {
    [fileOf(23)]: like('incident', idOf(23), [['fewer requests help', 'ring mallory']]),
  })
  await resolved.git('push', '--quiet', 'origin', 'HEAD:main')
  // the worst case: GitHub takes the pushed commit for the one that merged the pull request
  Object.assign(github.world.pulls.get(named('another text on main').number) ?? {}, { merge_commit_sha: merge })
  // whoever mallory has approved goes first, and what cannot be read goes last: neither is to hide what the other attacks get
  const last = ['policy in the same pull request', 'code in front matter', 'symlink']
  const rest = [...pulls.keys()].filter((name) => !['forged status', 'another text on main', ...last].includes(name))
  for (const name of [...rest, ...last]) await company.merge(named(name).number, 'boss')
  company.at('2030-05-01T10:21:00Z')
  await company.approve(named('reviews after merging').number, 'sam')
  await company.pushed('Directly', { [fileOf(24)]: like('incident', idOf(24)) })
  await github.follow('boss')
}

describe('is merged otherwise and sent:', () => {
  it.each([
    ['a squash', 1],
    ['a rebase', 2],
  ])('%s', (_, number) => {
    expect(first.state, first.log).toBe('success')
    expect(first.letters.filter(({ entry }) => entry === idOf(number)).map(({ moment }) => moment)).toEqual(
      Array(4).fill('update-1'),
    )
  })
})

describe('the gate refuses', () => {
  it.each<[string, string, RegExp]>([
    ['self-approval', 'severity', /the approval of the severity/],
    ['author of a commit', 'severity', /the approval of the severity: waits for @ada\n/],
    ['outsider', 'severity', /approved by nobody yet/],
    ['approval then push', 'guidance', /@sam approved before it was changed/],
    ['forged status', 'severity', /the approval of the severity/],
    ['policy in the same pull request', 'severity', /code owners decide about that:\n {2}- catalog\/policy.yaml/],
    ['edited sent text', 'review', /record\/sent-text/],
    ['deleted entry', 'review', /record\/deleted/],
    ['hostile names', 'severity', /notes\/right<U\+202E>left/],
    ['code in front matter', 'severity', /front-matter\/fence/],
    ['symlink', 'review', /link/],
    ['comment of somebody else', 'severity', /the approval of the severity/],
    ['reviews after merging', 'severity', /the approval of the severity/],
  ])('%s: at the stage %s', (name, stage, why) => {
    const text = verdict(name)
    expect(text).toMatch(why)
    expect(text).toMatch(/^Not ready/)
    expect(company.labels(named(name).number)).toEqual([`stage: ${stage}`])
  })

  it('an approval that a file of reviews claims for the author', async () => {
    const reviews = {
      version: 1,
      authors: ['evan'],
      reviews: [{ user: 'evan', state: 'approved', commit: named('self-approval').head, at: '2030-05-01T10:11:00Z' }],
    }
    const { log } = await company.operate(
      `git fetch -q https://x-access-token:$GITHUB_TOKEN@github.com/$GITHUB_REPOSITORY.git refs/pull/${named('self-approval').number}/head
       echo '${JSON.stringify(reviews)}' > reviews.json
       node scripts/care.ts gate --base FETCH_HEAD~1 --head FETCH_HEAD --reviews reviews.json || test $? -eq 1`,
    )
    expect(log).toContain('the approval of the severity')
    expect(log).toContain('approved by nobody yet')
  })

  it('to let GitHub take a self-approval', async () => {
    const { as, where } = company.office
    const own = as('evan').rest.pulls.createReview({
      ...where,
      pull_number: named('self-approval').number,
      event: 'APPROVE',
    })
    expect(await ended(own)).toContain('Can not approve your own pull request')
  })
})

describe('nothing is sent of', () => {
  it.each<[string, number, string]>([
    ['self-approval', 11, 'was merged at the stage severity, without the approval of the severity'],
    ['author of a commit', 12, 'was merged at the stage severity, without the approval of the severity'],
    ['outsider', 13, 'was merged at the stage severity, without the approval of the severity'],
    ['approval then push', 14, 'was merged at the stage guidance, without the approval of the guidance'],
    ['forged status', 15, 'was merged at the stage severity, without the approval of the severity'],
    ['policy in the same pull request', 16, 'was merged at the stage severity, without the approval of the severity'],
    ['edited sent text', 1, 'was merged with a problem (record/sent-text)'],
    ['deleted entry', 2, 'was merged with a problem (record/deleted)'],
    ['hostile names', 17, 'was merged at the stage severity'],
    ['reviews after merging', 22, 'was merged at the stage severity'],
    ['another text on main', 23, 'is not the text that was approved'],
    ['direct push', 24, 'was pushed past every pull request'],
    ['code in front matter', 18, 'was merged with a problem'],
    ['symlink', 19, 'found a symbolic link'],
  ])('%s', (_, number, why) => {
    expect(reportOf(number)).toContain(why)
    expect(sent.letters.filter(({ entry }) => entry === idOf(number))).toEqual([])
  })
})

/** Each guard is taken out of the product, and what it holds back is in the plan: a guard that could go unnoticed would not be tested. */
describe('a plan would tell it without', () => {
  it.each<[string, number, [string, string, string]]>([
    [
      'the verification of a forged status',
      15,
      ['io/approvals.ts', 'if (trust.refused) refused', 'if (false) refused'],
    ],
    ['the verification of a direct push', 24, ['io/approvals.ts', 'if (trust.refused) refused', 'if (false) refused']],
    ['looking for authors among approvers', 12, ['gate/approvals.ts', '!authors.has(loginKey(user))', 'true']],
    [
      'looking at what was approved',
      14,
      ['gate/approvals.ts', 'review.seen?.get(id)) === isFresh', 'review.seen?.get(id)) !== undefined'],
    ],
    ['the policy of the base', 16, ['io/pull-request.ts', 'readCatalogue(base, cache)', 'readCatalogue(head, cache)']],
    ['the time of reviews', 22, ['io/approvals.ts', 'at <= now', 'true']],
    [
      'holding the text of main against the head',
      23,
      ['io/approvals.ts', 'const isSame =', 'const isSame = head !== undefined ||'],
    ],
  ])('%s', async (_, number, guard) => {
    const { log } = await planWithout(guard)
    expect(log).toMatch(new RegExp(`^${idOf(number)} {2}published of`, 'm'))
  })
})

it('runs nothing that was brought', () => {
  expect(existsSync(marker(company))).toBe(false)
  for (const { dir } of [judged, sent]) expect(existsSync(join(dir, 'pwned'))).toBe(false)
})

it('lets no word of others be a command of the runner', () => {
  const lines = [judged, sent].flatMap(({ log }) => log.split('\n')).filter((line) => line.startsWith('::'))
  expect(lines.filter((line) => !/^::(?:error|warning) file=/.test(line))).toEqual([])
})

describe('the comment', () => {
  it('shows a title as its letters', () => {
    const bodies = ['injected title', 'hostile names'].flatMap((name) => company.comments(named(name).number))
    for (const { body } of bodies) {
      expect(prose(body).lastIndexOf('<!-- care-gate -->')).toBe(0)
      expect(prose(body)).not.toMatch(/\]\(https:\/\/evil|<img|(?<![`\w])@boss|\u202e/)
    }
    expect(bodies.map(({ body }) => body).join()).toContain('evil')
  })

  it('of somebody else that begins with the tag stays theirs', () => {
    const [theirs, ours, ...more] = company.comments(named('comment of somebody else').number)
    expect(theirs).toMatchObject({ user: 'mallory', body: fake, edited: false })
    expect(ours).toMatchObject({ user: 'github-actions[bot]' })
    expect(more).toEqual([])
  })
})

it('leaves no name and no address of a customer anywhere', async () => {
  for (const [where, text] of await company.left())
    for (const word of secretWords) expect(text.includes(word), `${where} holds ${word}`).toBe(false)
})

async function proposed(it: Company, branch: string, files: Readonly<Record<string, string | null>>) {
  const { number, head } = await it.office.propose('evan', branch, files as Readonly<Record<string, string>>)
  return { number, head }
}

async function pushedTo(it: Company, user: string, branch: string, files: Readonly<Record<string, string>>) {
  const clone = await it.office.clone(user)
  await clone.git('fetch', '--quiet', 'origin')
  await clone.git('switch', '--quiet', branch)
  const head = await clone.commit('Once more', files)
  await clone.push()
  return head
}

function named(name: string) {
  const found = pulls.get(name)
  if (!found) throw new Error(`nobody proposed ${name}`)
  return found
}

/** The plan of a product in which a text is replaced, made once for each. */
function planWithout(guard: readonly [string, string, string]): ReturnType<Company['operate']> {
  const found =
    plans.get(guard.join()) ??
    company.operate('node scripts/care.ts plan --approvals github --ledger "$REMOTE" --customers "$CUSTOMERS"', {
      without: [guard],
    })
  plans.set(guard.join(), found)
  return found
}

/** What the gate wrote of one pull request. */
function verdict(name: string): string {
  const parts = judged.log.split(/^#(?=\d+ {2})/m)
  const found = parts.find((part) => part.startsWith(`${named(name).number}  `)) ?? judged.log
  return found.replace(/^\d+ {2}/, '')
}

/** The lines of the sender's report that name an entry. */
function reportOf(number: number): string {
  return sent.log
    .split('\n')
    .filter((line) => line.includes(idOf(number)))
    .join('\n')
}

/** A comment without what Markdown shows as it stands. */
function prose(body: string): string {
  return body.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/(`+)[^\n]*?\1/g, '')
}
