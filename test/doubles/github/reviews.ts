import { notFound, ok, refused } from './answer.ts'
import { type Call, callerOf, numberOf } from './call.ts'
import { isAncestor } from './git.ts'
import { page } from './paginate.ts'
import { pullOf } from './pull-of.ts'
import { nodeId, repoApi, repoPage } from './urls.ts'
import { associationOf, userShape } from './users.ts'
import { atLeast, bareOf, type Pull, type Review, type ReviewState, type World } from './world.ts'

const states: Readonly<Record<string, ReviewState>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
}
const deeds: Readonly<Record<string, string>> = { APPROVE: 'approve', REQUEST_CHANGES: 'request changes on' }

/** `pulls/list-reviews`: oldest first; what is pending is shown to its author only. */
export function listReviews(call: Call) {
  const pull = pullOf(call)
  const mine = call.actor.kind === 'nobody' ? undefined : call.actor.user.id
  const shown = pull.reviews.filter(({ state, user }) => state !== 'PENDING' || user.id === mine)
  return page(
    call,
    shown.map((one) => shape(call.world, pull, one)),
  )
}

/** `pulls/get-review` */
export function getReview(call: Call) {
  const pull = pullOf(call)
  return ok(shape(call.world, pull, found(call, pull)))
}

/** `pulls/create-review`: bound to the head, or to the commit that is named, for ever. */
export async function createReview(call: Call) {
  const { world, actor, body } = call
  const [pull, user] = [pullOf(call), callerOf(call)]
  const event: string = body['event'] ?? 'PENDING'
  const deed = deeds[event]
  if (deed && user.id === pull.user.id) throw unprocessable(`Can not ${deed} your own pull request`)
  if (event === 'APPROVE' && actor.kind === 'app' && !world.settings.actionsApprove) {
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.')
  }
  const text: string = body['body'] ?? ''
  if (body['comments']?.length) throw refused(501, 'The double keeps no comments on lines')
  if ((event === 'REQUEST_CHANGES' || event === 'COMMENT') && !text.trim()) {
    throw unprocessable('Review body is required for this event')
  }
  if ([...text].length > 65_536) throw unprocessable('Body is too long (maximum is 65536 characters)')
  const commit_id: string = body['commit_id'] ?? pull.head.sha
  if (!(await isAncestor(bareOf(world), commit_id, pull.head.sha))) {
    throw unprocessable('Commit is not part of the pull request')
  }
  const review: Review = {
    id: world.nextId(),
    user,
    body: text,
    commit_id,
    submitted_at: world.now(),
    state: states[event] ?? 'PENDING',
  }
  pull.reviews.push(review)
  pull.updated_at = review.submitted_at
  if (review.state !== 'PENDING') pull.requested = pull.requested.filter((login) => login !== user.login)
  return ok(shape(world, pull, review))
}

/** `pulls/dismiss-review` */
export function dismissReview(call: Call) {
  const { world, actor } = call
  const pull = pullOf(call)
  if (actor.kind === 'person' && !atLeast(actor.role, 'write'))
    throw refused(403, 'Must have admin rights to Repository.')
  const review = found(call, pull)
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    throw unprocessable(`Can not dismiss a ${review.state.toLowerCase()} pull request review`)
  }
  review.state = 'DISMISSED'
  return ok(shape(world, pull, review))
}

function unprocessable(error: string) {
  return refused(422, 'Unprocessable Entity', [error])
}

function found(call: Call, pull: Pull): Review {
  const review = pull.reviews.find(({ id }) => id === numberOf(call, 'review_id'))
  if (!review) throw notFound()
  return review
}

function shape(world: World, { number }: Pull, { id, user, body, state, commit_id, submitted_at }: Review) {
  const html_url = repoPage(world, `/pull/${number}#pullrequestreview-${id}`)
  const pull_request_url = repoApi(world, `/pulls/${number}`)
  return {
    id,
    node_id: nodeId('PullRequestReview', id),
    user: userShape(world, user),
    body,
    state,
    html_url,
    pull_request_url,
    author_association: associationOf(world, user),
    _links: { html: { href: html_url }, pull_request: { href: pull_request_url } },
    ...(state !== 'PENDING' && { submitted_at }),
    commit_id,
  }
}
