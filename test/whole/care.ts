import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How a `care` process ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

const program = fileURLToPath(new URL('../../scripts/care.ts', import.meta.url))

/** Runs `care` as a person does, in its own process. */
export function care(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = '.'): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, ...env } })
    const said = { out: '', error: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.error += text
    })
    child.on('error', fail)
    child.on('close', (code) => done({ code, ...said }))
  })
}

/** Digest of every file below a folder, by path; `keep` says which count. */
export function digests(folder: string, keep: (path: string) => boolean = () => true): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(
    paths
      .map((path) => [path.slice(folder.length + 1), path] as const)
      .filter(([path]) => keep(path))
      .map(([path, file]) => [path, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}
