import { debian } from './debian.ts'
import { maven } from './maven.ts'
import { npm } from './npm.ts'
import type { Versioning } from './order.ts'
import { pypi } from './pypi.ts'
import { rpm } from './rpm.ts'

/** The ecosystems whose versions are known, by package URL type. Of any other we can only say "may be affected". */
export const orders: ReadonlyMap<string, Versioning> = new Map([
  ['deb', debian],
  ['maven', maven],
  ['npm', npm],
  ['pypi', pypi],
  ['rpm', rpm],
])
