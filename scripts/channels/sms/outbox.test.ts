import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noticeAt, officeOf, readerOf, sms } from '../../../test/doubles/mails.ts'
import { outage } from '../../../test/doubles/stories.ts'
import { openOutbox } from '../../io/outbox.ts'
import { listOutbox, readLetter } from '../../io/outbox-reader.ts'
import { smsOutbox } from './outbox.ts'

it('comes back with all that people are shown of it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'care-sms-'))
  const office = await officeOf('zh-CN')
  const notice = noticeAt(outage, 'published', office)
  const message = sms(notice, office, readerOf('zh-CN'))
  expect(await smsOutbox(openOutbox(dir, 'r1')).send(message)).toEqual({ outcome: 'accepted' })
  const [name] = await listOutbox(dir)
  const { text, to } = message
  const shown = { channel: 'sms', date: notice.now, language: 'zh-CN', to, text }
  expect(name && (await readLetter(dir, name))).toMatchObject(shown)
  rmSync(dir, { recursive: true })
})
