import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noticeAt, officeOf, readerOf, sms } from '../../test/doubles/mails.ts'
import { outage } from '../../test/doubles/stories.ts'
import { openOutbox } from '../io/outbox.ts'
import { listOutbox, readLetter } from '../io/outbox-reader.ts'
import { outboxProvider } from './outbox.ts'

it('gives back all that people are shown of a text message', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'care-sms-'))
  const office = await officeOf('zh-CN')
  const notice = noticeAt(outage, 'published', office)
  const message = sms(notice, office, readerOf('zh-CN'))
  const outbox = outboxProvider(openOutbox(dir, 'r1'))
  expect(await outbox.send([{ message, key: '0'.repeat(64) }])).toEqual({ outcome: 'accepted' })
  const [name] = await listOutbox(dir)
  const { text, to } = message
  const shown = { channel: 'sms', date: notice.now, language: 'zh-CN', to, text }
  expect(name && (await readLetter(dir, name))).toMatchObject(shown)
  rmSync(dir, { recursive: true })
})
