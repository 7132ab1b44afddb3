import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idsIn, leaksIn } from './leaks.ts'

const registry = [
  {
    id: 'cus-zzzz1',
    name: "Quillfeather & Sons' Bank",
    care_engineer: 'Oddfrid Umbertøn',
    contacts: [
      {
        id: 'con-zzzz1',
        name: '欧阳锦瑟',
        channels: {
          email: 'Zephyrine@quillfeather.example',
          webhook: { url: 'https://in.quillfeather.example/hook?key=1' },
        },
      },
      { id: 'con-zzzz2', channels: { sms: '+4930999888777' } },
    ],
  },
]
const leaks = (text: string | Uint8Array) => leaksIn(new Map([['x', text]]), registry)

describe('what leaks is found', () => {
  it.each([
    ['a name', "of Quillfeather & Sons' Bank.", 'cus-zzzz1 name'],
    ['a name in HTML', '<p>Quillfeather &amp; Sons&#39; Bank</p>', 'cus-zzzz1 name'],
    ['whoever cares for a customer', 'Oddfrid Umbertøn', 'cus-zzzz1 care_engineer'],
    ['a name of other letters', '{"to":"欧阳锦瑟"}', 'con-zzzz1 name'],
    ['an address in another case', 'mail zephyrine@quillfeather.example', 'con-zzzz1 channels.email'],
    ['an address in a link', 'mailto:Zephyrine%40quillfeather.example', 'con-zzzz1 channels.email'],
    ['an address broken by a mail', 'To: Zephyrine@quillfea=\r\nther.example', 'con-zzzz1 channels.email'],
    [
      'an address in base64',
      Buffer.from('to:Zephyrine@quillfeather.example;').toString('base64'),
      'con-zzzz1 channels.email',
    ],
    [
      'a hash that anybody can try',
      createHash('sha256').update('+4930999888777').digest('hex'),
      'con-zzzz2 channels.sms',
    ],
    ['a number without its plus', 'tel 4930999888777', 'con-zzzz2 channels.sms'],
    [
      'something deep in a channel',
      'POST https://in.quillfeather.example/hook?key=1',
      'con-zzzz1 channels.webhook.url',
    ],
  ])('%s', (_, text, whose) => expect(leaks(text)).toEqual([`x: ${whose}`]))

  it('in bytes too', () => expect(leaks(Buffer.from('\0+4930999888777'))).toEqual(['x: con-zzzz2 channels.sms']))
  it('and nothing where there is nothing', () => expect(leaks('con-zzzz1 of cus-zzzz1, by email')).toEqual([]))
  it('ids where none may be', () => {
    expect(idsIn(new Map([['x', 'con-zzzz1 of cus-zzzz1']]), registry)).toEqual(['x: cus-zzzz1', 'x: con-zzzz1'])
  })
})
