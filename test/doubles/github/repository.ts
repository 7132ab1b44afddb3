import { notFound, ok, refused } from './answer.ts'
import { type Call, nameOf } from './call.ts'
import { page } from './paginate.ts'
import { apiOf, nodeId, repoPage } from './urls.ts'
import { rightsOf, userShape } from './users.ts'
import { type Actor, atLeast, roleOf, userOf, type World } from './world.ts'

const templates: Readonly<Record<string, string>> = {
  archive: '/{archive_format}{/ref}',
  assignees: '{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '{/branch}',
  collaborators: '{/collaborator}',
  comments: '{/number}',
  commits: '{/sha}',
  compare: '/{base}...{head}',
  contents: '/{+path}',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '{/number}',
  keys: '{/key_id}',
  labels: '{/name}',
  milestones: '{/number}',
  notifications: '{?since,all,participating}',
  pulls: '{/number}',
  releases: '{/id}',
  statuses: '/{sha}',
  trees: '/git/trees{/sha}',
}
const plain =
  'contributors deployments downloads events forks hooks languages merges stargazers subscribers subscription tags teams'

/** A repository, as it stands in every answer: the one of the world, or somebody's fork of it. */
export function repositoryShape(world: World, owner = world.owner) {
  const full_name = `${owner.login}/${world.repo}`
  const url = `${apiOf(world)}/repos/${full_name}`
  const html_url = `${world.server}/${full_name}`
  const [methods, fork] = [world.settings.mergeMethods, owner.login !== world.owner.login]
  const address = (name: string) => {
    const template = templates[name]
    return template?.startsWith('/') && /^\/(git|issues)\//.test(template)
      ? `${url}${template}`
      : `${url}/${name}${template ?? ''}`
  }
  return {
    id: fork ? world.id + owner.id : world.id,
    node_id: nodeId('Repository', full_name),
    name: world.repo,
    full_name,
    owner: userShape(world, owner),
    private: world.settings.private,
    visibility: world.settings.private ? 'private' : 'public',
    html_url,
    description: null,
    fork,
    url,
    ...Object.fromEntries(
      [...Object.keys(templates), ...plain.split(' ')].map((name) => [`${name}_url`, address(name)] as const),
    ),
    git_url: `git:${html_url.replace(/^https?:/, '')}.git`,
    ssh_url: `git@localhost:${full_name}.git`,
    clone_url: `${html_url}.git`,
    svn_url: html_url,
    mirror_url: null,
    homepage: null,
    language: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    open_issues_count: [...world.pulls.values()].filter(({ state }) => state === 'open').length,
    size: 0,
    default_branch: world.defaultBranch,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: world.settings.pages !== undefined,
    has_discussions: false,
    has_downloads: false,
    archived: false,
    disabled: false,
    pushed_at: world.createdAt,
    created_at: world.createdAt,
    updated_at: world.createdAt,
    license: null,
    forks: 0,
    open_issues: 0,
    watchers: 0,
    allow_merge_commit: methods.includes('merge'),
    allow_squash_merge: methods.includes('squash'),
    allow_rebase_merge: methods.includes('rebase'),
  }
}

function permissionsOf(actor: Actor) {
  if (actor.kind === 'person') return { permissions: rightsOf(actor.role) }
  return {}
}

/** `repos/get` */
export function getRepository({ world, actor }: Call) {
  return ok({ ...repositoryShape(world), ...permissionsOf(actor), network_count: 0, subscribers_count: 0 })
}

/** `repos/get-collaborator-permission-level` */
export function getPermission(call: Call) {
  const { world } = call
  const user = userOf(world, nameOf(call, 'username'))
  if (!user) throw notFound()
  const given = roleOf(world, user)
  // Whoever reads a public repository is said to have "read".
  const role_name = given === 'none' && !world.settings.private ? 'read' : given
  const permission = atLeast(role_name, 'admin') ? 'admin' : atLeast(role_name, 'write') ? 'write' : role_name
  return ok({
    permission: permission === 'triage' ? 'read' : permission,
    role_name,
    user: { ...userShape(world, user), permissions: rightsOf(role_name), role_name },
  })
}

/** `repos/get-all-environments` */
export function listEnvironments(call: Call) {
  const { environments } = call.world.settings
  const shapes = environments.map((name) => environmentShape(call.world, name))
  return page(call, shapes, (items) => ({ total_count: shapes.length, environments: items }))
}

/** `repos/get-environment` */
export function getEnvironment(call: Call) {
  const name = nameOf(call, 'environment_name')
  if (!call.world.settings.environments.includes(name)) throw notFound()
  return ok(environmentShape(call.world, name))
}

function environmentShape(world: World, name: string) {
  const id = 1 + world.settings.environments.indexOf(name)
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${apiOf(world)}/repos/${world.owner.login}/${world.repo}/environments/${encodeURIComponent(name)}`,
    html_url: repoPage(world, `/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`),
    created_at: world.createdAt,
    updated_at: world.createdAt,
    protection_rules: [],
    deployment_branch_policy: null,
  }
}

/** `repos/get-pages` */
export function getPages({ world }: Call) {
  const { pages } = world.settings
  if (!pages) throw notFound()
  return ok({
    url: `${apiOf(world)}/repos/${world.owner.login}/${world.repo}/pages`,
    html_url: `${world.server}/pages/`,
    status: 'built',
    cname: null,
    custom_404: false,
    build_type: pages,
    source: { branch: world.defaultBranch, path: '/' },
    public: true,
    https_enforced: true,
  })
}

/** `actions/get-github-actions-default-workflow-permissions-repository` */
export function getWorkflowPermissions({ world, actor }: Call) {
  if (actor.kind === 'nobody') throw refused(401, 'Requires authentication')
  const { workflowPermissions, actionsApprove } = world.settings
  return ok({ default_workflow_permissions: workflowPermissions, can_approve_pull_request_reviews: actionsApprove })
}
