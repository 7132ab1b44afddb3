import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ledgerAddress } from './address.ts'

describe('ledgerAddress', () => {
  it.each([
    'https://git.example/team/plan.git',
    'ssh://git@git.example:2222/team/plan.git',
    'git@git.example:team/plan.git',
    'file:///srv/ledger.git',
    '/srv/ledger.git',
  ])('takes %s as it is', (text) => expect(ledgerAddress(text).url).toBe(text))

  it('makes a folder absolute, so that Git cannot take it for anything else', () => {
    expect(ledgerAddress('../ledger.git').url).toMatch(/^\/.*ledger\.git$/)
  })

  it('gives a place one name, whoever asks for it', () => {
    const name = (text: string) => ledgerAddress(text).name
    expect(name('https://bot:old@git.example/plan.git')).toBe(name('https://bot:new@git.example/plan.git'))
    expect(name('https://git.example/other.git')).not.toBe(name('https://git.example/plan.git'))
    expect(name('../ledger.git')).toBe(name(resolve('../ledger.git')))
  })

  it('never shows a password', () => {
    const { url, shown } = ledgerAddress('https://bot:secret@git.example/plan.git')
    expect(url).toContain('secret')
    expect(shown).toBe('https://git.example/plan.git')
  })

  it.each([
    '',
    '--upload-pack=id',
    'ext::sh -c id',
    'fd::17',
    'http://git.example/plan.git',
    'git://git.example/plan.git',
    'ssh://-oProxyCommand=id/x',
    'https://git.example/a b',
    'https://git.example/a\nb',
    'javascript://x',
  ])('refuses %j', (text) => expect(() => ledgerAddress(text)).toThrow('as the address of a ledger'))

  it('does not show a password in what it refuses', () => {
    expect(() => ledgerAddress('http://bot:secret@git.example/')).toThrow(/^(?!.*secret)/)
  })
})
