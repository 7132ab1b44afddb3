import { describe, expect, it } from 'vitest'
import { isPublic } from './public-address.ts'

describe('an address of the public internet', () => {
  it.each([
    ...['1.1.1.1', '8.8.8.8', '93.184.215.14', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0'],
    ...['192.0.1.1', '198.17.255.255', '198.20.0.0', '223.255.255.255', '168.63.129.15'],
    ...['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450:4001:82a::200e', '2003::1'],
  ])('%s', (address) => expect(isPublic(address)).toBe(true))
})

describe('an address that leads elsewhere', () => {
  const inside = {
    unspecified: ['0.0.0.0', '0.1.2.3', '::'],
    loopback: ['127.0.0.1', '127.255.255.254', '::1'],
    private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.255.255'],
    'shared by carriers, and clouds': ['100.64.0.0', '100.100.100.200', '100.127.255.255'],
    'of a platform': ['169.254.169.254', '168.63.129.16', '192.0.0.192', 'fd00:ec2::254', 'fd20:ce::254'],
    'link-local, unique local, site-local': ['fe80::1', 'febf::1', 'fc00::1', 'fdff::1', 'fec0::1'],
    'for many': ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1'],
    reserved: ['240.0.0.1', '254.1.1.1', '192.0.0.8', '192.88.99.1'],
    documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
    benchmarks: ['198.18.0.1', '198.19.255.255', '2001:2::1'],
    'IPv4 in disguise': ['::ffff:10.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '::7f00:1', '::8.8.8.8'],
    'IPv4 behind a gateway': [
      '64:ff9b::7f00:1',
      '64:ff9b::808:808',
      '64:ff9b:1::a00:1',
      '2002:7f00:1::',
      '2002:808:808::',
    ],
    'IPv4 in a tunnel': ['2001:0:7f00:1::', '2001::808:808'],
    'given to nobody': ['100::1', '200::1', '4000::1', '5f00::1', '::2', 'fe00::1'],
    'of a network card': ['fe80::1%eth0', '2606:4700:4700::1111%lo'],
    'no address': ['', 'localhost', '0177.0.0.1', '0x7f.0.0.1', '127.1', '2130706433', '1.1.1.1 ', '[::1]'],
  }
  it.each(Object.entries(inside).flatMap(([kind, all]) => all.map((address) => [kind, address])))(
    '%s: %s',
    (_, address) => expect(isPublic(address)).toBe(false),
  )
})
