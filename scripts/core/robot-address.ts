import type { Contact } from './catalog.ts'

/** Where a group's robot is reached. */
export type RobotAddress = NonNullable<Contact['channels']['chat']>

// A host with a dot in front stands for every name below it. Other paths of these hosts lead to what takes other messages.
const robotHosts: Readonly<
  Record<RobotAddress['platform'], { readonly hosts: readonly string[]; readonly path: string }>
> = {
  slack: { hosts: ['hooks.slack.com', 'hooks.slack-gov.com'], path: '/services/' },
  teams: { hosts: ['.logic.azure.com', '.api.powerplatform.com', '.webhook.office.com'], path: '/' },
  feishu: { hosts: ['open.feishu.cn', 'open.larksuite.com'], path: '/open-apis/bot/v2/hook/' },
  dingtalk: { hosts: ['oapi.dingtalk.com'], path: '/robot/send' },
  wecom: { hosts: ['qyapi.weixin.qq.com'], path: '/cgi-bin/webhook/send' },
}

/**
 * Whether an address is one of the platform's own robots: whoever writes a registry must not be able to send customers' notices
 * elsewhere by mistake or on purpose.
 */
export function isRobotAddress({ platform, url }: RobotAddress): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, username, password, hostname, port, pathname } = new URL(url)
  const { hosts, path } = robotHosts[platform]
  const isHost = hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host))
  return (
    protocol === 'https:' && username === '' && password === '' && port === '' && isHost && pathname.startsWith(path)
  )
}

/** How an address of a platform looks, for people. */
export function robotForm(platform: RobotAddress['platform']): string {
  const { hosts, path } = robotHosts[platform]
  return hosts.map((host) => `https://${host.startsWith('.') ? `*${host}` : host}${path}…`).join(' or ')
}
