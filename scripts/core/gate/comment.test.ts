import { describe, expect, test } from 'vitest'
import { type Asked, commentInput, merging, missing, preview, standing } from '../../../test/doubles/comments.ts'
import { at, change, contact, customer, incident, policy } from '../../../test/doubles/planning.ts'
import type { Customer } from '../catalog.ts'
import type { Problem } from '../problem.ts'
import { commentOf, most, summaryOf, tag } from './comment.ts'

const comment = (asked: Asked): string => commentOf(commentInput(asked))
const title = (asked: Asked): string => comment(asked).split('\n')[2] ?? ''
const alert = (asked: Asked): string =>
  comment(asked)
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .join(' ')

const level1 = incident({ severity: { level: 1, rationale: 'x' } })
const updated = incident({ revision: 2 }, [['identified', at('11:00')]])
const problem: Problem = {
  ...{ file: 'incidents/INC-2030-0009.md', line: 4, column: 2, rule: 'schema/enum', severity: 'error' },
  ...{ message: 'found "huge", expected 1, 2 or 3', help: 'use 1, 2 or 3' },
}

describe('what merging does comes first', () => {
  test('how many messages go to how many customers, and that it cannot be undone', () => {
    const asked = { mergings: [merging(incident())], customers: [customer('one'), customer('two')] }
    expect(title(asked)).toBe('## Merging tells 2 customers')
    expect(alert(asked)).toContain('**Merging sends up to 2 emails to 2 customers, at once.** A sent message cannot')
  })

  test('Level 1 is not declined, so that the number is no limit', () => {
    const contacts = [contact('a', { channels: { email: 'a@example.com', sms: '+491234' } })]
    const text = alert({ mergings: [merging(level1)], customers: [customer('one', { contacts })] })
    expect(text).toContain('**Merging sends 1 email and 1 text message to 1 customer, at once.**')
    expect(text).toContain('Level 1: nobody can decline it.')
  })

  test('a customer of two entries counts once', () => {
    const mergings = [merging(change()), merging(incident())]
    expect(title({ mergings, customers: [customer('one')] })).toBe('## Merging tells 1 customer')
  })

  test('nobody uses what is affected', () => {
    const asked = { mergings: [merging(incident())], customers: [customer('one', { uses: [] })] }
    expect([title(asked), alert(asked)]).toEqual(['## Merging writes to nobody', expect.stringContaining('[!NOTE]')])
  })

  test.each([
    ['a public repository must not show them', true],
    ['there is no audience index', false],
  ])('the audience is not known: %s', (why, isPublic) => {
    const asked = { mergings: [merging(incident())], places: { isPublic } }
    expect(title(asked)).toBe('## Merging tells customers of INC-2030-0001')
    expect(alert(asked)).toContain(why)
    expect(alert(asked)).toContain('one approval more')
    expect(comment(asked)).toContain('customers not counted')
  })

  const draft = incident()
  delete (draft.facts as { announced?: string }).announced
  const silent: Readonly<Record<string, readonly [Asked, string]>> = {
    'a draft': [{ mergings: [merging(draft)] }, 'nothing: it is a draft; then `published`'],
    'an embargo': [
      { mergings: [merging(incident({ embargo: at('18:00') }))] },
      'not before 2030-05-01 18:00 UTC (embargo)',
    ],
    'other words': [{ mergings: [merging(incident({ title: 'x' }), incident())] }, 'Nothing new is told. Status page'],
    'other words and a draft': [
      { mergings: [merging(draft), merging(change({ title: 'x' }), change())] },
      'of some entries nobody may know yet',
    ],
    'no entry': [{ verdict: { others: ['README.md'] } }, 'It changes no entry.'],
    'a deleted entry': [{ verdict: { ready: false, problems: [problem] } }, 'Nothing new is told; what is wrong'],
  }
  test.each(Object.entries(silent))('nobody is told: %s', (_, [asked, said]) => {
    expect(title({ customers: [customer('one')], ...asked })).toBe('## Merging tells nobody')
    expect(comment({ customers: [customer('one')], ...asked })).toContain(said)
    expect(comment(asked)).not.toContain('CAUTION')
  })

  test('what cannot be read is named', () => {
    const broken = Array.from({ length: 7 }, (_, index) => standing(`INC-2030-000${index + 2}`, { stage: 'severity' }))
    const asked = { verdict: { ready: false, stage: 'severity', entries: broken, problems: [problem] } } as const
    expect(title(asked)).toBe('## What merging tells cannot be said yet')
    expect(alert(asked)).toContain('INC-2030-0006 and 2 more cannot be read')
    expect(comment(asked)).not.toContain('✅')
  })
})

