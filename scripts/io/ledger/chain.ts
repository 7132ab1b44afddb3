/** Commits that we laid one on top of the other, with nobody else's between them. */
export interface Chain {
  /** Remembers a commit of ours and what it stands on. */
  readonly add: (on: string, commit: string) => void
  /** Whether nobody else wrote between where it begins, or one of its commits, and this one: then there is nothing to look up. */
  readonly leadsTo: (commit: string, from?: string) => boolean
}

/** A chain that begins with a commit, whoever wrote that. */
export function chainFrom(begin: string): Chain {
  const order = new Map([[begin, 0]])
  return {
    add: (on, commit) => {
      const at = order.get(on)
      if (at !== undefined && !order.has(commit)) order.set(commit, at + 1)
    },
    leadsTo: (commit, from = begin) => (order.get(from) ?? Number.POSITIVE_INFINITY) <= (order.get(commit) ?? -1),
  }
}
