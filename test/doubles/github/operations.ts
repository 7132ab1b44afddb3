import type { Operation } from './call.ts'
import { createCheck, getCheck, listAnnotations, listChecks, updateCheck } from './checks.ts'
import { createComment, deleteComment, getComment, listComments, updateComment } from './comments.ts'
import {
  addLabels,
  createLabel,
  getLabel,
  listLabels,
  listRepoLabels,
  removeLabel,
  setLabels,
  updateLabel,
} from './labels.ts'
import { mergePull } from './merge.ts'
import {
  createPull,
  getPull,
  listFiles,
  listPullCommits,
  listPulls,
  listPullsOfCommit,
  listRequested,
  removeRequested,
  requestReviewers,
  updatePull,
} from './pulls.ts'
import { getBranch, getCommit, getContent, getRef, listCommits } from './refs.ts'
import {
  getEnvironment,
  getPages,
  getPermission,
  getRepository,
  getWorkflowPermissions,
  listEnvironments,
} from './repository.ts'
import { createReview, dismissReview, getReview, listReviews } from './reviews.ts'
import { createRuleset, getBranchRules, getRuleset, listRulesets } from './rules.ts'
import { createStatus, getCombinedStatus, listStatuses } from './statuses.ts'
import { getAuthenticated } from './users.ts'

const known = (role: Operation['role'], app: string, handle: Operation['handle']): Operation => ({
  role,
  app: app.split(' ').filter(Boolean),
  handle,
})

/** Every operation of the double, by the id that GitHub's description gives it: the least role, permissions of an app, what it does. */
export const operations: Readonly<Record<string, Operation>> = {
  'users/get-authenticated': known('account', '', getAuthenticated),
  'repos/get': known('read', 'metadata:read', getRepository),
  'repos/get-collaborator-permission-level': known('read', 'metadata:read', getPermission),
  'repos/get-all-environments': known('read', 'actions:read', listEnvironments),
  'repos/get-environment': known('read', 'actions:read', getEnvironment),
  'repos/get-pages': known('read', 'pages:read', getPages),
  'actions/get-github-actions-default-workflow-permissions-repository': known(
    'admin',
    'administration:read',
    getWorkflowPermissions,
  ),
  'repos/get-branch': known('read', 'contents:read', getBranch),
  'repos/get-commit': known('read', 'contents:read', getCommit),
  'repos/list-commits': known('read', 'contents:read', listCommits),
  'repos/get-content': known('read', 'contents:read', getContent),
  'git/get-ref': known('read', 'contents:read', getRef),
  'repos/list-pull-requests-associated-with-commit': known('read', 'pull_requests:read', listPullsOfCommit),
  'pulls/list': known('read', 'pull_requests:read', listPulls),
  'pulls/get': known('read', 'pull_requests:read', getPull),
  'pulls/create': known('read', 'pull_requests:write', createPull),
  'pulls/update': known('read', 'pull_requests:write', updatePull),
  'pulls/list-files': known('read', 'pull_requests:read', listFiles),
  'pulls/list-commits': known('read', 'pull_requests:read', listPullCommits),
  'pulls/list-requested-reviewers': known('read', 'pull_requests:read', listRequested),
  'pulls/request-reviewers': known('triage', 'pull_requests:write', requestReviewers),
  'pulls/remove-requested-reviewers': known('triage', 'pull_requests:write', removeRequested),
  'pulls/list-reviews': known('read', 'pull_requests:read', listReviews),
  'pulls/get-review': known('read', 'pull_requests:read', getReview),
  'pulls/create-review': known('read', 'pull_requests:write', createReview),
  'pulls/dismiss-review': known('read', 'pull_requests:write', dismissReview),
  'pulls/merge': known('write', 'contents:write', mergePull),
  'issues/list-comments': known('read', 'issues:read pull_requests:read', listComments),
  'issues/create-comment': known('read', 'issues:write pull_requests:write', createComment),
  'issues/get-comment': known('read', 'issues:read pull_requests:read', getComment),
  'issues/update-comment': known('read', 'issues:write pull_requests:write', updateComment),
  'issues/delete-comment': known('read', 'issues:write pull_requests:write', deleteComment),
  'issues/list-labels-for-repo': known('read', 'issues:read pull_requests:read', listRepoLabels),
  'issues/get-label': known('read', 'issues:read pull_requests:read', getLabel),
  'issues/create-label': known('write', 'issues:write pull_requests:write', createLabel),
  'issues/update-label': known('write', 'issues:write pull_requests:write', updateLabel),
  'issues/list-labels-on-issue': known('read', 'issues:read pull_requests:read', listLabels),
  'issues/add-labels': known('triage', 'issues:write pull_requests:write', addLabels),
  'issues/set-labels': known('triage', 'issues:write pull_requests:write', setLabels),
  'issues/remove-label': known('triage', 'issues:write pull_requests:write', removeLabel),
  'repos/create-commit-status': known('write', 'statuses:write', createStatus),
  'repos/get-combined-status-for-ref': known('read', 'statuses:read', getCombinedStatus),
  'repos/list-commit-statuses-for-ref': known('read', 'statuses:read', listStatuses),
  'checks/create': known('app', 'checks:write', createCheck),
  'checks/update': known('app', 'checks:write', updateCheck),
  'checks/get': known('read', 'checks:read', getCheck),
  'checks/list-for-ref': known('read', 'checks:read', listChecks),
  'checks/list-annotations': known('read', 'checks:read', listAnnotations),
  'repos/get-repo-rulesets': known('read', 'metadata:read', listRulesets),
  'repos/get-repo-ruleset': known('read', 'metadata:read', getRuleset),
  'repos/create-repo-ruleset': known('admin', 'administration:write', createRuleset),
  'repos/get-branch-rules': known('read', 'metadata:read', getBranchRules),
}