describe('to whom, why, and what is new', () => {
  test('the difference to what was told before', () => {
    const text = comment({ mergings: [merging(updated, incident())], customers: [customer('one')] })
    expect(text).toContain('Since `published`, 2030-05-01 09:00 UTC |')
    expect(text).toContain('| **Status** | identified | was investigating |')
    expect(text).toContain('| **Level** | 2 | unchanged |')
    expect(text).toContain('| **Customers** | 1 of 1 | unchanged |')
  })

  test('customers come and go', () => {
    const moved = incident(
      { revision: 2, affects: { services: [{ service: 'disk', regions: ['us-1'], effect: 'outage' }] } },
      [['identified', at('11:00')]],
    )
    const far = customer('far', { uses: [{ service: 'disk', regions: ['us-1'] }] })
    const text = comment({ mergings: [merging(moved, incident())], customers: [customer('one'), far] })
    expect(text).toContain('| 2 of 2 | 1 newly reached; 1 not concerned any more, told all the same |')
    expect(text).toContain('- 1 customer: were told before')
  })

  test('who cannot be reached, by id', () => {
    const lost = Array.from({ length: 7 }, (_, index) => customer(`lost${index}`, { contacts: [] }))
    const text = comment({ mergings: [merging(incident())], customers: lost })
    expect(text).toContain('⚠️ **7 customers cannot be reached**')
    expect(text).toContain('`cus-lost4` and 2 more')
  })

  test('what is passed over, and what the clock tells next', () => {
    const two = incident({ revision: 3 }, [
      ['identified', at('10:00')],
      ['monitoring', at('11:00')],
    ])
    expect(comment({ mergings: [merging(two, incident())] })).toContain('something newer is: `update-1`.')
    expect(comment({ mergings: [merging(change())] })).toContain('`reminder-24h.0` at 2030-05-04 10:00 UTC')
  })

  test('of a wider scope, that only newcomers are told', () => {
    const wider = incident({ affects: { everyone: true } })
    const asked = { mergings: [merging(wider, incident())], customers: [customer('one'), customer('x', { uses: [] })] }
    expect(comment(asked)).toContain('`published`, only to customers whom it newly reaches')
    expect(title(asked)).toBe('## Merging tells 1 customer')
    expect(title({ ...asked, customers: [customer('one')] })).toBe('## Merging tells nobody')
  })

  test('several entries have a line each, and are folded', () => {
    const text = comment({ mergings: [merging(change()), merging(incident())], customers: [customer('one')] })
    expect(text).toContain('| Entry | Told on merging | Customers written to |')
    expect(text.match(/<details><summary><b>(CHG|INC)-/g)).toHaveLength(2)
  })
})

describe('what they read', () => {
  const read = (...texts: Parameters<typeof preview>[0][]): string =>
    comment({ mergings: [merging(incident())], texts: () => texts.map((text) => preview(text)) })

  test('a fold for each language, with subject, preheader, text message and text', () => {
    const text = read({ sms: 'L1: requests fail' }, { language: 'zh-CN', subject: '请求失败', preheader: '' })
    expect(text).toContain('<summary><b>zh-CN</b> · 请求失败</summary>\n\n```text')
    expect(text).toContain('**Preheader** `Nothing to do`<br>**Text message** `L1: requests fail`')
  })

  test('a diff to what was last sent', () => {
    const text = read({ before: 'Requests fail\n\nWe know nothing.\n' })
    expect(text).toContain('```diff\n  Requests fail\n\n- We know nothing.\n+ We look for the cause.\n```')
    expect(read({ before: preview().text })).toContain('the same text as before')
  })

  test('what cannot be written says why', () => {
    expect(read({ fault: 'too long' })).toContain('❌ **en**: too long')
  })
})

