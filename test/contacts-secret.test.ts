import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { webhookSecret } from '../scripts/channels/webhook/secret.ts'

const key = 'k'.repeat(32)
const secret = (id: string, env: Record<string, string>) =>
  spawnSync(process.execPath, ['scripts/care.ts', 'contacts', 'secret', id], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  })

it('prints the secret of one contact, to whoever has the key', () => {
  expect(secret('con-aaaa1', { CARE_WEBHOOK_KEY: key })).toMatchObject({
    status: 0,
    stdout: `${webhookSecret(key, 'con-aaaa1')}\n`,
  })
  const without = secret('con-aaaa1', { CARE_WEBHOOK_KEY: 'short' })
  expect(without).toMatchObject({ status: 2, stdout: '' })
  expect(without.stderr).toContain('CARE_WEBHOOK_KEY')
  expect(without.stderr).not.toContain('short\n')
})
