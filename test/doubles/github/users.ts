import { refused } from './answer.ts'
import type { Call } from './call.ts'
import { apiOf, nodeId } from './urls.ts'
import { atLeast, type Role, roleOf, type User, type World } from './world.ts'

/** An account, as it stands in every answer. */
export function userShape(world: World, { login, id, type }: User) {
  const url = `${apiOf(world)}/users/${encodeURIComponent(login)}`
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `${world.server}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${world.server}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  }
}

/** What an account is to the repository, as it stands beside reviews and comments. */
export function associationOf(world: World, user: User): string {
  if (user.login === world.owner.login) return 'OWNER'
  return roleOf(world, user) === 'none' ? 'NONE' : 'COLLABORATOR'
}

/** `permissions` of an answer. */
export function rightsOf(role: Role) {
  return {
    admin: atLeast(role, 'admin'),
    maintain: atLeast(role, 'maintain'),
    push: atLeast(role, 'write'),
    triage: atLeast(role, 'triage'),
    pull: atLeast(role, 'read'),
  }
}

/** `users/get-authenticated` */
export function getAuthenticated({ world, actor }: Call) {
  if (actor.kind !== 'person') throw refused(403, 'Resource not accessible by integration')
  const nothing = { name: null, company: null, blog: '', location: null, email: null, hireable: null, bio: null }
  return {
    status: 200,
    body: {
      ...userShape(world, actor.user),
      ...nothing,
      public_repos: 1,
      public_gists: 0,
      followers: 0,
      following: 0,
      created_at: world.createdAt,
      updated_at: world.createdAt,
      private_gists: 0,
      total_private_repos: 0,
      owned_private_repos: 0,
      disk_usage: 0,
      collaborators: 0,
      two_factor_authentication: true,
    },
  }
}
