import { prepareNotice } from '../../scripts/channels/prepare.ts'
import type { ChatMessage, Recipient } from '../../scripts/core/deliver/message.ts'
import type { Notice } from '../../scripts/core/notice/notice.ts'
import type { RobotAddress } from '../../scripts/core/robot-address.ts'
import { type Office, readerOf, sha256 } from './mails.ts'

/** An invented robot of each platform. */
export const robots: Readonly<Record<RobotAddress['platform'], RobotAddress>> = {
  slack: { platform: 'slack', url: 'https://hooks.slack.com/services/T0000/B0000/invented' },
  teams: {
    platform: 'teams',
    url: 'https://prod-00.example.logic.azure.com:443/workflows/0a1b2c/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=invented',
  },
  feishu: {
    platform: 'feishu',
    url: 'https://open.feishu.cn/open-apis/bot/v2/hook/00000000-invented',
    secret: 'feishu-secret',
  },
  dingtalk: {
    platform: 'dingtalk',
    url: 'https://oapi.dingtalk.com/robot/send?access_token=invented0000',
    secret: 'SECdingtalk/secret+0',
  },
  wecom: { platform: 'wecom', url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-invented' },
}

/** The message that a notice becomes for a reader with a robot. */
export function chat(
  notice: Notice,
  { templates, words }: Office,
  {
    platform = 'slack',
    recipient = readerOf(words.language),
  }: { platform?: RobotAddress['platform']; recipient?: Recipient } = {},
): ChatMessage {
  const contact = { ...recipient.contact, channels: { ...recipient.contact.channels, chat: robots[platform] } }
  return prepareNotice('chat', { notice, templates, sha256 }).fill({ ...recipient, contact }) as ChatMessage
}

/** A message with a number, as short as it may be. */
export function shortChat(
  platform: RobotAddress['platform'],
  number: number,
  more: Partial<ChatMessage> = {},
): ChatMessage {
  return {
    channel: 'chat',
    entry: 'INC-2030-0001',
    moment: `update-${number}`,
    contact: 'con-1b2c',
    to: robots[platform],
    title: `Monitoring: message ${number}`,
    banner: `Level 1 · High · Monitoring · Update ${number}`,
    tone: 'level-1',
    update: true,
    parts: [{ text: 'Shard 3 is rebuilt.' }, { label: 'Am I affected?', text: 'Yes.\nYou use it.' }],
    url: 'https://status.meridian.example/incidents/INC-2030-0001/',
    open: 'Open the incident page',
    reference: `INC-2030-0001 · revision 1 · Update ${number}`,
    text: `Message ${number}`,
    language: 'en',
    date: '2030-05-01T14:00:00.000Z',
    ...more,
  }
}
