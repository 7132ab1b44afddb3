/** Whether two comments say the same of the same commit. What else stands below them (times, the run, the base) passes without anything having changed. */
export function saysTheSame(one: string, other: string): boolean {
  return lasting(one) === lasting(other)
}

function lasting(comment: string): string {
  const lines = comment.trimEnd().split('\n')
  const [commit] = (lines.pop() ?? '').split(' · ')
  return [...lines, commit].join('\n')
}
