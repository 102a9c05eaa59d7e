import { isIP } from 'node:net'

/**
 * The network address of who asks, as the outermost of our own reverse proxies saw it: counted from
 * the right of `X-Forwarded-For`, because all further left is what the client says of itself. Null
 * when there is no proxy to believe. Of IPv6 the network of 64 bits: one subscriber has all of it.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string | null {
  if (trustedProxies < 1) return null
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const address = hops.at(-trustedProxies)?.toLowerCase() ?? ''
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : null
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  return mapped ?? networkOf(address)
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const first = groups(head)
  const last = groups(tail ?? '')
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  const whole = [...first, ...zeros, ...last].slice(0, 4)
  return `${whole.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
