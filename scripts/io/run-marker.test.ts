import { describe, expect, it } from 'vitest'
import { type Place, sightOf } from './run-marker.ts'

const here: Place = { host: 'h', machine: 'm', boot: 'b', container: 'c' }

describe('a process of another run', () => {
  it.each([
    ['of the same container', {}, 'here'],
    ['of another host', { host: 'x' }, 'elsewhere'],
    ['of another machine under the same name', { machine: 'x' }, 'elsewhere'],
    ['of a copied machine, restarted', { host: 'x', boot: 'x' }, 'elsewhere'],
    ['of another container', { container: 'x' }, 'elsewhere'],
    ['of an earlier boot', { boot: 'x', container: 'x' }, 'restarted'],
    ['of nobody knows which boot', { boot: '' }, 'elsewhere'],
  ])('%s', (_, more, seen) => expect(sightOf(here, { ...here, ...more })).toBe(seen))

  it('of nobody knows where', () => expect(sightOf(here, undefined)).toBe('elsewhere'))

  it('of an earlier boot, or of another machine that has no number either', () => {
    const unnumbered = { ...here, machine: '' }
    expect(sightOf(unnumbered, { ...unnumbered, boot: 'x' })).toBe('elsewhere')
  })

  it('of this host, where the system tells nothing', () => {
    const bare = { host: 'h', machine: '', boot: '', container: '' }
    expect(sightOf(bare, bare)).toBe('here')
  })
})
