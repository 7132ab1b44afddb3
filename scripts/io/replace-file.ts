import { constants } from 'node:fs'
import { copyFile, link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Unable } from '../core/unable.ts'

/** Writes a file beside its place and puts it there when it is whole, with the rights of the one it replaces; else the old one stays. */
export async function replaceFile(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await writeBeside(file, bytes, (draft) => rename(draft, file))
}

/** Writes a file that must not be there yet; it appears when it is whole. */
export async function createFile(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await writeBeside(file, bytes, (draft) =>
    // file systems without hard links copy, which refuses a file that is there as well
    link(draft, file).catch((error: NodeJS.ErrnoException) =>
      error.code === 'EEXIST' ? Promise.reject(error) : copyFile(draft, file, constants.COPYFILE_EXCL),
    ),
  )
}

async function writeBeside(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  putInPlace: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  try {
    await removeDrafts(file)
    const mode = await stat(file).then(
      (found) => found.mode,
      () => undefined,
    )
    const out = await open(draft, 'wx', mode)
    try {
      if (mode !== undefined) await out.chmod(mode)
      for await (const part of bytes) await out.appendFile(part)
      await out.sync()
    } finally {
      await out.close()
    }
    await putInPlace(draft)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined || error instanceof Unable) throw error
    if (code === 'EEXIST') throw new Unable(`${file} is there already`, 'name another file, or use --replace')
    throw new Unable(`${file} cannot be written: ${message}`, 'nothing was changed; make room, or let it be written')
  } finally {
    await rm(draft, { force: true }).catch(() => {})
  }
}

/** Drafts of processes that were killed may hold what is not to be kept. One that is still being written is somebody else's. */
async function removeDrafts(file: string): Promise<void> {
  for (const name of await readdir(dirname(file))) {
    const pid = name.startsWith(`.${basename(file)}.`) ? /\.(\d+)\.part$/.exec(name)?.[1] : undefined
    if (pid === undefined) continue
    if (isAlive(Number(pid)))
      throw new Unable(`${file} is being written by the process ${pid}`, 'nothing was changed; wait until it has ended')
    await rm(join(dirname(file), name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
