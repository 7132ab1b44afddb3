import { created, notFound, ok, refused } from './answer.ts'
import { appShape } from './apps.ts'
import { type Call, nameOf, numberOf } from './call.ts'
import { page } from './paginate.ts'
import { resolve } from './refs.ts'
import { nodeId, repoApi, repoPage } from './urls.ts'
import { actionsAppId, type CheckRun, type World } from './world.ts'

/** `checks/create`: apps only. */
export async function createCheck(call: Call) {
  const { world, body } = call
  const sha = await resolve(world, body['head_sha'])
  const suite = [...world.checks.values()].find((one) => one.head_sha === sha)?.suite ?? world.nextId()
  const run: CheckRun = {
    id: world.nextId(),
    head_sha: sha,
    suite,
    name: body['name'],
    status: 'queued',
    conclusion: null,
    external_id: '',
    details_url: null,
    started_at: world.now(),
    completed_at: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  }
  change(world, run, body)
  world.checks.set(run.id, run)
  return created(shape(world, run))
}

/** `checks/update`: annotations are added to those that are there. */
export function updateCheck(call: Call) {
  const run = found(call)
  change(call.world, run, call.body)
  return ok(shape(call.world, run))
}

/** `checks/get` */
export function getCheck(call: Call) {
  return ok(shape(call.world, found(call)))
}

/** `checks/list-for-ref`: newest first; of runs with one name the latest, unless all are asked for. */
export async function listChecks(call: Call) {
  const { world, query } = call
  const sha = await resolve(world, nameOf(call, 'ref'))
  const asked = [...world.checks.values()].filter(
    (one) =>
      one.head_sha === sha &&
      (query['check_name'] ?? one.name) === one.name &&
      (query['status'] ?? one.status) === one.status &&
      (query['app_id'] ?? actionsAppId) === actionsAppId,
  )
  const kept = query['filter'] === 'all' ? asked : [...new Map(asked.map((one) => [one.name, one])).values()]
  const shapes = kept.toReversed().map((one) => shape(world, one))
  return page(call, shapes, (check_runs) => ({ total_count: shapes.length, check_runs }))
}

/** `checks/list-annotations` */
export function listAnnotations(call: Call) {
  const { annotations, head_sha } = found(call)
  return page(
    call,
    annotations.map((one) => ({
      start_column: null,
      end_column: null,
      title: null,
      raw_details: null,
      ...one,
      blob_href: repoPage(call.world, `/blob/${head_sha}/${encodeURI(String(one['path']))}`),
    })),
  )
}

function found(call: Call): CheckRun {
  const run = call.world.checks.get(numberOf(call, 'check_run_id'))
  if (!run) throw notFound()
  return run
}

function change(world: World, run: CheckRun, body: Call['body']): void {
  const completed = body['status'] === 'completed' || (body['status'] === undefined && body['conclusion'] !== undefined)
  if (completed && !body['conclusion']) throw refused(422, `Invalid request.\n\n"conclusion" wasn't supplied.`)
  run.name = body['name'] ?? run.name
  run.details_url = body['details_url'] ?? run.details_url
  run.external_id = body['external_id'] ?? run.external_id
  run.started_at = body['started_at'] ?? run.started_at
  if (completed || body['conclusion']) {
    run.status = 'completed'
    run.conclusion = body['conclusion']
    run.completed_at = body['completed_at'] ?? world.now()
  } else if (body['status']) {
    run.status = body['status']
    run.conclusion = null
    run.completed_at = null
  }
  const { annotations = [], title, summary, text } = body['output'] ?? {}
  run.output = {
    title: title ?? run.output.title,
    summary: summary ?? run.output.summary,
    text: text ?? run.output.text,
  }
  run.annotations.push(...annotations)
}

function shape(world: World, run: CheckRun) {
  const url = repoApi(world, `/check-runs/${run.id}`)
  return {
    id: run.id,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.head_sha,
    external_id: run.external_id,
    url,
    html_url: repoPage(world, `/runs/${run.id}`),
    details_url: run.details_url ?? repoPage(world, `/runs/${run.id}`),
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.started_at,
    completed_at: run.completed_at,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    name: run.name,
    check_suite: { id: run.suite },
    app: appShape(world),
    pull_requests: [],
  }
}
