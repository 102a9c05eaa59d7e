import { describe, expect, it } from 'vitest'
import { clientAddress } from '../../../src/lib/clientAddress.ts'

const addressOf = (forwarded: string | null, proxies: number) =>
  clientAddress(new Headers(forwarded === null ? {} : { 'x-forwarded-for': forwarded }), proxies)

describe('the address of a client', () => {
  it.each([
    ['203.0.113.7', 0, null],
    ['203.0.113.7', 1, '203.0.113.7'],
    // What a client says of itself stands to the left of what a proxy saw.
    ['10.0.0.1, 203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.1, 203.0.113.7, 192.0.2.1', 2, '203.0.113.7'],
    ['203.0.113.7', 2, null],
    ['unknown', 1, null],
    ['', 1, null],
    [null, 1, null],
    ['::ffff:203.0.113.7', 1, '203.0.113.7'],
  ])('of %j behind %i proxies is %j', (forwarded, proxies, expected) => {
    expect(addressOf(forwarded, proxies)).toBe(expected)
  })

  it('is for IPv6 the network, all of which one subscriber has, however it is written', () => {
    const written = ['2001:db8::1', '2001:DB8:0:0:aaaa:bbbb:cccc:dddd', '2001:0db8:0000::ffff']
    expect(new Set(written.map((each) => addressOf(each, 1)))).toEqual(
      new Set(['2001:db8:0:0::/64']),
    )
    expect(addressOf('2001:db8:0:1::1', 1)).toBe('2001:db8:0:1::/64')
    expect(addressOf('::1', 1)).toBe('0:0:0:0::/64')
  })
})
