import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { actorOf, admit } from './access.ts'
import { type Answer, notFound, Refused, refused } from './answer.ts'
import { falseAnswers, makeFailures } from './failures.ts'
import { bytesOf, type GitRequest, gitRefusal, gitRequestOf, makeGitBackend } from './git-backend.ts'
import { makeJudge } from './judge.ts'
import { type Route, routes } from './openapi.ts'
import { operations } from './operations.ts'
import { followAll } from './sync.ts'
import type { Actor, World } from './world.ts'

/** A request that came, in the order in which they came. */
export interface Requested {
  readonly method: string
  readonly path: string
  /** An id of the description, `git-upload-pack`, `git-receive-pack`, or undefined. */
  readonly operationId: string | undefined
  readonly login: string | undefined
  /** Of the answer; undefined while there is none. */
  status: number | undefined
}

/** Serves a world on a free port of this machine. */
export async function serve(world: World) {
  const requests: Requested[] = []
  const faults: string[] = []
  const failures = makeFailures()
  const judge = makeJudge()
  const backend = await makeGitBackend(world)
  const one = oneAtATime()
  const used = new Map<string, number>()

  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      faults.push(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : error}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  world.server = `http://127.0.0.1:${port}`

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', world.server)
    const git = gitRequestOf(url, world.repo)
    const found = git ? undefined : routeOf(request.method ?? '', url)
    const actor = attempt(() => actorOf(world, request.headers.authorization))
    const login = actor instanceof Refused || actor.kind === 'nobody' ? undefined : actor.user.login
    const operationId = git?.final ? git.service : found?.route.id
    const entry: Requested = { method: request.method ?? '', path: url.pathname, operationId, login, status: undefined }
    requests.push(entry)
    const failure = failures.meet(operationId, login)
    if (failure === 'hang') return
    if (failure === 'drop-before') return void response.destroy()
    const lie = failure && falseAnswers[failure]
    const send = (status: number, headers: Readonly<Record<string, string>>, body?: string | Buffer) => {
      if (failure === 'drop-after') return void response.destroy()
      entry.status = status
      response.writeHead(status, headers).end(body)
    }
    if (git) {
      const answer = lie
        ? { status: lie.status, headers: lie.headers, body: Buffer.from(lie.message) }
        : await gitAnswer(request, git, actor)
      return send(answer.status, answer.headers, answer.body)
    }
    const limits = limitsOf(actor)
    const body = await bytesOf(request)
    const answer = lie
      ? { status: lie.status, body: { message: lie.message, documentation_url: '' }, headers: lie.headers }
      : await one(() => restAnswer(request, { url, found, actor, body }))
    const headers = { ...limits, ...answer.headers, ...linkOf(answer, url) }
    if (answer.body === undefined) return send(answer.status, headers)
    send(answer.status, { 'content-type': 'application/json; charset=utf-8', ...headers }, JSON.stringify(answer.body))
  }

  async function gitAnswer(request: IncomingMessage, asked: GitRequest, actor: Actor | Refused) {
    if (actor instanceof Refused) return { status: 401, headers: {}, body: Buffer.from('Invalid username or token.') }
    const refusal = gitRefusal(world, actor, asked)
    if (refusal) return refusal
    if (!asked.final || asked.service === 'git-upload-pack') return backend.run(request, asked, actor)
    return one(async () => {
      const answer = await backend.run(request, asked, actor)
      if (actor.kind !== 'nobody') await followAll(world, actor.user)
      return answer
    })
  }

  async function restAnswer(request: IncomingMessage, { url, found, actor, body }: Rest): Promise<Answer> {
    const method = request.method ?? ''
    const fault = (text: string) => void faults.push(`${method} ${url.pathname}${url.search}: ${text}`)
    const operation = found && operations[found.route.id]
    if (!found || !operation) {
      fault('the description has no such operation, or the double has not')
      return notFound().answer
    }
    const { route, path } = found
    const answer = await answerOf(async () => {
      if (actor instanceof Refused) throw actor
      admit(world, actor, method, operation)
      if (!isHere(world, path)) throw notFound()
      const parsed = attempt(() => (body.length === 0 ? undefined : JSON.parse(body.toString())))
      if (parsed instanceof Refused) {
        fault('the body is not JSON')
        throw refused(400, 'Problems parsing JSON')
      }
      const judged = judge.request(route, { path, query: Object.fromEntries(url.searchParams), body: parsed })
      if ('wrong' in judged) {
        fault(`${route.id}, ${judged.where}: ${judged.wrong.join(' ')}`)
        throw judged.where === 'path' ? notFound() : refused(422, `Invalid request.\n\n${judged.wrong.join('\n')}`)
      }
      return operation.handle({ world, actor, ...judged, body: parsed ?? {} })
    }, fault)
    for (const wrong of judge.answer(route, answer.status, json(answer.body))) {
      fault(`the answer ${answer.status} of ${route.id}: ${wrong}`)
    }
    return answer
  }

  /** Who asks has so many requests an hour. */
  function limitsOf(actor: Actor | Refused): Readonly<Record<string, string>> {
    const token = actor instanceof Refused || actor.kind === 'nobody' ? '' : actor.token
    const [most, count] = [token === '' ? 60 : 5000, (used.get(token) ?? 0) + 1]
    used.set(token, count)
    return {
      'x-ratelimit-limit': String(most),
      'x-ratelimit-remaining': String(Math.max(0, most - count)),
      'x-ratelimit-used': String(count),
      'x-ratelimit-reset': String(Math.floor(Date.parse(world.now()) / 1000) + 3600),
      'x-ratelimit-resource': 'core',
      'x-github-media-type': 'github.v3; format=json',
    }
  }

  const close = async () => {
    backend.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { port, requests, faults, failures, close }
}

