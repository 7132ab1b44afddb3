import { Command } from 'commander'
import { forgeFiles } from '../core/forge/files.ts'
import { readContent } from '../io/content.ts'
import { writeForgeFiles } from '../io/forge-files.ts'
import { contextOf, Unable, withContext } from './context.ts'

/** `care owners`: writes what GitHub is told by who decides about what, from the policy. */
export const command = withContext(new Command('owners'))
  .description('write CODEOWNERS and the rulesets from the policy')
  .action(async (options: Record<string, unknown>) => {
    const context = contextOf(options)
    const policy = (await readContent(context)).catalog?.policy
    if (!policy) throw new Unable('the policy or a service is not valid', 'see what is wrong with: care check')
    const files = forgeFiles(policy)
    writeForgeFiles(context.root, files)
    const written = [...files.keys()]
    process.stdout.write(context.json ? `${JSON.stringify({ version: 1, written })}\n` : `${written.join('\n')}\n`)
  })
