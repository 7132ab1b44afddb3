import { nodeId } from './urls.ts'
import { userShape } from './users.ts'
import { actionsAppId, type World } from './world.ts'

/** GitHub Actions as the app that it is. */
export function appShape(world: World) {
  return {
    id: actionsAppId,
    client_id: 'Iv1.05c79e9ad1f6bdfa',
    slug: 'github-actions',
    node_id: nodeId('App', actionsAppId),
    owner: userShape(world, { login: 'github', id: 9919, type: 'Organization' }),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${world.server}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2025-03-07T16:35:00Z',
    permissions: { checks: 'write', contents: 'write', issues: 'write', pull_requests: 'write', statuses: 'write' },
    events: ['push'],
  }
}
