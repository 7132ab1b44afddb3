import type { Attachment, Prepared } from '../core/deliver/message.ts'
import type { Notice } from '../core/notice/notice.ts'
import type { Channel } from '../core/plan-row.ts'
import type { Sha256, Unsubscribe } from './email/headers.ts'
import { prepareEmail } from './email/render.ts'
import type { Templates } from './email/template.ts'
import { prepareSms } from './sms/render.ts'

/** What any channel may need to prepare a notice. */
export interface PrepareInput {
  readonly notice: Notice
  /** Compiled for the notice's language. */
  readonly templates: Templates
  readonly sha256: Sha256
  readonly unsubscribe?: Unsubscribe
  readonly attachments?: readonly Attachment[]
}

/** Prepares a notice for a channel. */
export function prepareNotice(channel: Channel, input: PrepareInput): Prepared {
  const prepare = channels[channel]
  if (!prepare) throw new Error(`nothing is written for ${channel}`)
  return prepare(input)
}

const channels: Readonly<Partial<Record<Channel, (input: PrepareInput) => Prepared>>> = {
  email: prepareEmail,
  sms: prepareSms,
}
