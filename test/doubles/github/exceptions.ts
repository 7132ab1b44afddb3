import type { Json, Tree } from './openapi.ts'

/** A place where the description is wrong, what is read instead, and why. */
export interface Exception {
  readonly where: readonly string[]
  readonly change: (old: Json) => Json
  readonly why: string
}

const labels = ['paths', '/repos/{owner}/{repo}/issues/{issue_number}/labels', 'put', 'requestBody']

/** Every departure from the description. One that changes nothing fails a test. */
export const exceptions: readonly Exception[] = [
  {
    where: [
      'components',
      'schemas',
      'pull-request-simple',
      'properties',
      'labels',
      'items',
      'properties',
      'description',
    ],
    change: (old) => ({ ...(old as Tree), nullable: true }),
    why: 'a label without a description has null, as `label` and `pull-request` say',
  },
  {
    where: [...labels, 'content', 'application/json', 'schema'],
    change: () => ({ type: 'object', properties: { labels: { type: 'array', items: { type: 'string' } } } }),
    why: 'an empty list takes all labels away, says the prose; the schema has minItems 1, and two forms that are both true of it',
  },
]
