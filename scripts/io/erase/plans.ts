import { createReadStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Person } from '../../core/erase/person.ts'
import { linesOf } from './lines.ts'
import { isNamed, rowOf } from './rows.ts'

/** The plan files of a state folder that name a person, also what a killed run left of one. A plan with a row less would be none. */
export async function plansWith(state: string, person: Person): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of [state, join(state, 'cache')]) {
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter((each) => /\.ndjson(?:\.\d+\.tmp)?$/.test(each)))
      if (await isPlanWith(join(folder, name), person)) found.push(join(folder, name))
  }
  return found
}

/** Removes them: a plan is made again whenever it is needed. */
export async function removePlans(files: readonly string[]): Promise<void> {
  for (const file of files) await rm(file, { force: true })
}

async function isPlanWith(path: string, person: Person): Promise<boolean> {
  let isFirst = true
  for await (const lines of linesOf(createReadStream(path), path)) {
    const texts = lines.map((line) => line.toString('utf8'))
    if (isFirst && rowOf(texts[0] ?? '').type !== 'plan') return false
    isFirst = false
    if (texts.some((text) => isNamed(text, person))) return true
  }
  return false
}
