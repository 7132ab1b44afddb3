import { created, invalid, limit, notFound, ok, refused } from './answer.ts'
import { type Call, nameOf } from './call.ts'
import { page } from './paginate.ts'
import { pullOf } from './pull-of.ts'
import { nodeId, repoApi } from './urls.ts'
import type { Label, World } from './world.ts'

/** A label, as it stands in every answer. */
export function labelShape(world: World, { id, name, color, description }: Label) {
  const url = repoApi(world, `/labels/${encodeURIComponent(name)}`)
  return { id, node_id: nodeId('Label', id), url, name, color, default: false, description }
}

/** The labels of a pull request. */
export function labelsOf(world: World, keys: readonly string[]) {
  return keys.flatMap((key) => {
    const label = world.labels.get(key)
    return label ? [labelShape(world, label)] : []
  })
}

/** `issues/list-labels-for-repo` */
export function listRepoLabels(call: Call) {
  return page(
    call,
    [...call.world.labels.values()].map((label) => labelShape(call.world, label)),
  )
}

/** `issues/create-label` */
export function createLabel({ world, body }: Call) {
  if (world.labels.has(keyOf(body['name']))) throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' })
  return created(labelShape(world, addLabel(world, body as NewLabel)))
}

/** `issues/get-label` */
export function getLabel(call: Call) {
  return ok(labelShape(call.world, found(call)))
}

/** `issues/update-label` */
export function updateLabel(call: Call) {
  const { world, body } = call
  const old = found(call)
  const label = { ...old, ...body, name: body['new_name'] ?? old.name } as Label
  check(label)
  world.labels.delete(keyOf(old.name))
  world.labels.set(keyOf(label.name), label)
  for (const pull of world.pulls.values()) {
    pull.labels = pull.labels.map((key) => (key === keyOf(old.name) ? keyOf(label.name) : key))
  }
  return ok(labelShape(world, label))
}

/** `issues/list-labels-on-issue` */
export function listLabels(call: Call) {
  return page(call, labelsOf(call.world, pullOf(call, 'issue_number').labels))
}

/** `issues/add-labels`; labels that the repository does not have are made. */
export function addLabels(call: Call) {
  return put(call, pullOf(call, 'issue_number').labels)
}

/** `issues/set-labels` */
export function setLabels(call: Call) {
  return put(call, [])
}

/** `issues/remove-label` */
export function removeLabel(call: Call) {
  const pull = pullOf(call, 'issue_number')
  const key = keyOf(nameOf(call, 'name'))
  if (!pull.labels.includes(key)) throw refused(404, 'Label does not exist')
  pull.labels = pull.labels.filter((one) => one !== key)
  return ok(labelsOf(call.world, pull.labels))
}

function put(call: Call, kept: readonly string[]) {
  const { world, body } = call
  const pull = pullOf(call, 'issue_number')
  const names = ((body['labels'] ?? []) as readonly (string | { name: string })[]).map((one) =>
    typeof one === 'string' ? one : one.name,
  )
  for (const name of names) check({ name, description: null })
  for (const name of names) if (!world.labels.has(keyOf(name))) addLabel(world, { name })
  pull.labels = [...new Set([...kept, ...names.map(keyOf)])]
  return ok(labelsOf(world, pull.labels))
}

type NewLabel = Pick<Label, 'name'> & Partial<Label>

function addLabel(world: World, { name, color = 'ededed', description = null }: NewLabel): Label {
  const label = { id: world.nextId(), name, color, description }
  check(label)
  world.labels.set(keyOf(name), label)
  return label
}

function check({ name, description, color = '' }: Pick<Label, 'name' | 'description'> & { color?: string }): void {
  if (!name.trim()) throw invalid({ resource: 'Label', code: 'missing_field', field: 'name' })
  limit(name, 50, { resource: 'Label', code: 'invalid', field: 'name' })
  limit(description, 100, { resource: 'Label', code: 'invalid', field: 'description' })
  if (color && !/^[0-9a-f]{6}$/i.test(color)) throw invalid({ resource: 'Label', code: 'invalid', field: 'color' })
}

function found(call: Call): Label {
  const label = call.world.labels.get(keyOf(nameOf(call, 'name')))
  if (!label) throw notFound()
  return label
}

/** Names of labels are the same in capitals. */
function keyOf(name: string): string {
  return name.toLowerCase()
}
