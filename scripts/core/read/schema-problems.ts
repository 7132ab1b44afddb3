import type { ErrorObject } from 'ajv'
import type { Problem } from '../problem.ts'
import { schemaErrors } from './schema.ts'
import { inWords, meantField, openly, type Showing } from './schema-words.ts'
import type { SchemaName } from './schemas.ts'
import type { Source } from './source.ts'
import type { Path } from './yaml-source.ts'

/** What is wrong with the data of a file, each fault once, at the value or field that is wrong. */
export function schemaProblems(name: SchemaName, source: Source): Problem[] {
  // Who has made more mistakes than these sees the others after mending them.
  const errors = schemaErrors(name, source.data).slice(0, 200)
  const showing = name === 'customer' ? discreetly : openly
  return plainest(errors).map((error) => problemOf(error, source, showing))
}

function problemOf(error: ErrorObject, source: Source, showing: Showing): Problem {
  const path = pathOf(error.instancePath, source.data)
  const { message, help, key = text(error.propertyName) } = inWords(error, showing)
  const why = text(error.parentSchema?.['why'])
  const place = key === undefined ? placeOf(error, path, source) : source.spot([...path, key], 'key')
  const name = error.keyword === 'additionalProperties' ? 'unknown-field' : kebab(error.keyword)
  return {
    file: source.file,
    ...place,
    rule: `schema/${name}`,
    severity: 'error',
    message,
    help,
    ...(why ? { why } : {}),
  }
}

// Names and addresses of people must not reach logs and comments, wherever in a customer's file they were put by mistake.
const discreetly: Showing = {
  value: (value) => (value === undefined || value === null ? 'nothing' : '(not shown)'),
  name: (name) => (/[@\s]|^\+?\d{6,}$/.test(String(name)) ? '(not shown)' : openly.name(name)),
}

function placeOf(error: ErrorObject, path: Path, source: Source): ReturnType<Source['spot']> {
  if (error.keyword === 'uniqueItems') return source.spot([...path, Number(error.params['i'])])
  const whole = error.data === null || ['required', 'minItems', 'maxItems', 'minProperties'].includes(error.keyword)
  // What is missing stands nowhere: its parent's name is the nearest thing. In a list that is the list's item.
  return whole && typeof path.at(-1) === 'string' ? source.spot(path, 'key') : source.spot(path)
}

// One fault a value: alternatives that were not meant, and echoes of another fault, are left out.
function plainest(errors: readonly ErrorObject[]): ErrorObject[] {
  const meant = chosen(errors)
  const mistyped = new Set(
    meant.filter(({ keyword }) => keyword === 'additionalProperties').map((error) => fieldId(error, meantField(error))),
  )
  const badNames = new Set(
    meant.filter(({ keyword }) => keyword !== 'propertyNames').map((error) => fieldId(error, error.propertyName)),
  )
  const seen = new Set<string>()
  return meant.filter((error) => {
    const { keyword, params, propertyName } = error
    if (keyword === 'required' && mistyped.has(fieldId(error, params['missingProperty']))) return false
    if (keyword === 'propertyNames' && badNames.has(fieldId(error, params['propertyName']))) return false
    const id = fieldId(error, params['missingProperty'] ?? params['additionalProperty'] ?? propertyName)
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

// Of alternatives, the one whose type fits was meant; if none fits, the choice itself is the fault.
function chosen(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf')
  if (choices.length === 0) return [...errors]
  const choiceOf = (error: ErrorObject): ErrorObject | undefined =>
    choices.find((choice) => choice !== error && `${error.instancePath}/`.startsWith(`${choice.instancePath}/`))
  const fitting = errors.filter(
    (error) => error.keyword !== 'type' || choiceOf(error)?.instancePath !== error.instancePath,
  )
  const explained = new Set(fitting.map(choiceOf))
  return fitting.filter((error) => error.keyword !== 'anyOf' || !explained.has(error))
}

function fieldId({ instancePath }: ErrorObject, field: unknown): string {
  return `${instancePath}\n${String(field ?? '')}`
}

function kebab(keyword: string): string {
  return keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = []
  let at = data
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(at) ? Number(name) : name)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined
  }
  return path
}
