import { git } from './git.ts'
import { repoApi, repoPage } from './urls.ts'
import { bareOf, type World } from './world.ts'

const words: Readonly<Record<string, string>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

/** The files that differ between two commits, as GitHub shows them. */
export async function fileShapes(world: World, from: string, to: string) {
  const diff = (...args: readonly string[]) => git(bareOf(world), ['diff-tree', '-r', '-M', ...args, from, to])
  const [raw, numbers, text] = await Promise.all([
    diff('--raw', '-z', '--no-abbrev'),
    diff('--numstat', '-z'),
    diff('-p'),
  ])
  const counts = countsOf(numbers.split('\0'))
  const patches = text.split(/^diff --git /m).slice(1)
  return changesOf(raw.split('\0')).map(({ letter, path, previous, blob }) => {
    const { additions, deletions } = counts.get(path) ?? { additions: 0, deletions: 0 }
    // A file that becomes a link, or the other way round, is told as two.
    const own = patches.splice(0, letter === 'T' ? 2 : 1).map(hunksOf)
    const patch = own.filter(Boolean).join('\n')
    const at = encodeURI(path)
    return {
      sha: blob,
      filename: path,
      status: words[letter] ?? 'changed',
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: repoPage(world, `/blob/${to}/${at}`),
      raw_url: repoPage(world, `/raw/${to}/${at}`),
      contents_url: repoApi(world, `/contents/${at}?ref=${to}`),
      ...(patch && { patch }),
      ...(previous && { previous_filename: previous }),
    }
  })
}

function changesOf(fields: readonly string[]) {
  const changes: { letter: string; path: string; previous?: string; blob: string }[] = []
  const queue = [...fields]
  for (let head = queue.shift(); head; head = queue.shift()) {
    const [, , before = '', after = '', status = ''] = head.split(' ')
    const letter = status.charAt(0)
    const first = queue.shift() ?? ''
    const blob = letter === 'D' ? before : after
    if (letter === 'R' || letter === 'C') changes.push({ letter, previous: first, path: queue.shift() ?? '', blob })
    else changes.push({ letter, path: first, blob })
  }
  return changes
}

function countsOf(fields: readonly string[]) {
  const counts = new Map<string, { additions: number; deletions: number }>()
  const queue = [...fields]
  for (let head = queue.shift(); head; head = queue.shift()) {
    const [additions = '0', deletions = '0', path = ''] = head.split('\t')
    if (!path) queue.shift()
    // Of binary files Git counts nothing.
    counts.set(path || (queue.shift() ?? ''), { additions: Number(additions) || 0, deletions: Number(deletions) || 0 })
  }
  return counts
}

function hunksOf(patch: string): string {
  const start = patch.search(/^@@ /m)
  return start < 0 ? '' : patch.slice(start).replace(/\n$/, '')
}
