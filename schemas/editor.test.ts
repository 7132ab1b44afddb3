import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../scripts/core/problem.ts'
import { textReport } from '../scripts/core/read/report.ts'
import { editorFiles } from './editor.ts'

const settings = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../.vscode', file), 'utf8'))

describe('what the editor is given', () => {
  const files = editorFiles('/care team', [
    'incidents/INC-2024-0001.md',
    'changes/CHG-2024-0001.zh-CN.md',
    'incidents/a.txt',
  ])
  const read = (name: string) => JSON.parse(files.get(`.astro/collections/${name}.json`) ?? 'null')

  it('names each entry by its address in small letters, as the extension looks for it', () => {
    expect(read('collections').entries).toEqual({
      'file:///care team/incidents/inc-2024-0001.md': 'incident',
      'file:///care team/changes/chg-2024-0001.zh-cn.md': 'change-translation',
    })
  })

  it('holds a schema for each collection, and whatever they refer to', () => {
    for (const { name } of read('collections').collections) {
      expect(read(`${name}.schema`).properties).toHaveProperty('revision')
      const refs = JSON.stringify(read(`${name}.schema`)).matchAll(/"\$ref":"([^"#]*)#/g)
      for (const [, file] of refs) if (file) expect([...files.keys()]).toContain(`.astro/collections/${file}`)
    }
  })

  it('finds the problems of care check in what it prints', () => {
    const problem: Problem = {
      ...{ file: 'incidents/INC-2024-0001.md', line: 7, column: 10, rule: 'schema/enum', severity: 'error' },
      ...{ message: 'found "huge", expected 1, 2 or 3', help: 'use 3' },
    }
    const lines = textReport([problem], { color: false, line: () => '  level: huge' }).split('\n')
    const [head, place] = settings('tasks.json').tasks[1].problemMatcher.pattern
    const at = lines.findIndex((line) => new RegExp(head.regexp).test(line))
    expect(new RegExp(head.regexp).exec(lines[at] ?? '')?.slice(1)).toEqual(['error', problem.rule, problem.message])
    expect(new RegExp(place.regexp).exec(lines[at + 1] ?? '')?.slice(1)).toEqual([problem.file, '7', '10'])
  })

  it.each(Object.keys(settings('settings.json')['yaml.schemas']))('%s is there', (file) => {
    expect(readFileSync(join(import.meta.dirname, '..', file), 'utf8')).toContain('"$id"')
  })
})
