import { join } from 'node:path'
import { Unable } from '../../core/unable.ts'
import { type Address, ledgerAddress } from './address.ts'
import { type Environment, git, type Repository } from './git.ts'
import { branchHead } from './local.ts'
import { branch, createRepository, lastLine } from './repository.ts'
import type { Store } from './store.ts'

/** A ledger that others write as well: the branch `ledger` of a remote. What is kept of it here may be deleted at any time. */
export async function remoteStore(state: string, url: string, env: Environment): Promise<Store> {
  const address = ledgerAddress(url)
  const dir = join(state, 'cache', `${address.name}.git`)
  const cure = `it is a copy of ${address.shown}: delete ${dir}, and it is fetched again`
  const repository = await createRepository(dir, env, cure)
  const refresh = () => fetchBranch(repository, address, cure)
  return {
    repository,
    shown: address.shown,
    refresh,
    async advance({ hold, from, to }) {
      const pushed = await git(repository, ['push', '--quiet', '--porcelain', '--', address.url, `${to}:${branch}`])
      const now = pushed.code === 0 ? to : await refresh()
      // The push may have landed and its answer been lost: what the branch holds decides, not what we were told.
      if (now !== undefined && (await isAncestor(repository, to, now))) {
        await git(repository, ['update-ref', '--stdin'], {
          input: `update ${branch} ${now}\ndelete refs/care/${hold}\n`,
        })
        return { end: 'landed' }
      }
      return now === from ? { end: 'refused', why: masked(lastLine(pushed.error), address) } : { end: 'moved' }
    },
  }
}

async function fetchBranch(repository: Repository, address: Address, cure: string): Promise<string | undefined> {
  let why = ''
  // another run of this machine may hold the lock of our copy, and networks fail for moments
  for (const pause of [100, 300, 900, 0]) {
    // without a plus: a branch that was set back would let everything be sent again
    const fetched = await git(repository, [
      'fetch',
      '--no-progress',
      '--no-tags',
      '--no-write-fetch-head',
      '--',
      address.url,
      `${branch}:${branch}`,
    ])
    if (fetched.code === 0) return branchHead(repository, cure)
    if (fetched.error.includes("couldn't find remote ref")) return undefined
    why = fetched.error
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  // a copy that is broken here would look like a remote that does not answer
  await branchHead(repository, cure)
  if (why.includes('non-fast-forward')) {
    throw new Unable(
      `the ledger at ${address.shown} was set back or replaced since it was last read`,
      `nothing is sent, for it could be sent twice; put the branch back, or, if this was meant, delete ${repository.dir}`,
    )
  }
  throw new Unable(
    `the ledger at ${address.shown} cannot be reached: ${masked(lastLine(why), address)}`,
    'check the address and your access to it, then run it again: nothing is sent twice',
  )
}

async function isAncestor(repository: Repository, older: string, newer: string): Promise<boolean> {
  return older === newer || (await git(repository, ['merge-base', '--is-ancestor', older, newer])).code === 0
}

/** What Git said, without the user name and password that an address may hold. */
function masked(text: string, { url, shown }: Address): string {
  return text.replaceAll(url, shown)
}
