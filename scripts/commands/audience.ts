import { resolve } from 'node:path'
import { Command } from 'commander'
import { audienceRow } from '../core/gate/audience-index.ts'
import type { AudienceRow } from '../core/schema.gen.ts'
import { writeAudience } from '../io/audience-file.ts'
import { readContent } from '../io/content.ts'
import { contextOf, Unable, withContext } from './context.ts'

/** `care audience`: writes what a gate may know of the registry, which it never sees. */
export const command = withContext(new Command('audience'))
  .description('whom entries may reach, by numbers and without a name, for the gate')
  .requiredOption('--out <file>', 'the audience index, one JSON row a line')
  .action(async (options: Record<string, string | undefined>) => {
    const context = contextOf(options)
    const content = await readContent(context)
    const policy = content.catalog?.policy
    if (!policy) throw new Unable('the policy or a service is not valid', 'see what is wrong with: care check')
    const rows: AudienceRow[] = []
    let leftOut = 0
    const customers = content.customers(() => {
      leftOut += 1
    })
    for await (const some of customers) rows.push(...some.map((customer) => audienceRow(customer, policy)))
    if (leftOut > 0) throw new Unable(`${leftOut} customers cannot be read`, 'see what is wrong with: care check')
    const out = resolve(options['out'] ?? '')
    writeAudience(out, { header: { type: 'audience', version: 1, at: context.now }, rows })
    const result = { version: 1, customers: rows.length, out }
    process.stdout.write(context.json ? `${JSON.stringify(result)}\n` : `${rows.length} customers written to ${out}\n`)
  })
