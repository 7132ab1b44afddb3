import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

/** A server on loopback and the address that a browser opens. */
export interface Serving {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves on loopback only, on the wanted port or, if that is taken, on a free one. */
export async function serve(listener: RequestListener, port: number): Promise<Serving> {
  const server = createServer(listener)
  await listen(server, port).catch(() => listen(server, 0))
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${actual}/`,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

/** Serves a folder of static files as a plain static host does, with its own page for what is not there. */
export function staticFiles(folder: string): RequestListener {
  const files = sirv(folder, { dev: true, etag: true })
  return (request, response) =>
    files(request, response, () => {
      const page = readFile(join(folder, '404.html')).catch(() => 'There is no such page.')
      const type = { 'content-type': 'text/html; charset=utf-8' }
      page.then((text) => void response.writeHead(404, type).end(text))
    })
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      done()
    })
  })
}
