import { expect, it } from 'vitest'
import { parseCatalog } from './parse-catalog.ts'
import { schemaProblems } from './schema-problems.ts'
import { readYaml } from './source.ts'

const service = 'id: disk\nname: Disks\ngroup: storage\nregions: [north-1]\nexposed: true\n'
const found = (text: string): string[] =>
  schemaProblems('service', readYaml('a.yaml', text)).map(
    ({ rule, line, column, message, help }) => `${rule} ${line}:${column} ${message} | ${help}`,
  )

it('finds nothing in what is valid', () => expect(found(service)).toEqual([]))

it('asks for what a mistyped field most likely means, once', () => {
  expect(found(service.replace('group', 'gruop'))).toEqual([
    'schema/unknown-field 3:1 found the unknown field "gruop", expected "group" | did you mean "group"?',
  ])
})

it('says what a missing field is for', () => {
  expect(found(service.replace('group: storage\n', ''))).toEqual([
    'schema/required 1:1 found no "group", expected it | add group: the group under which it stands on the status page',
  ])
})

it('names the one fault of a choice, not all alternatives', () => {
  expect(found(service.replace('Disks', '3'))).toEqual([
    'schema/any-of 2:7 found 3, expected a text for every language, or one text per language | write one line of text, or map such as { en: Storage, zh-CN: 存储 }'.replace(
      'or map',
      'or a map',
    ),
  ])
  expect(found(service.replace('Disks', '{ en: " x" }'))).toEqual([
    expect.stringMatching(/^schema\/pattern 2:13 found " x", expected one line of plain text \|/),
  ])
  expect(found(service.replace('Disks', '{ english: x }'))).toEqual([
    expect.stringMatching(/^schema\/pattern 2:9 found "english"/),
  ])
})

it('shows no name and no address of a person', () => {
  const customer =
    'id: cus-abcd\nname: " Ann"\ntier: gold\nuses: []\ncontacts:\n  - id: con-abcd\n    language: en\n    time_zone: UTC\n    channels: { email: ann@@a.example }\n'
  const problems = schemaProblems('customer', readYaml('a.yaml', customer))
  expect(problems.map(({ line }) => line)).toEqual([2, 9])
  expect(JSON.stringify(problems)).not.toMatch(/ann/i)
})

it.each([
  ['name: A', 'name: 4917012345678'],
  ['tier: gold', 'tier: Zoe'],
  ['tier: gold', 'tier: [Zoe]'],
  ['email: a@b.example', 'email: [zoe@b.example]'],
  ['email: a@b.example', 'email: { zoe: 1 }'],
  ['email: a@b.example', 'zoe@b.example: email'],
  ['email: a@b.example', 'email: "zoe@b.example'],
  ['uses: []', 'uses: Zoe'],
  ['time_zone: UTC', 'time_zone: Zoe'],
])('shows no value of a customer, of whatever kind: %s written as %s', (right, wrong) => {
  const customer =
    'id: cus-abcd\nname: A\ntier: gold\nuses: []\ncontacts:\n  - id: con-abcd\n    language: en\n    time_zone: UTC\n    channels: { email: a@b.example }\n'
  const { problems } = parseCatalog('customer', 'a.yaml', customer.replace(right, wrong))
  expect(problems).not.toEqual([])
  expect(JSON.stringify(problems)).not.toMatch(/zoe|49170/i)
})
