import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Argument, Command, Option } from 'commander'
import incident from '../../schemas/incident.schema.json' with { type: 'json' }
import type { Kind } from '../core/entry.ts'
import { type DraftAnswers, draftOf, nextId } from '../core/read/draft.ts'
import { readContent } from '../io/content.ts'
import { type Context, contextOf, Unable, withContext } from './context.ts'

const folders: Readonly<Record<Kind, string>> = {
  incident: 'incidents',
  change: 'changes',
}
const categories: readonly string[] = incident.properties.category.enum

/** `care new incident|change`: asks, takes the next free number, writes a valid draft. */
export const command = withContext(new Command('new'))
  .description('write a valid draft of an incident or a change')
  .addArgument(new Argument('<kind>').choices(['incident', 'change']))
  .option('--title <text>', 'the symptom, or what changes, as the customer meets it')
  .option('--summary <text>', 'what customers see, in a sentence')
  .option('--services <list>', 'affected services, such as rds@eu-1,ecs (default: everyone)')
  .addOption(new Option('--category <name>', 'of an incident').choices(categories))
  .addOption(new Option('--level <number>', 'of an incident: 1 high, 2 medium, 3 low').choices(['1', '2', '3']))
  .action(async (kind: Kind, options: Record<string, string | undefined>) => {
    const context = contextOf(options)
    refuseStrange(kind, options)
    const regions = await regionsOf(context)
    const file = await write(context, await ask(kind, options, regions))
    process.stdout.write(context.json ? `${JSON.stringify({ version: 1, file })}\n` : `${file}\n`)
    process.stderr.write('Nobody is told of it until it has an `announced` time. Go on with: care check\n')
  })

type Regions = ReadonlyMap<string, readonly string[]>

const onlyOf: Readonly<Record<string, Kind>> = { category: 'incident', level: 'incident' }

/** An answer that would be dropped in silence was meant for something. */
function refuseStrange(kind: Kind, options: Record<string, string | undefined>): void {
  const [name, of] = Object.entries(onlyOf).find(([name, of]) => options[name] !== undefined && of !== kind) ?? []
  if (of) throw new Unable(`found --${name}, which only an ${of} has`, `leave it out, or write: care new ${of}`)
}

async function regionsOf(context: Context): Promise<Regions> {
  if (!existsSync(join(context.root, 'catalog', 'policy.yaml'))) {
    throw new Unable(
      `found no catalog/policy.yaml in ${context.root}, expected a content folder`,
      'name the content folder with --root, or begin one with a copy of the folder catalog',
    )
  }
  const content = await readContent(context)
  return new Map([...(content.catalog?.services ?? [])].map(([id, service]) => [id, service.regions]))
}

async function ask(kind: Kind, options: Record<string, string | undefined>, regions: Regions): Promise<DraftAnswers> {
  const terminal = process.stdin.isTTY && process.stderr.isTTY
  const lines = terminal ? createInterface({ input: process.stdin, output: process.stderr }) : undefined
  const answer = async (name: string, question: string, fallback?: string): Promise<string> => {
    const typed = async () => (await lines?.question(`${question}${fallback ? ` [${fallback}]` : ''}: `))?.trim()
    // an empty word on the command line is no answer: it must not come to mean everyone
    const text = options[name] ?? ((await typed()) || fallback)
    if (!text?.trim()) throw new Unable(`found no ${name}, expected one`, `answer the question, or give --${name}`)
    if (/[\r\n]/.test(text) || text.length > 300)
      throw new Unable(`found a ${name} of several lines or more than 300 characters`, 'write one line of plain text')
    return text.trim()
  }
  try {
    const title = await answer('title', kind === 'incident' ? 'What does the customer notice' : 'What changes')
    const summary = await answer('summary', 'What should customers know, in a sentence', title)
    const places = await answer(
      'services',
      `Which services (${[...regions.keys()].join(', ')}, or everyone)`,
      'everyone',
    )
    const category =
      kind === 'incident' ? await answer('category', `Category (${categories.join(', ')})`, 'service-fault') : ''
    const level = kind === 'incident' ? await answer('level', 'Level (1 high, 2 medium, 3 low)', '3') : '3'
    if (kind === 'incident' && !categories.includes(category)) throw unknown('category', category, categories)
    if (!['1', '2', '3'].includes(level)) throw unknown('level', level, ['1', '2', '3'])
    return {
      kind,
      title,
      summary,
      category,
      level: Number(level),
      services: servicesOf(places, regions),
    }
  } finally {
    lines?.close()
  }
}

function servicesOf(text: string, regions: Regions): DraftAnswers['services'] {
  if (text === 'everyone') return []
  if (regions.size === 0) {
    throw new Unable(
      `found ${JSON.stringify(text)}, but the catalogue has no valid service`,
      'see what is wrong with: care check catalog; the services may be written into the draft later',
    )
  }
  const found = new Map<string, readonly string[]>()
  for (const place of text.split(',').map((part) => part.trim())) {
    const [service = '', region] = place.split('@')
    const known = regions.get(service)
    if (!known) throw unknown('service', service, [...regions.keys()])
    if (region && !known.includes(region)) throw unknown(`region of ${service}`, region, known)
    found.set(service, region ? [...(found.get(service) ?? []), region] : known)
  }
  return [...found].map(([service, places]) => ({
    service,
    regions: [...new Set(places)],
  }))
}

function unknown(what: string, found: string, expected: readonly string[]): Unable {
  return new Unable(`found ${what} ${JSON.stringify(found)}`, `expected one of: ${expected.join(', ')}`)
}

async function write(context: Context, answers: DraftAnswers): Promise<string> {
  const folder = folders[answers.kind]
  try {
    return await writeNext(context, folder, answers)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new Unable(
      `nothing can be written into ${join(context.root, folder)}: ${error.message}`,
      'make it a folder that you may write, or name another content folder with --root',
    )
  }
}

async function writeNext(context: Context, folder: string, answers: DraftAnswers): Promise<string> {
  await mkdir(join(context.root, folder), { recursive: true })
  for (;;) {
    const id = nextId(answers.kind, context.now, await readdir(join(context.root, folder)))
    const file = `${folder}/${id}.md`
    try {
      // exclusive: two people who begin at the same time get two numbers
      await writeFile(join(context.root, file), draftOf(answers, id, context.now), { flag: 'wx' })
      return file
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
