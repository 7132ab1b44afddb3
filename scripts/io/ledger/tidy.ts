import { git, type Repository } from './git.ts'

/**
 * Packs the loose objects of our repository once there are many: a delivery of 100,000 leaves some 1,500. Commits that no branch shows
 * yet are younger than two weeks, which gc spares. What it cannot do now, it does after another run.
 */
export async function tidy(repository: Repository): Promise<void> {
  const counted = await git(repository, ['count-objects'])
  if (Number.parseInt(counted.out, 10) < 2000) return
  await git(repository, ['gc', '--quiet', '--prune=2.weeks.ago'], { timeout: 600_000 })
}
