import { created, limit, notFound, ok, refused } from './answer.ts'
import { appShape } from './apps.ts'
import { type Call, callerOf, numberOf } from './call.ts'
import { page } from './paginate.ts'
import { pullOf } from './pull-of.ts'
import { nodeId, repoApi, repoPage } from './urls.ts'
import { associationOf, userShape } from './users.ts'
import { atLeast, type Comment } from './world.ts'

/** `issues/list-comments`: oldest first. */
export function listComments(call: Call) {
  const { number } = pullOf(call, 'issue_number')
  const since = String(call.query['since'] ?? '')
  const all = [...call.world.comments.values()].filter((one) => one.issue === number && one.updated_at >= since)
  return page(
    call,
    all.map((one) => shape(call, one)),
  )
}

/** `issues/create-comment` */
export function createComment(call: Call) {
  const { world, actor, body } = call
  const { number } = pullOf(call, 'issue_number')
  check(body['body'])
  const comment: Comment = {
    id: world.nextId(),
    issue: number,
    user: callerOf(call),
    body: body['body'],
    created_at: world.now(),
    updated_at: world.now(),
    byApp: actor.kind === 'app',
  }
  world.comments.set(comment.id, comment)
  return created(shape(call, comment))
}

/** `issues/get-comment` */
export function getComment(call: Call) {
  return ok(shape(call, found(call)))
}

/** `issues/update-comment`: one's own, or any with the right to write. */
export function updateComment(call: Call) {
  const comment = mine(call)
  check(call.body['body'])
  comment.body = call.body['body']
  comment.updated_at = call.world.now()
  return ok(shape(call, comment))
}

/** `issues/delete-comment` */
export function deleteComment(call: Call) {
  call.world.comments.delete(mine(call).id)
  return { status: 204 }
}

function check(body: string): void {
  const where = { resource: 'IssueComment', code: 'unprocessable', field: 'data' }
  if (!body.trim()) throw refused(422, 'Validation Failed', [{ ...where, message: 'Body cannot be blank' }])
  limit(body, 65_536, where)
}

function found(call: Call): Comment {
  const comment = call.world.comments.get(numberOf(call, 'comment_id'))
  if (!comment) throw notFound()
  return comment
}

function mine(call: Call): Comment {
  const [comment, { actor }] = [found(call), call]
  const own = callerOf(call).id === comment.user.id
  if (!own && actor.kind === 'person' && !atLeast(actor.role, 'write')) {
    throw refused(403, 'Must have admin rights to Repository.')
  }
  return comment
}

function shape({ world }: Call, { id, issue, user, body, created_at, updated_at, byApp }: Comment) {
  return {
    id,
    node_id: nodeId('IssueComment', id),
    url: repoApi(world, `/issues/comments/${id}`),
    html_url: repoPage(world, `/pull/${issue}#issuecomment-${id}`),
    issue_url: repoApi(world, `/issues/${issue}`),
    user: userShape(world, user),
    body,
    created_at,
    updated_at,
    author_association: associationOf(world, user),
    performed_via_github_app: byApp ? appShape(world) : null,
  }
}
