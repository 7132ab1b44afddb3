import { describe, expect, it } from 'vitest'
import { cutLine } from './cut-line.ts'
import { cutYaml } from './cut-yaml.ts'

const text = (cut: ReturnType<typeof cutYaml>) => ('text' in cut ? cut.text : cut.kind)

describe('a contact is cut out of a YAML file', () => {
  const head = '# ours\nid: cus-aaaa   # random\nname: "First"\n\nuses: []\n'
  const ann =
    '  # Ann is away on Fridays\n  - id: con-aaaa1 # Ann\n    name: Ann\n    # not before nine\n    channels: { email: a@a.example }\n'
  const bob = '  - id: con-aaaa2\n    channels:\n      email: |-\n        b@b.example\n'
  const zoe = '  # the last one\n  - {id: con-aaaa3, name: Zoe}   # Zoe\n      # about Zoe\n'
  const tail = '# the end\ntier: gold\n'

  it.each([
    ['first', 'con-aaaa1', bob + zoe],
    ['one in the middle', 'con-aaaa2', ann + zoe],
    ['last', 'con-aaaa3', ann + bob],
  ])('the %s, and every other byte stays', (_, id, rest) => {
    expect(text(cutYaml(`${head}contacts:\n${ann}${bob}${zoe}${tail}`, id))).toBe(`${head}contacts:\n${rest}${tail}`)
  })

  it('at the end of a file, whatever its lines end with', () => {
    const file = `${head}contacts:\n${bob}${ann}`.replaceAll('\n', '\r\n')
    expect(text(cutYaml(file, 'con-aaaa1'))).toBe(`${head}contacts:\n${bob}`.replaceAll('\n', '\r\n'))
    expect(text(cutYaml(`${head}contacts:\n${bob}${ann.trimEnd()}`, 'con-aaaa1'))).toBe(`${head}contacts:\n${bob}`)
  })

  it('of a list that does not stand in lines', () => {
    const left = text(cutYaml(`${head}contacts: [{ id: con-aaaa1 }, { id: con-aaaa2 }]\n`, 'con-aaaa1'))
    expect(left).toContain('# ours\nid: cus-aaaa')
    expect(left).toContain('contacts: [ { id: con-aaaa2 } ]')
    expect(text(cutYaml('{"id":"cus-aaaa","contacts":[{"id":"con-aaaa1"},{"id":"con-aaaa2"}]}', 'con-aaaa2'))).toBe(
      '{ "id": "cus-aaaa", "contacts": [ { "id": "con-aaaa1" } ] }\n',
    )
  })

  it('wherever it is named twice', () => {
    expect(text(cutYaml(`${head}contacts:\n${ann}${bob}${ann}`, 'con-aaaa1'))).toBe(`${head}contacts:\n${bob}`)
  })

  it('but not the only one, and nothing where nothing can be read', () => {
    expect(cutYaml(`${head}contacts:\n${ann}`, 'con-aaaa1')).toEqual({ kind: 'last', customer: 'cus-aaaa' })
    expect(cutYaml(`${head}contacts:\n${ann}`, 'con-aaaa')).toEqual({ kind: 'absent' })
    expect(cutYaml(`${head}contacts: [{ id: con-aaaa1 }`, 'con-aaaa1')).toEqual({ kind: 'unreadable' })
    expect(cutYaml('id: &a con-aaaa1\nb: [*a, *a, *a]\n', 'con-aaaa1')).toEqual({ kind: 'unreadable' })
    expect(cutYaml('- just a list\n', 'con-aaaa1')).toEqual({ kind: 'absent' })
  })

  it('a customer goes as a whole', () => {
    expect(cutYaml(`${head}contacts:\n${ann}${bob}`, 'cus-aaaa')).toEqual({
      ...{ kind: 'found', contacts: ['con-aaaa1', 'con-aaaa2'] },
    })
  })
})

describe('a contact is cut out of a line', () => {
  const line =
    '{"id": "cus-aaaa",  "contacts":[{"id":"con-aaaa1","name":"Ann"} , {"id":"con-aaaa2"}], "tier" :"g\\u006fld"}'

  it('and every other byte of it stays', () => {
    expect(text(cutLine(line, 'con-aaaa1'))).toBe(
      '{"id": "cus-aaaa",  "contacts":[{"id":"con-aaaa2"}], "tier" :"g\\u006fld"}',
    )
    expect(text(cutLine(line, 'con-aaaa2'))).toBe(
      '{"id": "cus-aaaa",  "contacts":[{"id":"con-aaaa1","name":"Ann"}], "tier" :"g\\u006fld"}',
    )
    expect(text(cutLine(line.replace('con-aaaa2', 'con-aaaa1').replace(']', ',{"id":"con-b"}]'), 'con-aaaa1'))).toBe(
      '{"id": "cus-aaaa",  "contacts":[{"id":"con-b"}], "tier" :"g\\u006fld"}',
    )
    expect(text(cutLine(line.replace('con-aaaa1', 'con-aaa\\u0061' + '1'), 'con-aaaa1'))).not.toContain('Ann')
  })

  it('but not the only one, and nothing where nothing can be read', () => {
    const only = '{"id":"cus-aaaa","contacts":[{"id":"con-aaaa1"}]}'
    expect(cutLine(only, 'con-aaaa1')).toEqual({ kind: 'last', customer: 'cus-aaaa' })
    expect(cutLine(only, 'cus-aaaa')).toEqual({ kind: 'found', contacts: ['con-aaaa1'] })
    expect(cutLine(only, 'cus-aaa')).toEqual({ kind: 'absent' })
    expect(cutLine(only.slice(1), 'con-aaaa1')).toEqual({ kind: 'unreadable' })
    expect(cutLine('null', 'con-aaaa1')).toEqual({ kind: 'absent' })
    const twice = '{"contacts":[{"id":"con-aaaa1"},{"id":"con-b"}],"contacts":[{"id":"con-aaaa1"},{"id":"con-b"}]}'
    expect(cutLine(twice, 'con-aaaa1')).toEqual({ kind: 'unreadable' })
  })
})
