import { debian } from './debian.ts'
import { maven } from './maven.ts'
import { npm } from './npm.ts'
import type { Order } from './order.ts'
import { pypi } from './pypi.ts'
import { rpm } from './rpm.ts'

/** The version orders that are known, by package URL type. Of any other ecosystem we can only say "may be affected". */
export const orders: ReadonlyMap<string, Order> = new Map([
  ['deb', debian],
  ['maven', maven],
  ['npm', npm],
  ['pypi', pypi],
  ['rpm', rpm],
])
