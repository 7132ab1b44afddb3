import { describe, expect, it } from 'vitest'
import { codeOwners } from './owners.ts'

const roles = { assessor: ['eva', 'ann'], guidance: ['Ann'], reviewer: ['rob'], duty_manager: [] }
const rest = { approvers: {} as never, large_audience: 0.5, emergency: { guidance: 'PT12H', review: 'P2D' } }

describe('code owners', () => {
  it('are whoever holds a role, each once, for entries, and the maintainers for everything else', () => {
    expect(
      codeOwners({ ...rest, roles, maintainers: ['max'] })
        .split('\n')
        .slice(1),
    ).toEqual(['*            @max', '/incidents/  @Ann @eva @rob', '/changes/    @Ann @eva @rob', ''])
  })

  it('make no line without an owner: GitHub would read it as nobody is asked', () => {
    const nobody = { assessor: [], guidance: [], reviewer: [], duty_manager: [] }
    expect(
      codeOwners({ ...rest, roles: nobody })
        .split('\n')
        .slice(1),
    ).toEqual([''])
  })
})
