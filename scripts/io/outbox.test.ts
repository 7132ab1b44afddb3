import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOutbox } from './outbox.ts'

const of = { entry: 'INC-2024-0001', moment: 'update-2', contact: 'con-1234', channel: 'email' } as const
let home: string
let dir: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'care-outbox-'))
  dir = join(home, 'outbox')
  mkdirSync(dir)
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const mails = () => readdirSync(join(dir, of.entry, of.moment)).sort()

/** Writes the marker of a run whose process has ended. */
function died(run: string): void {
  const { pid } = spawnSync('true')
  const file = join(dir, 'runs', `${run}.json`)
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), pid, birth: '1' }))
}

describe('the outbox', () => {
  it('keeps a second acceptance of a delivery beside the first', () => {
    const outbox = openOutbox(dir, 'r1')
    expect(outbox.put(of, 'eml', 'one')).toEqual({ outcome: 'accepted' })
    outbox.settled()
    expect(outbox.put(of, 'eml', 'two')).toEqual({ outcome: 'accepted' })
    expect(mails()).toEqual(['con-1234.email.2.eml', 'con-1234.email.eml'])
    expect(readFileSync(join(dir, of.entry, of.moment, 'con-1234.email.eml'), 'utf8')).toBe('one')
  })

  it('says of a run at work that nobody knows, also of its own', () => {
    openOutbox(dir, 'r1').put(of, 'eml', 'one')
    expect(openOutbox(dir, 'r2').ask(of, 'eml', 'r1').outcome).toBe('unknown')
  })

  it('says of a dead run what it did', () => {
    openOutbox(dir, 'r1').put(of, 'eml', 'one')
    died('r1')
    const outbox = openOutbox(dir, 'r2')
    expect(outbox.ask(of, 'eml', 'r1')).toEqual({ outcome: 'accepted' })
    expect(outbox.ask({ ...of, contact: 'con-5678' }, 'eml', 'r1')).toEqual({ outcome: 'retry' })
  })

  it('does not know what becomes of a run elsewhere', () => {
    openOutbox(dir, 'r1').put(of, 'eml', 'one')
    const file = join(dir, 'runs', 'r1.json')
    const marker = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...marker, pid: 0, place: { ...marker.place, host: 'elsewhere' } }))
    expect(openOutbox(dir, 'r2').ask(of, 'eml', 'r1').outcome).toBe('unknown')
  })

  it('does not know what became of a letter that cannot be looked at, or whose outbox was copied', () => {
    openOutbox(dir, 'r1').put(of, 'eml', 'one')
    died('r1')
    const copy = join(home, 'copy')
    cpSync(dir, copy, { recursive: true })
    expect(openOutbox(copy, 'r2').ask(of, 'eml', 'r1').outcome).toBe('unknown')
    rmSync(join(dir, 'runs', 'r1'), { recursive: true })
    expect(openOutbox(dir, 'r2').ask(of, 'eml', 'r1').outcome).toBe('unknown')
  })

  it.each([
    ['was moved away', (_, letter) => renameSync(letter, join(home, 'kept'))],
    ['was taken away with its folder', (_, letter) => rmSync(dirname(letter), { recursive: true })],
    [
      'is another file of that name',
      (draft, letter) => {
        rmSync(letter)
        cpSync(draft, letter)
      },
    ],
  ] as [string, (draft: string, letter: string) => void][])(
    'does not know what became of a draft whose letter %s',
    (_, change) => {
      openOutbox(dir, 'r1').put(of, 'eml', 'one')
      died('r1')
      const draft = join(dir, 'runs', 'r1', `${of.entry}~${of.moment}~${of.contact}~email.eml`)
      change(draft, join(dir, of.entry, of.moment, 'con-1234.email.eml'))
      expect(openOutbox(dir, 'r2').ask(of, 'eml', 'r1').outcome).toBe('unknown')
    },
  )

  it('does not take a letter of an older run for one of the dead run', () => {
    const first = openOutbox(dir, 'r1')
    first.put(of, 'eml', 'one')
    first.settled()
    first.close(true)
    openOutbox(dir, 'r2')
    died('r2')
    expect(openOutbox(dir, 'r3').ask(of, 'eml', 'r2')).toEqual({ outcome: 'retry' })
  })

  it('does not take a letter for sent that was only drafted', () => {
    openOutbox(dir, 'r1')
    died('r1')
    mkdirSync(join(dir, of.entry, of.moment), { recursive: true })
    writeFileSync(join(dir, 'runs', 'r1', `${of.entry}~${of.moment}~${of.contact}~email.eml`), 'half')
    expect(openOutbox(dir, 'r2').ask(of, 'eml', 'r1')).toEqual({ outcome: 'retry' })
  })

  it('knows nothing of a run of another outbox', () => {
    expect(openOutbox(dir, 'r2').ask(of, 'eml', 'r1').outcome).toBe('unknown')
    expect(openOutbox(dir, 'r2').ask(of, 'eml', '../r1').outcome).toBe('unknown')
  })

  it('leaves nothing of a clean run but its letters', () => {
    const outbox = openOutbox(dir, 'r1')
    outbox.put(of, 'eml', 'one')
    outbox.settled()
    outbox.close(true)
    expect(readdirSync(join(dir, 'runs'))).toEqual([])
  })

  it('can be asked about a run that ended with open claims, although its process lives', () => {
    const outbox = openOutbox(dir, 'r1')
    outbox.put(of, 'eml', 'one')
    outbox.close(false)
    expect(openOutbox(dir, 'r2').ask(of, 'eml', 'r1')).toEqual({ outcome: 'accepted' })
  })

  it('gives back what it cannot write', () => {
    const outbox = openOutbox(dir, 'r1')
    writeFileSync(join(dir, of.entry), 'in the way')
    expect(outbox.put(of, 'eml', 'one')).toEqual({ outcome: 'retry', detail: 'ENOTDIR' })
  })

  it('refuses a name that leads out of its folder', () => {
    const outbox = openOutbox(dir, 'r1')
    expect(outbox.put({ ...of, moment: '../../x' }, 'eml', 'one').outcome).toBe('rejected')
    expect(existsSync(join(dir, '..', 'x'))).toBe(false)
  })

  it('cannot be opened where nothing can be written', () => {
    writeFileSync(join(dir, 'file'), '')
    expect(() => openOutbox(join(dir, 'file'), 'r1')).toThrow('cannot be written')
  })
})