describe('what is missing', () => {
  test('its place as a link to the commit, and its cure', () => {
    const text = comment({
      mergings: [merging(incident())],
      verdict: {
        ready: false,
        stage: 'review',
        entries: [standing('INC-2030-0001', { stage: 'review', missing: [missing()] })],
      },
    })
    expect(text).toContain('### ❌ Not ready: at the stage review\n')
    const url = `https://github.com/acme/care/blob/${'abcdef0123'.repeat(4)}/incidents/INC-2030-0001.md?plain=1#L12`
    expect(text).toContain(`- ❌ [\`incidents/INC-2030-0001.md:12\`](${url}) **review** needs a summary<br>→ write one`)
    expect(text).toContain('| INC-2030-0001 | ✅ | ✅ | ❌ | 1 of 1: `anna` |')
  })

  test('what several entries wait for is said once, with at most four people', () => {
    const who = ['a', 'b', 'c', 'd', 'e', 'f']
    const waits = missing({ what: 'the approval', who, help: 'ask' })
    const ids = ['1', '2', '3', '4', '5'].map((number) => `INC-2030-000${number}`)
    const text = comment({
      mergings: ids.map((id) => merging(incident({ id }))),
      verdict: { ready: false, stage: 'review', entries: ids.map((id) => standing(id, { missing: [waits] })) },
    })
    expect(text.match(/needs the approval/g)).toHaveLength(1)
    expect(text).toContain('(INC-2030-0001, INC-2030-0002, INC-2030-0003 and 2 more)')
    expect(text).toContain('waits for `a` or `b` or `c` or `d` or 2 others. → ask')
  })

  test('a first warning owes its stages', () => {
    const owed = [{ stage: 'guidance', due: at('20:00') }] as const
    const entries = [standing('INC-2030-0001', { emergency: true, owed })]
    const text = comment({ mergings: [merging(level1)], verdict: { entries } })
    expect(text).toContain('### ✅ Ready as a first warning: INC-2030-0001')
    expect(text).toContain('| ✅ | ⏳ owed | ✅ |')
    expect(text).toContain('- ⏳ INC-2030-0001 owes **guidance** by 2030-05-01 20:00 UTC')
  })

  test('errors come before what is missing, warnings last', () => {
    const warning = { ...problem, severity: 'warning', message: 'found a long text' } as const
    const entries = [standing('INC-2030-0001', { missing: [missing()] })]
    const text = comment({
      mergings: [merging(incident())],
      verdict: { ready: false, entries, problems: [warning, problem] },
    })
    const order = ['found "huge"', 'needs a summary', 'found a long text'].map((part) => text.indexOf(part))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
  })

  test('other files, the policy among them', () => {
    const others = ['catalog/policy.yaml', 'a', 'b', 'c', 'd', 'e']
    const text = comment({ verdict: { others } })
    expect(text).toContain('It also changes 6 files that are no entries')
    expect(text).toContain('`d` and 1 more. Code owners decide about that. The policy that judges')
    expect(text).toContain('is not counted here')
    expect(comment({ verdict: { others: ['a'] } })).toContain(
      '1 file that is no entry: `a`. Code owners decide about that.\n',
    )
  })
})

describe('where it comes from', () => {
  test('commit, age of the numbers, what shows the same', () => {
    const text = comment({
      mergings: [merging(incident())],
      customers: [],
      places: { audience: { at: at('02:00'), days: 3 } },
    })
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      '<sub>Commit `abcdef0` · customers counted on 2030-05-01, 3 days ago · [summary and images](https://github.com/acme/care/pull/7/checks) · `npx care gate --pr 7` shows the same · this comment is kept up to date</sub>',
    )
    expect(text.startsWith(`${tag}\n`)).toBe(true)
  })

  test('on a desk nothing is linked', () => {
    const places = { files: undefined, run: undefined }
    const text = comment({ mergings: [merging(incident())], places, verdict: { others: ['x'], problems: [problem] } })
    expect(text).not.toContain('](')
  })

  test('the same pull request later says the same', () => {
    const asked = (now: string): Asked => ({
      mergings: [merging(updated, incident(), now)],
      customers: [customer('one')],
    })
    expect(comment(asked(at('13:00')))).toBe(comment(asked(at('12:00'))))
  })
})

