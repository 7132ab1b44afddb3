import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gitEnvironment } from './git.ts'
import { type Move, refusalOf } from './push-rules.ts'
import { type Actor, atLeast, userOf, type World } from './world.ts'

/** A request of Git over HTTP. */
export interface GitRequest {
  readonly owner: string
  readonly service: 'git-upload-pack' | 'git-receive-pack'
  /** A push or fetch itself, not the list of refs before it. */
  readonly final: boolean
  readonly url: URL
}

/** What Git's CGI program answered. */
export interface GitAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Reads `/OWNER/REPO.git/…`; undefined if the address is not one of Git's. */
export function gitRequestOf(url: URL, repo: string): GitRequest | undefined {
  const [, owner, name, service] =
    /^\/([^/]+)\/([^/]+)\.git\/(?:info\/refs|(git-upload-pack|git-receive-pack))$/.exec(url.pathname) ?? []
  if (!owner || name !== repo) return undefined
  const asked = service ?? url.searchParams.get('service')
  if (asked !== 'git-upload-pack' && asked !== 'git-receive-pack') return undefined
  return { owner, service: asked, final: service !== undefined, url }
}

/** Why an actor may not; undefined if they may. GitHub asks for a name first, and then knows no such repository. */
export function gitRefusal(world: World, actor: Actor, { owner, service }: GitRequest): GitAnswer | undefined {
  const writes = service === 'git-receive-pack'
  if (actor.kind === 'nobody') {
    if (!writes && !world.settings.private) return undefined
    return plain(401, 'Repository not found.', { 'www-authenticate': 'Basic realm="GitHub"' })
  }
  if (actor.kind === 'app') {
    const [granted, open] = [actor.permissions['contents'], !world.settings.private && !writes]
    const own = owner === world.owner.login
    if (open || (own && (granted === 'write' || (granted === 'read' && !writes)))) return undefined
    return plain(403, `Permission to ${owner}/${world.repo}.git denied to ${actor.user.login}.`)
  }
  const seen = atLeast(actor.role, 'read') || !world.settings.private
  const known = userOf(world, owner) !== undefined
  if (!seen || !known) return plain(404, 'Repository not found.')
  const mayWrite = owner === world.owner.login ? atLeast(actor.role, 'write') : owner === actor.user.login
  if (writes && !mayWrite) return plain(403, `Permission to ${owner}/${world.repo}.git denied to ${actor.user.login}.`)
  return undefined
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): GitAnswer {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body: Buffer.from(text) }
}

/** Git's own CGI program, and the rules asked before every ref that a push moves. */
export async function makeGitBackend(world: World) {
  const pushes = new Map<string, Actor>()
  const hooks = createServer((request, response) => {
    void bytesOf(request).then(async (bytes) => {
      const { push, ...move } = JSON.parse(bytes.toString()) as Move & { readonly push: string }
      const actor = pushes.get(push)
      response.end(actor ? await refusalOf(world, actor, move) : 'error: nobody pushes')
    })
  })
  await new Promise<void>((resolve) => hooks.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(hooks.address() as AddressInfo).port}/`
  return {
    run: async (request: IncomingMessage, asked: GitRequest, actor: Actor): Promise<GitAnswer> => {
      const push = randomUUID()
      pushes.set(push, actor)
      try {
        return await runCgi(request, {
          ...environmentOf(world, request, asked, actor),
          DOUBLE_HOOK_URL: url,
          DOUBLE_HOOK_PUSH: push,
        })
      } finally {
        pushes.delete(push)
      }
    },
    close: () => {
      hooks.closeAllConnections()
      hooks.close()
    },
  }
}

/** Lets the rules be asked before a ref of a bare repository moves. */
export function installHook(dir: string): void {
  const hook = join(dir, 'hooks', 'update')
  const [node, script] = [process.execPath, join(import.meta.dirname, 'update-hook.ts')].map(quoted)
  writeFileSync(hook, `#!/bin/sh\nexec ${node} ${script} "$@"\n`)
  chmodSync(hook, 0o755)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function environmentOf(world: World, request: IncomingMessage, { url }: GitRequest, actor: Actor): NodeJS.ProcessEnv {
  const { headers } = request
  const user = actor.kind === 'nobody' ? undefined : actor.user
  const author = user && { name: user.login, email: `${user.id}@users.noreply.github.com`, date: world.now() }
  const given = {
    CONTENT_LENGTH: headers['content-length'],
    CONTENT_TYPE: headers['content-type'],
    HTTP_CONTENT_ENCODING: headers['content-encoding'],
    GIT_PROTOCOL: headers['git-protocol']?.toString(),
    REMOTE_USER: user?.login,
  }
  return {
    ...gitEnvironment(author),
    GIT_PROJECT_ROOT: world.root,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: decodeURIComponent(url.pathname),
    QUERY_STRING: url.search.slice(1),
    REQUEST_METHOD: request.method,
    REMOTE_ADDR: '127.0.0.1',
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
}

function runCgi(request: IncomingMessage, env: NodeJS.ProcessEnv): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] })
    const out: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.on('error', reject)
    child.on('close', () => resolve(parsed(Buffer.concat(out))))
    // It may end before it has read everything: then it has said why.
    child.stdin.on('error', () => undefined)
    request.pipe(child.stdin)
  })
}

function parsed(out: Buffer): GitAnswer {
  const end = out.indexOf('\r\n\r\n')
  const lines = out.subarray(0, Math.max(0, end)).toString().split('\r\n')
  const headers = Object.fromEntries(
    lines.flatMap((line) => {
      const colon = line.indexOf(':')
      return colon < 0 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const]
    }),
  )
  const { status = end < 0 ? '500' : '200', ...rest } = headers
  return { status: Number.parseInt(status, 10), headers: rest, body: out.subarray(end + 4) }
}

/** All that a request brings. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
