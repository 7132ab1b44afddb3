import { describe, expect, it } from 'vitest'
import { momentsIn, noticeAt, officeOf, readerOf, sha256 } from '../../../test/doubles/mails.ts'
import {
  falseAlarm,
  merged,
  outage,
  reasons,
  type Story,
  stories,
  undone,
  upgrade,
  withdrawn,
} from '../../../test/doubles/stories.ts'
import type { PagingMessage, Recipient } from '../../core/deliver/message.ts'
import { trialRecipients } from '../../core/notice/trial-recipients.ts'
import { prepareNotice } from '../prepare.ts'

const offices = new Map(await Promise.all(['en', 'zh-CN'].map(async (tag) => [tag, await officeOf(tag)] as const)))

function alert(story: Story, moment: string, to: Recipient = readerOf('en'), language = 'en'): PagingMessage {
  const office = offices.get(language)
  if (!office) throw new Error(`no office for ${language}`)
  const notice = noticeAt(story, moment, office)
  return prepareNotice('paging', { notice, templates: office.templates, sha256 }).fill(to) as PagingMessage
}

const actions = (story: Story) => momentsIn(story).map(({ id }) => `${id} ${alert(story, id).action}`)

describe('an alert', () => {
  it('is triggered until it is over, and again when it is reopened', () => {
    expect(actions(outage)).toEqual([
      'published trigger',
      'update-1 trigger',
      'update-2 trigger',
      'update-2.correction-1 trigger',
      'update-3 trigger',
      'update-4 resolve',
      'update-5 trigger',
      'update-6 resolve',
      'evaluation-preliminary resolve',
      'evaluation resolve',
    ])
    for (const story of [merged, falseAlarm]) expect(actions(story).at(-1)).toBe('update-1 resolve')
    expect(actions(withdrawn)).toContain('cancelled resolve')
    expect(actions(undone)).toContain('rolled-back resolve')
    expect(actions(upgrade).slice(-3)).toEqual(['update-1 trigger', 'completed resolve', 'report resolve'])
  })

  it('is resolved for a reader who is not concerned any longer', () => {
    expect(alert(outage, 'update-2', readerOf('en', 'told')).action).toBe('resolve')
  })

  it('is one for all moments of an entry to a contact, and says nothing of the contact', () => {
    const [{ id = '' } = {}] = momentsIn(outage)
    const { alert: key, contact } = alert(outage, id)
    expect(new Set(momentsIn(outage).map((moment) => alert(outage, moment.id).alert))).toEqual(new Set([key]))
    expect(key).toMatch(/^INC-2030-0001-[0-9a-f]{32}$/)
    expect(key).not.toContain(contact.slice(4))
    const others = [alert(merged, 'published'), alert(outage, id, readerOf('zh-CN'))]
    expect(others.filter((other) => other.alert === key)).toEqual([])
  })

  it('is as severe as the level says; of a change, as what is asked', () => {
    const levels = [1, 2, 3].map((level) => {
      const facts = { ...outage.entry.facts, severity: { level, rationale: 'x' } }
      return alert({ ...outage, entry: { ...outage.entry, facts } } as Story, 'published').severity
    })
    expect(levels).toEqual(['critical', 'error', 'warning'])
    expect(alert(upgrade, 'announced').severity).toBe('warning')
    expect(alert(upgrade, 'started').severity).toBe('info')
  })

  it('names the first place of the reader, the kind of the entry, and the questions of its page', () => {
    const { class: kind, component, group, client, details } = alert(outage, 'published')
    expect([kind, component, group, client]).toEqual(['service-fault', 'evs', 'eu-1', 'Meridian Cloud'])
    expect(Object.keys(details)).toEqual([
      ...['What is it about?', 'Am I affected?', 'What must I do?', 'By when?', 'What are you doing?', 'Next update'],
    ])
    expect(details['Am I affected?']).toMatch(/^Yes\. You use Elastic Volume Service/)
    expect(alert(outage, 'published', readerOf('en', 'everyone'))).not.toHaveProperty('component')
    expect(alert(outage, 'published', readerOf('zh-CN'), 'zh-CN').details['我是否受影响？']).toMatch(/^是。/)
  })

  it('shortens its title, never its id', () => {
    const facts = { ...outage.entry.facts, title: '🛠️'.repeat(800) }
    const { text } = alert({ ...outage, entry: { ...outage.entry, facts } } as Story, 'published')
    expect(text.length).toBeLessThanOrEqual(1024)
    expect(text).toMatch(/^\[L1 · Investigating\] 🛠️.*… \(INC-2030-0001\)$/u)
    expect(text.isWellFormed()).toBe(true)
  })
})

describe.each(stories.map((story) => [story.name, story] as const))('%s', (_, story) => {
  it.each([...offices.keys()])('fits, whoever reads it (%s)', (language) => {
    const office = offices.get(language)
    if (!office) throw new Error(`no office for ${language}`)
    for (const { id } of momentsIn(story)) {
      const notice = noticeAt(story, id, office)
      const { fill } = prepareNotice('paging', { notice, templates: office.templates, sha256 })
      const readers = [...Object.keys(reasons).map((why) => readerOf(language, why)), ...trialRecipients(notice)]
      for (const message of readers.map((reader) => fill(reader))) {
        expect(JSON.stringify(message).length).toBeLessThan(64 * 1024)
        expect(JSON.stringify(message)).not.toMatch(/undefined|\[object|\{[a-z]+\}/)
      }
    }
  })
})
