import type { Contact, Policy } from '../core/catalog.ts'
import type { Outbox } from '../core/deliver/outbox.ts'
import type { Absent, Clock, Provider, ProviderKind, Providers } from '../core/deliver/provider.ts'
import { type Channel, channels } from '../core/plan-row.ts'
import { sendgrid } from './email/sendgrid.ts'
import { smtp } from './email/smtp.ts'
import { outboxProvider } from './outbox.ts'

/** Every provider that a policy may choose. */
export const providerKinds: readonly ProviderKind[] = [sendgrid, smtp]

/** Every channel carried by the outbox: no port, no account, nothing leaves this machine. */
export function outboxProviders(outbox: Outbox): Providers {
  const all = new Map(channels.map((channel) => [channel, outboxProvider(channel, outbox)]))
  return {
    of: (channel) => all.get(channel) ?? { name: 'outbox', missing: [] },
    open: [...all.values()],
    real: false,
    close: async () => {},
  }
}

/** The providers that a policy chooses, opened with what the environment has for them; channels without a choice go to the outbox. */
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
    of: (channel, contact) =>
      opened.get(`${channel} ${nameFor(channel, contact, policy)}`) ?? outboxes.of(channel, contact),
    open: [...usable, ...outboxes.open.filter(({ channel }) => !chosen.some((kind) => kind.channel === channel))],
    real: chosen.length > 0,
    close: async () => {
      await Promise.all(usable.map((provider) => provider.close?.()))
    },
  }
}

/** The kinds that a policy uses; of chat, every platform. */
export function chosenKinds({ providers = {} }: Policy): readonly ProviderKind[] {
  return providerKinds.filter(({ channel, name }) => {
    const wanted = channel === 'call' ? undefined : providers[channel]
    return wanted === name || (channel === 'chat' && wanted === 'platform')
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

function nameFor(channel: Channel, contact: Contact, { providers = {} }: Policy): string {
  const wanted = channel === 'call' ? undefined : providers[channel]
  return wanted === 'platform' ? (contact.channels.chat?.platform ?? '') : (wanted ?? 'outbox')
}
