import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attempt } from './cache.ts'
import { pipelineVersion } from './pipeline.ts'

/** Which stretches of a registry were found valid before, by the SHA-256 of their bytes: a run reads the registry more than once. */
export interface KnownStretches {
  readonly has: (digest: string) => boolean
  readonly add: (digest: string) => void
  /** Keeps what is new for the next run. */
  readonly save: () => void
}

/** The most that are kept, of which the newest: enough for registries of ten million contacts. */
const most = 10_000

const form = /^[0-9a-f]{64}$/

/** Opens what a cache folder knows; like all of the cache it is safe to delete, and ignored where it cannot be read or written. */
export function openStretches(folder: string | undefined): KnownStretches {
  const pipeline = folder === undefined ? undefined : pipelineVersion()
  const file = folder === undefined ? '' : join(folder, 'registry.txt')
  const known = new Set(pipeline === undefined ? [] : keptIn(file, pipeline))
  let isNew = false
  return {
    has: (digest) => known.has(digest),
    add: (digest) => {
      known.add(digest)
      isNew = true
    },
    save: () => {
      if (!isNew || folder === undefined || pipeline === undefined) return
      isNew = false
      const draft = `${file}.${process.pid}.part`
      attempt(() => {
        mkdirSync(folder, { recursive: true })
        writeFileSync(draft, [pipeline, ...[...known].slice(-most), ''].join('\n'))
        renameSync(draft, file)
      })
      attempt(() => rmSync(draft, { force: true }))
    },
  }
}

/** The digests after the line that names the pipeline; none if they are of another one, or if anything is odd. */
function keptIn(file: string, pipeline: string): readonly string[] {
  const [head, ...digests] = attempt(() => readFileSync(file, 'latin1').trimEnd().split('\n')) ?? []
  return head === pipeline && digests.every((digest) => form.test(digest)) ? digests : []
}
