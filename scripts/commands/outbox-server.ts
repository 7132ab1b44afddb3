import { readFile } from 'node:fs/promises'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { letterName } from '../core/deliver/letter.ts'
import { listOutbox, readLetter } from '../io/outbox-reader.ts'
import { inScheme, type Look, outboxLetter } from '../publish/outbox-letter.ts'
import { type NotSent, outboxIndex, outboxThread, type Titles } from '../publish/outbox-page.ts'

/** What the outbox pages show: the folder of letters, what was not sent, and the entries' titles. */
export interface OutboxShown {
  readonly folder: string
  readonly notSent: readonly NotSent[]
  readonly titles: Titles
}

/** Answers the outbox's addresses: `/`, `/thread/ENTRY`, `/letter/PATH`, `/html/PATH` and `/file/PATH`. */
export function outboxServer(shown: OutboxShown): RequestListener {
  return (request, response) => {
    answer(shown, request, response).catch((error: unknown) => {
      if (!response.headersSent)
        response.writeHead(500, {
          'content-type': 'text/plain; charset=utf-8',
        })
      response.end(error instanceof Error ? error.message : 'failed')
    })
  }
}

async function answer(shown: OutboxShown, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://outbox')
  const [, room = '', ...rest] = decodeURIComponent(url.pathname).split('/')
  const found = await rooms[room]?.(shown, rest.join('/'), url.searchParams)
  if (!found)
    return void response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end('There is no such message.\n')
  response
    .writeHead(200, {
      'content-type': found.type,
      'cache-control': 'no-store',
      ...found.headers,
    })
    .end(found.body)
}

interface Found {
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Record<string, string>
}

type Room = (shown: OutboxShown, path: string, query: URLSearchParams) => Promise<Found | undefined>

const page = (body: string): Found => ({
  type: 'text/html; charset=utf-8',
  body,
})

const rooms: Readonly<Record<string, Room>> = {
  '': async (shown, path) =>
    path === '' ? page(outboxIndex(await listOutbox(shown.folder), shown.notSent, shown.titles)) : undefined,
  thread: async (shown, entry) => {
    const names = (await listOutbox(shown.folder)).filter((name) => name.entry === entry)
    const letters = await Promise.all(names.map((name) => readLetter(shown.folder, name)))
    return names.length === 0
      ? undefined
      : page(
          outboxThread(
            entry,
            letters.filter((one) => one !== undefined),
            shown.titles,
          ),
        )
  },
  letter: async (shown, path, query) => {
    const letter = await find(shown, path)
    return letter && page(outboxLetter(letter, lookOf(query)))
  },
  html: async (shown, path, query) => {
    const letter = await find(shown, path)
    // a mail is shown as a mail program shows it: no script, nothing remote
    const headers = {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    }
    return (
      letter && {
        ...page(inScheme(letter.html, lookOf(query).scheme)),
        headers,
      }
    )
  },
  file: async (shown, path) => {
    const name = letterName(path)
    if (!name || path.includes('..')) return undefined
    const body = await readFile(join(shown.folder, path)).catch(() => undefined)
    return (
      body && {
        type: path.endsWith('.eml') ? 'message/rfc822' : 'application/json',
        body,
      }
    )
  },
}

async function find(shown: OutboxShown, path: string) {
  const name = path.includes('..') ? undefined : letterName(path)
  return name && readLetter(shown.folder, name)
}

function lookOf(query: URLSearchParams): Look {
  const as = query.get('as')
  return {
    as: as === 'text' || as === 'source' ? as : 'html',
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    width: query.get('width') === 'narrow' ? 'narrow' : 'wide',
  }
}
