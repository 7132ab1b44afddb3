import type { Attachment, Prepared } from '../core/deliver/message.ts'
import type { Notice } from '../core/notice/notice.ts'
import type { Channel } from '../core/plan-row.ts'
import { prepareCall } from './call/render.ts'
import { prepareChat } from './chat/render.ts'
import type { Sha256, Unsubscribe } from './email/headers.ts'
import { prepareEmail } from './email/render.ts'
import type { Templates } from './email/template.ts'
import { prepareAlert } from './paging/render.ts'
import { prepareSms } from './sms/render.ts'
import { prepareVoice } from './voice/render.ts'
import { prepareWebhook } from './webhook/render.ts'

/** What any channel may need to prepare a notice. */
export interface PrepareInput {
  readonly notice: Notice
  /** Compiled for the notice's language; only mails need them. */
  readonly templates?: Templates
  readonly sha256: Sha256
  readonly unsubscribe?: Unsubscribe
  readonly attachments?: readonly Attachment[]
}

/** Prepares a notice for a channel. */
export function prepareNotice(channel: Channel, input: PrepareInput): Prepared {
  return channels[channel](input)
}

const channels: Readonly<Record<Channel, (input: PrepareInput) => Prepared>> = {
  email: ({ templates, ...input }) => {
    if (!templates) throw new Error('a mail needs its templates')
    return prepareEmail({ ...input, templates })
  },
  chat: prepareChat,
  sms: prepareSms,
  voice: prepareVoice,
  paging: prepareAlert,
  webhook: prepareWebhook,
  call: prepareCall,
}