interface Found {
  readonly route: Route
  readonly path: Readonly<Record<string, string>>
}

interface Rest {
  readonly url: URL
  readonly found: Found | undefined
  readonly actor: Actor | Refused
  readonly body: Buffer
}

function routeOf(method: string, url: URL): Found | undefined {
  const prefix = '/api/v3'
  if (!url.pathname.startsWith(`${prefix}/`)) return undefined
  const pathname = url.pathname.slice(prefix.length)
  for (const route of routes) {
    const match = route.method === method.toLowerCase() ? route.pattern.exec(pathname) : null
    if (match) {
      const names = Object.entries(match.groups ?? {}).map(
        ([name, value]) => [name, decodeURIComponent(value)] as const,
      )
      return { route, path: Object.fromEntries(names) }
    }
  }
  return undefined
}

/** There is one repository, and its name is the same in capitals. */
function isHere(world: World, { owner, repo }: Readonly<Record<string, string>>): boolean {
  const same = (a: string | undefined, b: string) => a === undefined || a.toLowerCase() === b.toLowerCase()
  return same(owner, world.owner.login) && same(repo, world.repo)
}

async function answerOf(work: () => Promise<Answer> | Answer, fault: (text: string) => void): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return error.answer
    fault(error instanceof Error ? String(error.stack) : String(error))
    return refused(500, 'Server Error').answer
  }
}

/** The value, or the refusal that was thrown; whatever else is thrown becomes one too. */
function attempt<T>(work: () => T): T | Refused {
  try {
    return work()
  } catch (error) {
    return error instanceof Refused ? error : refused(500, String(error))
  }
}

/** As it will be read: without what is undefined. */
function json(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** `next 2,last 7` as GitHub's header. */
function linkOf({ headers }: Answer, url: URL): Readonly<Record<string, string>> {
  if (!headers?.['link']) return {}
  const links = headers['link'].split(',').map((one) => {
    const [rel, number = ''] = one.split(' ')
    const at = new URL(url)
    at.searchParams.set('page', number)
    return `<${at.href}>; rel="${rel}"`
  })
  return { link: links.join(', ') }
}

/** Requests that change anything are handled one after the other, as GitHub locks a repository. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}
