import { notFound, Refused, refused } from './answer.ts'
import type { Operation } from './call.ts'
import { type Actor, atLeast, type Role, roleOf, userOf, type World } from './world.ts'

/** Who sends a request, by its `Authorization`. */
export function actorOf(world: World, authorization: string | undefined): Actor {
  if (!authorization) return { kind: 'nobody' }
  const token = tokenOf(authorization)
  const known = world.tokens.get(token)
  const user = known && userOf(world, known.login)
  if (!user) throw refused(401, 'Bad credentials')
  return known.permissions
    ? { kind: 'app', user, permissions: known.permissions, token }
    : { kind: 'person', user, role: roleOf(world, user), token }
}

function tokenOf(authorization: string): string {
  const [scheme = '', value = ''] = authorization.split(' ')
  if (!/^basic$/i.test(scheme)) return value
  const [name = '', ...password] = Buffer.from(value, 'base64').toString().split(':')
  return password.join(':') || name
}

/** Refuses whoever may not call an operation, as GitHub does. */
export function admit(world: World, actor: Actor, method: string, { app, role }: Operation): void {
  const reads = method === 'GET'
  if (actor.kind === 'nobody') {
    if (!reads || role === 'admin' || role === 'account') throw refused(401, 'Requires authentication')
    if (world.settings.private) throw notFound()
  }
  if (actor.kind === 'app' && !app.some((need) => grants(world, actor.permissions, need))) {
    const { answer } = refused(403, 'Resource not accessible by integration')
    throw new Refused({ ...answer, headers: { 'x-accepted-github-permissions': accepted(app) } })
  }
  if (actor.kind === 'person' && role === 'app') throw refused(403, 'You must authenticate via a GitHub App.')
  if (actor.kind === 'person' && role !== 'account') admitPerson(world, actor.role, role)
}

/** GitHub says what would have been enough: `pull_requests=write; issues=write`. */
function accepted(app: Operation['app']): string {
  return app.map((need) => need.replace(':', '=')).join('; ')
}

function grants(world: World, permissions: Readonly<Record<string, string>>, need: string): boolean {
  const [name = '', level] = need.split(':')
  if (level === 'read' && (name === 'metadata' || (!world.settings.private && name !== 'administration'))) return true
  return permissions[name] === 'write' || (level === 'read' && permissions[name] === 'read')
}

/** A private repository does not exist for strangers; a public one is read by all. */
function admitPerson(world: World, role: Role, least: Operation['role']): void {
  const seen: Role = role === 'none' && !world.settings.private ? 'read' : role
  if (!atLeast(seen, 'read')) throw notFound()
  if (!atLeast(seen, least as Role)) throw refused(403, 'Must have admin rights to Repository.')
}
