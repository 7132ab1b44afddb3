import { tryGit } from './git.ts'
import { bareOf, type World } from './world.ts'

/** The logins that own each path by CODEOWNERS of a branch; a path that nobody owns is left out. */
export async function ownersOf(world: World, branch: string, paths: readonly string[]) {
  const rules = parse(await codeowners(world, branch))
  const owned = new Map<string, readonly string[]>()
  for (const path of paths) {
    const rule = rules.findLast(({ pattern }) => pattern.test(path))
    if (rule && rule.owners.length > 0)
      owned.set(
        path,
        rule.owners.flatMap((owner) => membersOf(world, owner)),
      )
  }
  return owned
}

async function codeowners(world: World, branch: string): Promise<string> {
  for (const place of ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']) {
    const { code, out } = await tryGit(bareOf(world), ['cat-file', 'blob', `refs/heads/${branch}:${place}`])
    if (code === 0) return out
  }
  return ''
}

function parse(text: string) {
  const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*/, '').trim())
  return lines.filter(Boolean).map((line) => {
    const [pattern = '', ...owners] = line.split(/\s+/)
    return { pattern: patternOf(pattern), owners }
  })
}

/** As in .gitignore: a slash at the start or within anchors, a folder means what is below it. */
function patternOf(text: string): RegExp {
  const anchored = text.replace(/\/$/, '').includes('/')
  const body = text
    .replace(/^\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\/$/, '/**')
    .replace(/\*\*\/?|\*|\?/g, (star) => (star.startsWith('**') ? '.*' : star === '*' ? '[^/]*' : '[^/]'))
  const below = /\*$/.test(text) && !text.endsWith('**') ? '' : '(/.*)?'
  return new RegExp(`^${anchored ? '' : '(.*/)?'}${body}${below}$`)
}

function membersOf(world: World, owner: string): readonly string[] {
  const name = owner.replace(/^@/, '')
  const [, team] = name.split('/')
  return team ? (world.settings.teams[team] ?? []) : [name]
}
