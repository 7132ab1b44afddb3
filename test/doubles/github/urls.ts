import type { World } from './world.ts'

/** Where the REST interface begins. */
export function apiOf(world: World): string {
  return `${world.server}/api/v3`
}

/** An address below the repository in the REST interface. */
export function repoApi(world: World, path = ''): string {
  return `${apiOf(world)}/repos/${world.owner.login}/${world.repo}${path}`
}

/** An address below the repository's pages for people. */
export function repoPage(world: World, path = ''): string {
  return `${world.server}/${world.owner.login}/${world.repo}${path}`
}

/** An opaque id, as GraphQL knows the thing. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url')
}
