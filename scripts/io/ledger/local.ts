import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Unable } from '../../core/unable.ts'
import { type Environment, git, type Repository } from './git.ts'
import { branch, createRepository, lastLine, openRepository } from './repository.ts'
import type { Store } from './store.ts'

/** The ledger of this machine, a bare repository in the state folder; undefined if there is none yet. */
export function localStore(state: string, env: Environment): Store | undefined {
  const repository = openRepository(join(state, 'ledger.git'), env, restore)
  return repository && storeOf(repository)
}

/** The same, made where it is missing. */
export async function createLocalStore(state: string, env: Environment): Promise<Store> {
  return storeOf(await createRepository(join(state, 'ledger.git'), env, restore))
}

/** The commit that the branch is at in one of our repositories; undefined if there is no such branch. */
export async function branchHead(repository: Repository, cure: string): Promise<string | undefined> {
  const found = await git(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${branch}^{commit}`])
  if (found.code === 0) return found.out.trim()
  if (found.code === null) throw new Unable(`git cannot be run: ${found.error}`, 'install git 2.34 or newer')
  // To take damage for absence would have a second ledger made, and everything sent again.
  if (hasBranch(repository.dir))
    throw new Unable(`the ledger in ${repository.dir} is damaged: its branch cannot be read`, cure)
  return undefined
}

function hasBranch(dir: string): boolean {
  if (existsSync(join(dir, branch))) return true
  const packed = join(dir, 'packed-refs')
  return existsSync(packed) && readFileSync(packed, 'utf8').includes(` ${branch}\n`)
}

const restore = 'nothing was sent; restore the folder from a copy: nobody else knows what was sent'

function storeOf(repository: Repository): Store {
  const refresh = () => branchHead(repository, restore)
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
