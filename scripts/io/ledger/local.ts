import { join } from 'node:path'
import { type Environment, git, type Repository } from './git.ts'
import { branch, createRepository, lastLine, openRepository } from './repository.ts'
import type { Store } from './store.ts'

/** The ledger of this machine, a bare repository in the state folder; undefined if there is none yet. */
export function localStore(state: string, env: Environment): Store | undefined {
  const repository = openRepository(join(state, 'ledger.git'), env)
  return repository && storeOf(repository)
}

/** The same, made where it is missing. */
export async function createLocalStore(state: string, env: Environment): Promise<Store> {
  return storeOf(await createRepository(join(state, 'ledger.git'), env))
}

/** The commit that a name points at in one of our repositories. */
export async function resolveRef(repository: Repository, name: string): Promise<string | undefined> {
  const found = await git(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
  return found.code === 0 ? found.out.trim() : undefined
}

function storeOf(repository: Repository): Store {
  const refresh = () => resolveRef(repository, branch)
  return {
    repository,
    shown: repository.dir,
    refresh,
    async advance({ hold, from, to }) {
      const swap = `update ${branch} ${to} ${from ?? '0'.repeat(40)}\ndelete refs/care/${hold} ${to}\n`
      const done = await git(repository, ['update-ref', '--stdin'], { input: swap })
      if (done.code === 0) return { end: 'landed' }
      return (await refresh()) === from ? { end: 'refused', why: lastLine(done.error) } : { end: 'moved' }
    },
  }
}
