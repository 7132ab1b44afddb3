import type { Change } from '../schema.gen.ts'

/** Whether customers have to do something about a change. */
export function mustAct({ guidance }: Pick<Change, 'guidance'>): boolean {
  return (guidance ?? []).some(({ required }) => required)
}
