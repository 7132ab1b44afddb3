import { describe, expect, it } from 'vitest'
import { shortChat } from '../../../test/doubles/chats.ts'
import { cut } from '../../core/notice/subject.ts'
import { fitted, octets, pieces } from './fit.ts'

describe('cut', () => {
  it.each([
    ['Volumes cannot be written', 30, 'Volumes cannot be written'],
    ['Volumes cannot be written', 25, 'Volumes cannot be written'],
    ['Volumes cannot be written', 24, 'Volumes cannot be…'],
    ['Volumes cannot be written', 10, 'Volumes…'],
    ['Volumes', 4, 'Vol…'],
    ['数据库无法写入', 4, '数据库…'],
    ['数据库 无法写入', 6, '数据库…'],
    [`a ${'x'.repeat(40)}`, 35, `a ${'x'.repeat(32)}…`],
    ['👩🏽‍🚒👩🏽‍🚒', 9, '👩🏽‍🚒…'],
    ['👩🏽‍🚒', 3, '…'],
  ])('%s to %i', (text, limit, expected) => {
    expect(cut(text, limit)).toBe(expected)
    expect(cut(text, limit).length).toBeLessThanOrEqual(limit)
  })
})

describe('pieces', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one\ntwo three', 9, ['one', 'two three']],
    ['据'.repeat(5), 2, ['据据', '据据', '据']],
    ['👩🏽‍🚒👩🏽‍🚒', 8, ['👩🏽‍🚒', '👩🏽‍🚒']],
    ['', 8, []],
  ])('of %s', (text, limit, expected) => expect(pieces(text, limit)).toEqual(expected))

  it('come to an end where one character is longer than a piece', () => {
    expect(pieces(`a${'\u0301'.repeat(20)}`, 3).join('')).toHaveLength(21)
  })
})

describe('fitted', () => {
  const render = (message: ReturnType<typeof shortChat>) => message.parts.map(({ text }) => text).join('|')
  const parts = [{ text: 'a '.repeat(500) }, { text: 'short' }, { text: 'b '.repeat(100) }]

  it('cuts the longest first', () => {
    const text = fitted(shortChat('slack', 1, { parts }), render, (made) => octets(made) <= 500)
    expect(text).toMatch(/^(?:a ){50,}a…\|short\|(?:b ){99}b $/)
    expect(octets(text)).toBeGreaterThan(495)
  })

  it('leaves the last ones out where that is not enough', () => {
    expect(fitted(shortChat('slack', 1, { parts }), render, (made) => octets(made) <= 100)).toMatch(/^a [a ]*…\|short$/)
    expect(fitted(shortChat('slack', 1, { parts }), render, () => false)).toBe('')
  })
})
