import { describe, expect, it } from 'vitest'
import { isWrittenOnce } from './written-once.ts'

describe('a document of JSON', () => {
  it.each([
    '{}',
    '[]',
    '{"a":[]}',
    '{"a":{},"b":["c","d"]}',
    '{"a":"中文😀"}',
    '{ "a" : "b", "c": [ { "a": "b" } ] }',
    '{"a":"\\u4e2d"}',
    '{"a":": b, c: d"}',
    '{"__proto__":{"a":"b"}}',
  ])('names each field once: %s', (text) => expect(isWrittenOnce(text, JSON.parse(text))).toBe(true))

  it.each([
    '{"a":"b","a":"b"}',
    '{"a":"b","c":[{"d":"e","d":"f"}]}',
    '{"a":[],"a":["b"]}',
    '{ "a" :"b", "a": "c" }',
    '{"a":"b","\\u0061":"c"}',
    // as long as the blanks that the same text might have
    '{"a":"","a":"b","c":"d"}',
    '{"__proto__":"a","__proto__":"b"}',
  ])('names a field twice: %s', (text) => expect(isWrittenOnce(text, JSON.parse(text))).toBe(false))

  it('is looked at more closely where a text holds what looks like a name', () => {
    const text = '{"a":"\\":"}'
    expect(isWrittenOnce(text, JSON.parse(text))).toBe(false)
  })
})
