import type { Content } from '../core/content.ts'
import type { Problem } from '../core/problem.ts'
import { leftOut } from '../core/read/left-out.ts'

/** Content whose customers are watched as they stream by. */
export interface Watched<C extends Content> {
  readonly content: C
  /** Names on stderr every file and customer with errors, which the command went on without; true if there was any. */
  readonly report: () => boolean
}

/** Watches what is left out, so that a command never does less than it was asked for without saying so. */
export function watched<C extends Content>(content: C): Watched<C> {
  // a registry is streamed more than once, and may hold many faults: the first hundred are remembered, each once
  const found = new Map<string, Problem>()
  const onInvalid = (problems: readonly Problem[]) => {
    for (const each of problems) if (found.size < 100) found.set(`${each.file}:${each.line}:${each.rule}`, each)
  }
  return {
    content: {
      ...content,
      customers: (also) =>
        content.customers((problems) => {
          onInvalid(problems)
          also?.(problems)
        }),
    },
    report: () => {
      const text = leftOut([...content.problems, ...found.values()])
      process.stderr.write(text)
      return text !== ''
    },
  }
}
