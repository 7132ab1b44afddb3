import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../io/hash.ts'
import type { Context } from './context.ts'

/** Where `care start` keeps what it does: in the folder `start` of the state folder, or, if that cannot be written, in the temporary one. */
export function trialStates({ root, state }: Context): { readonly own: string; readonly other: string } {
  return { own: join(state, 'start'), other: join(tmpdir(), `care-${sha256(root).slice(0, 12)}`) }
}
