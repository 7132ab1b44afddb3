import { Unable } from '../../core/unable.ts'

/** The variable that holds what opens an encrypted registry. Its value is never shown. */
export const identityVariable = 'CARE_REGISTRY_IDENTITY'

/** The identities of a text as age-keygen writes it, one a line; comments and empty lines are passed over. */
export async function identitiesOf(text: string): Promise<readonly string[]> {
  const { identityToRecipient } = await import('age-encryption')
  const found: string[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const identity = line.trim()
    if (identity === '' || identity.startsWith('#')) continue
    // whatever is said of it by others may repeat it
    await identityToRecipient(identity).catch(() => Promise.reject(malformed(index + 1)))
    found.push(identity)
  }
  return found
}

/** The recipients whose files these identities open; they are public. */
export async function recipientsOf(identities: readonly string[]): Promise<readonly string[]> {
  const { identityToRecipient } = await import('age-encryption')
  return Promise.all(identities.map((identity) => identityToRecipient(identity)))
}

function malformed(line: number): Unable {
  return new Unable(
    `${identityVariable}, line ${line}: found no identity (not shown), expected AGE-SECRET-KEY-1… as age-keygen writes it`,
    'copy the whole line of the key; plugins and SSH keys are not read',
  )
}
