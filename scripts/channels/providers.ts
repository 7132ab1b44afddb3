import { type Contact, carrierOf, type Policy } from '../core/catalog.ts'
import type { Outbox } from '../core/deliver/outbox.ts'
import type { Absent, Clock, Provider, ProviderKind, Providers } from '../core/deliver/provider.ts'
import type { Channel } from '../core/plan-row.ts'
import { ledgerCalls } from './call/ledger.ts'
import { dingtalk } from './chat/dingtalk.ts'
import { feishu } from './chat/feishu.ts'
import { slack } from './chat/slack.ts'
import { teams } from './chat/teams.ts'
import { wecom } from './chat/wecom.ts'
import { sendgrid } from './email/sendgrid.ts'
import { smtp } from './email/smtp.ts'
import { outboxProvider } from './outbox.ts'
import { pagerduty } from './paging/pagerduty.ts'
import { huaweiSms } from './sms/huawei.ts'
import { twilioSms } from './sms/twilio.ts'
import { twilioVoice } from './voice/twilio.ts'
import { standardWebhooks } from './webhook/standard.ts'

/** Every provider that a policy may choose. */
export const providerKinds: readonly ProviderKind[] = [
  ledgerCalls,
  dingtalk,
  feishu,
  slack,
  teams,
  wecom,
  sendgrid,
  smtp,
  pagerduty,
  huaweiSms,
  twilioSms,
  twilioVoice,
  standardWebhooks,
]

/** Every channel carried by the outbox: no port, no account, nothing leaves this machine. */
export function outboxProviders(outbox: Outbox): Providers {
  const provider = outboxProvider(outbox)
  return { of: () => provider, open: [provider], real: false, close: async () => {} }
}

/** The providers that a policy chooses, opened with what the environment has for them; a channel without a choice goes to the outbox, as long as everything does. */
export function openProviders({
  policy,
  env,
  clock,
  outbox,
}: {
  readonly policy: Policy
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly outbox: Outbox
}): Providers {
  const chosen = chosenKinds(policy)
  const opened = new Map(chosen.map((kind) => [`${kind.channel} ${kind.name}`, openKind(kind, env, clock)]))
  const outboxes = outboxProviders(outbox)
  const usable = [...opened.values()].filter((each) => 'send' in each)
  return {
    of: (channel, contact) => {
      const name = nameFor(channel, contact, policy)
      if (name === undefined) return { name: channel, missing: [] }
      return opened.get(`${channel} ${name}`) ?? outboxes.of(channel, contact)
    },
    open: [...usable, ...outboxes.open],
    real: chosen.length > 0,
    close: async () => {
      await Promise.all(usable.map((provider) => provider.close?.()))
    },
  }
}

/** The kinds that a policy uses; of chat every platform. */
export function chosenKinds(policy: Policy): readonly ProviderKind[] {
  return providerKinds.filter(({ channel, name }) => {
    const carrier = carrierOf(channel, policy)
    return carrier === name || (channel === 'chat' && carrier === 'platform')
  })
}

/** What a kind lacks of the environment. */
export function missingSettings(
  kind: ProviderKind,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return Object.entries(kind.settings).flatMap(([name, { required }]) => (required && !env[name] ? [name] : []))
}

function openKind(
  kind: ProviderKind,
  env: Readonly<Record<string, string | undefined>>,
  clock: Clock,
): Provider | Absent {
  const missing = missingSettings(kind, env)
  if (missing.length > 0) return { name: kind.name, missing }
  const settings = Object.keys(kind.settings).flatMap((name) => (env[name] ? [[name, env[name]] as const] : []))
  return kind.open({ settings: Object.fromEntries(settings), clock })
}

function nameFor(channel: Channel, contact: Contact, policy: Policy): string | undefined {
  const carrier = carrierOf(channel, policy)
  return carrier === 'platform' ? contact.channels.chat?.platform : carrier
}
