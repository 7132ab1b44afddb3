import type { Answer } from './answer.ts'
import type { Actor, User, World } from './world.ts'

/** A request that the description allows, by somebody who may make it. */
export interface Call {
  readonly world: World
  readonly actor: Actor
  /** Names in the path, numbers where the description says so. */
  readonly path: Readonly<Record<string, string | number>>
  readonly query: Readonly<Record<string, string | number | boolean>>
  // biome-ignore lint/suspicious/noExplicitAny: its form was judged by the description
  readonly body: Readonly<Record<string, any>>
}

/** An operation of the double: who may call it, and what it does. */
export interface Operation {
  /** Any of these permissions of an installation token is enough, as `name:level`; none lets no such token in. */
  readonly app: readonly string[]
  /** The least a person must be allowed in the repository; `account` asks for nothing there, `app` lets no person in. */
  readonly role: 'account' | 'read' | 'triage' | 'write' | 'admin' | 'app'
  readonly handle: (call: Call) => Answer | Promise<Answer>
}

/** Who makes a call that changes something. */
export function callerOf({ actor }: Call): User {
  if (actor.kind === 'nobody') throw new Error('a call without an account came through')
  return actor.user
}

/** A number in the path. */
export function numberOf({ path }: Call, name: string): number {
  return Number(path[name])
}

/** A name in the path. */
export function nameOf({ path }: Call, name: string): string {
  return String(path[name])
}
