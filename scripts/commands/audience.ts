import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Policy } from '../core/catalog.ts'
import { audienceRow } from '../core/gate/audience-index.ts'
import type { AudienceRow } from '../core/schema.gen.ts'
import { pushAudience } from '../io/audience-branch.ts'
import { type AudienceIndex, writeAudience } from '../io/audience-file.ts'
import { readContent } from '../io/content.ts'
import { repositoryOf } from '../io/repository.ts'
import { contextOf, Unable, withContext } from './context.ts'
import { githubAccess } from './github-access.ts'

/** `care audience`: writes what a gate may know of the registry, which it never sees. */
export const command = withContext(new Command('audience'))
  .description('whom entries may reach, by numbers and without a name, for the gate')
  .option('--out <file>', 'write it to a file, one JSON row a line')
  .option('--publish', 'put it on the branch `audience` of the private repository on GitHub, for the gate')
  .action(async (options: { readonly out?: string; readonly publish?: boolean }) => {
    const context = contextOf({ ...options })
    if (options.out === undefined && !options.publish)
      throw new Unable('nothing says where the audience index goes', 'name a file with --out, or use --publish')
    const content = await readContent(context)
    const policy = content.catalog?.policy
    if (!policy) throw new Unable('the policy or a service is not valid', 'see what is wrong with: care check')
    const rows: AudienceRow[] = []
    let leftOut = 0
    const customers = content.customers(() => {
      leftOut += 1
    })
    for await (const some of customers)
      rows.push(...some.filter(({ id }) => id !== policy.duty).map((customer) => audienceRow(customer, policy)))
    if (leftOut > 0) throw new Unable(`${leftOut} customers cannot be read`, 'see what is wrong with: care check')
    const index = { header: { type: 'audience', version: 1, at: context.now }, rows } as const
    if (options.out !== undefined) writeAudience(resolve(options.out), index)
    if (options.publish) await publish(context.root, policy, index)
    const result = { version: 1, customers: rows.length }
    process.stdout.write(context.json ? `${JSON.stringify(result)}\n` : `${rows.length} customers counted\n`)
  })

/** Which customers use what is nobody else's business: a public repository shows none of it. */
async function publish(root: string, policy: Policy, index: AudienceIndex): Promise<void> {
  if (policy.repository === 'public')
    throw new Unable('a public repository must not hold an audience index', 'set repository: private in the policy')
  await pushAudience(await repositoryOf(root, process.env), githubAccess(process.env), index)
}
