import { describe, expect, it } from 'vitest'
import { line, plain } from './line.ts'
import { say, sayList, wordsOf } from './words.ts'

const templates = {
  place: '{region} {service}',
  reason: '您使用的{place}受影响。',
  share: '允许的 {allowed} 的 {share}',
  both: '{local} · {utc}',
  join: '、',
  and: '{list}和{last}',
  head: '[{word}] {title}',
  date: '{month}月{day}日',
}
const chinese = wordsOf('zh-CN', { words: templates })
const english = wordsOf('en', { words: templates })

describe('the border between words and what is put into them', () => {
  it.each([
    ['place', { region: '所有区域', service: '云容器引擎' }, '所有区域云容器引擎'],
    ['place', { region: '法兰克福（eu-1）', service: 'API 网关' }, '法兰克福（eu-1）API 网关'],
    ['place', { region: 'eu-1', service: '云容器引擎' }, 'eu-1 云容器引擎'],
    ['place', { region: '所有区域', service: 'RDS' }, '所有区域 RDS'],
    ['reason', { place: 'API 网关' }, '您使用的 API 网关受影响。'],
    ['reason', { place: 'Kubernetes' }, '您使用的 Kubernetes 受影响。'],
    ['share', { allowed: '21 分钟', share: '46%' }, '允许的 21 分钟的 46%'],
    ['both', { local: '01:30（北京时间）', utc: '17:30 UTC' }, '01:30（北京时间）· 17:30 UTC'],
    ['head', { word: '已解决', title: '上传失败' }, '[已解决] 上传失败'],
    ['date', { month: 3, day: 29 }, '3月29日'],
    ['reason', { place: '' }, '您使用的受影响。'],
  ])('in Chinese, of %s with %j is %s', (key, holes, text) => {
    expect(say(chinese, key, holes)).toBe(text)
    expect(plain(chinese, line(chinese, key, holes), 'UTC')).toBe(text)
  })

  it('is seen through markup, and the words of authors stay as they are', () => {
    expect(line(chinese, 'reason', { place: { url: 'https://a.example', text: 'Web 应用 防火墙' } })).toEqual([
      ...['您使用的 ', { url: 'https://a.example', text: 'Web 应用 防火墙' }, '受影响。'],
    ])
    expect(sayList(chinese, ['openssl', 'python'])).toBe('openssl 和 python')
    expect(sayList(chinese, ['对象存储', 'API 网关'])).toBe('对象存储和 API 网关')
  })

  it('is left alone in a language that is not written so, whatever is put in', () => {
    expect(say(english, 'place', { region: '所有区域', service: '云容器引擎' })).toBe('所有区域 云容器引擎')
  })
})
