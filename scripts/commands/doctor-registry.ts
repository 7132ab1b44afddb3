import type { Finding } from '../core/health.ts'
import { ageForm } from '../io/age/form.ts'
import { identityVariable } from '../io/age/identities.ts'
import { openAge } from '../io/age/open.ts'
import { whereIs } from '../io/registry.ts'
import { type Context, Unable } from './context.ts'

/** How the registry is read, and whether it can be; of what it says nothing is told. */
export async function registry(context: Context): Promise<Finding> {
  try {
    const found = whereIs(context)
    if ('folder' in found) return works(`${found.folder}, a folder of plain YAML files`)
    const form = ageForm(found.path)
    if (form === undefined) return works(`${found.file}, a plain NDJSON file`)
    const { close } = await openAge({ ...found, form, identity: context.identity })
    await close()
    return works(`${found.file}, encrypted with age; ${identityVariable} opens it`)
  } catch (error) {
    if (!(error instanceof Unable)) throw error
    const state = context.identity?.trim() ? 'broken' : 'missing'
    return { what: 'Registry', state, message: error.message, help: error.help }
  }
}

function works(message: string): Finding {
  return { what: 'Registry', state: 'works', message }
}