describe('at most 8,000 characters', () => {
  const languages = ['en', 'zh-CN', 'de']
  const people = languages.flatMap((language, index) =>
    Array.from({ length: 3 }, (_, number) =>
      contact(`${index}${number}`, { language, name: 'Ada Surname', channels: { email: `ada${number}@corp.example` } }),
    ),
  )
  // 10,000 contacts of 1,111 customers in three languages and two tiers
  const many: Customer[] = Array.from({ length: 1112 }, (_, index) =>
    customer(`c${index}`, { name: `Contoso ${index}`, tier: index % 2 ? 'gold' : 'basic', contacts: people }),
  )
  const long = Array.from(
    { length: 400 },
    (_, line) => `Line ${line}: ${'a sentence that goes on '.repeat(line % 40)}`,
  ).join('\n')
  const texts = languages.map((language) =>
    preview({ language, text: long, before: long.replaceAll('on', 'off'), subject: 'S'.repeat(78) }),
  )
  const big = (entries: number, needs: number): Asked => {
    const ids = Array.from({ length: entries }, (_, index) => `INC-2030-${String(index + 1).padStart(4, '0')}`)
    const lacks = (id: string) =>
      Array.from({ length: needs }, (_, index) =>
        missing({
          file: `incidents/${id}.md`,
          line: index,
          what: `part ${index} ${'of it '.repeat(90)}`,
          help: 'x'.repeat(900),
        }),
      )
    return {
      policy: policy({ languages }),
      mergings: ids.map((id) =>
        merging(
          incident({ id, revision: 2, title: `${'A long title '.repeat(15)}${id}` }, [['identified', at('11:00')]]),
          incident({ id }),
        ),
      ),
      customers: many,
      texts: () => texts,
      verdict: {
        ready: false,
        stage: 'review',
        entries: ids.map((id) =>
          standing(id, {
            stage: 'review',
            missing: lacks(id),
            emergency: true,
            owed: [{ stage: 'review', due: at('20:00') }],
          }),
        ),
        others: Array.from({ length: 300 }, (_, index) => `${'folder/'.repeat(80)}${index}`),
        problems: Array.from({ length: needs }, (_, index) => ({
          ...problem,
          line: index + 1,
          message: 'm'.repeat(5000),
        })),
      },
    }
  }

  test.each([1, 2, 5, 30, 200].flatMap((entries) => [0, 3, 40].map((needs) => [entries, needs])))(
    '%i entries that miss %i things each',
    (entries = 0, needs = 0) => {
      const input = commentInput(big(entries, needs))
      const text = commentOf(input)
      expect(text.length).toBeLessThanOrEqual(most)
      // what merging does and whether it may be merged is always there
      expect(text).toContain('## Merging tells 1,112 customers')
      expect(text).toMatch(/Merging sends up to [\d,]+ emails to 1,112 customers/)
      expect(text).toContain('Not ready: at the stage review')
      if (entries > 2 || needs > 3) expect(text).toContain('the summary of the job')
      expect(text).not.toMatch(/Contoso|Surname|corp\.example/)
      expect(summaryOf(input)).not.toMatch(/Contoso|Surname|corp\.example/)
    },
  )

  test('one entry keeps its text as long as there is room', () => {
    const text = comment({ ...big(1, 1), texts: () => [preview({ text: long })] })
    expect(text).toContain('more lines in the summary of the job')
    expect(text.length).toBeGreaterThan(most / 2)
  })

  test('the summary holds the rest', () => {
    const summary = summaryOf(commentInput(big(30, 3)))
    expect(summary).toContain('INC-2030-0030</b>')
    expect(summary.length).toBeGreaterThan(10 * most)
  })

  test('even what fits nowhere is a comment', () => {
    const text = comment({ ...big(1, 1), places: { command: 'x'.repeat(7000) } })
    expect(text.split('\n')[2]).toBe('## Merging tells 1,112 customers')
    expect(text.length).toBeLessThanOrEqual(most)
  })
})
