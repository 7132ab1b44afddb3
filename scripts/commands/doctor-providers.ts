import { chosenKinds, missingSettings } from '../channels/providers.ts'
import type { Policy } from '../core/catalog.ts'
import { errorClass } from '../core/deliver/error-class.ts'
import type { ProviderKind } from '../core/deliver/provider.ts'
import type { Finding } from '../core/health.ts'
import { Unable } from '../core/unable.ts'
import { systemClock } from './context.ts'

/** Who carries each channel that the policy uses, and whether it would take something from us; nobody is told anything. */
export async function providers(
  policy: Policy | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly Finding[]> {
  if (!policy) return []
  const kinds = chosenKinds(policy)
  const carried = new Set(kinds.map(({ channel }) => channel))
  const left = usedChannels(policy).filter((channel) => !carried.has(channel as 'email'))
  const found = await Promise.all(kinds.map((kind) => examine(kind, env)))
  const outbox = `${left.join(', ') || 'no channel'}: the outbox (nothing leaves this machine)`
  return left.length > 0 || kinds.length === 0
    ? [...found, { what: 'Providers', state: 'works', message: outbox }]
    : found
}

async function examine(kind: ProviderKind, env: Readonly<Record<string, string | undefined>>): Promise<Finding> {
  const what = `${kind.channel}: ${kind.name}`
  const missing = missingSettings(kind, env)
  if (missing.length > 0) {
    const help = missing.map((name) => `${name}: ${kind.settings[name]?.about}`).join('; ')
    return { what, state: 'missing', message: `without ${missing.join(', ')} what it carries is held`, help }
  }
  try {
    const settings = Object.keys(kind.settings).flatMap((name) => (env[name] ? [[name, env[name]] as const] : []))
    const provider = kind.open({ settings: Object.fromEntries(settings), clock: systemClock })
    const verified = await provider.verify?.()
    await provider.close?.()
    if (!verified)
      return { what, state: 'works', message: 'configured; it has no call that would try it and tell nobody' }
    const { works, message, help } = verified
    return { what, state: works ? 'works' : 'broken', message, ...(help && { help }) }
  } catch (error) {
    if (error instanceof Unable) return { what, state: 'broken', message: error.message, help: error.help }
    return { what, state: 'broken', message: `it cannot be asked (${errorClass(error)})`, help: 'look at its settings' }
  }
}

function usedChannels({ levels, changes }: Policy): readonly string[] {
  const tables = [...Object.values(levels).map((level) => level.channels), changes.channels]
  const further = Object.values(levels).flatMap(({ escalation = [] }) => escalation)
  return [...new Set([...tables.flatMap((table) => Object.values(table).flat()), ...further])].sort()
}
