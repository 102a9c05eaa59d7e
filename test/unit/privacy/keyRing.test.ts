import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { blindIndexOf } from '../../../src/plugin/privacy/blindIndex.ts'
import { keyRingOf } from '../../../src/plugin/privacy/keyRing.ts'
import { ringOf, rootKey } from './keys.ts'

const key = randomBytes(32).toString('base64')

describe('the keys', () => {
  it.each([
    ['a root key that is too short', { rootKey: 'deadbeef' }],
    ['a root key of zeros', { rootKey: '0'.repeat(64) }],
    ['a sealing key without an id', { rootKey, keys: key }],
    ['a sealing key that is too short', { rootKey, keys: 'k1:c2hvcnQ=' }],
    ['a sealing key that calls itself the root key', { rootKey, keys: `root:${key}` }],
    ['two sealing keys of one id', { rootKey, keys: `k1:${key},k1:${key}` }],
    ['an id with a dot, which parts a sealed value', { rootKey, keys: `k.1:${key}` }],
  ])('refuse %s, and do not repeat it', (_, options) => {
    expect(() => keyRingOf(options)).toThrow(/^privacy\./)
    const [secret] = Object.values(options).slice(-1)
    expect(() => keyRingOf(options)).not.toThrow(secret)
  })

  it('show nothing of themselves when they are printed or serialised', () => {
    const ring = keyRingOf({ rootKey, keys: `k1:${key}` })
    const shown = inspect(ring, { depth: 9, showHidden: true }) + JSON.stringify(ring)
    expect(shown).not.toContain(key)
    expect(shown).not.toContain(rootKey)
    expect(JSON.stringify([...ring.sealing.values(), ring.index])).toBe('[{},{},{}]')
  })
})

describe('a blind index', () => {
  const blindIndex = blindIndexOf(ringOf())
  const number = '11010119900307001X'

  it.each([
    ['lower case', '11010119900307001x'],
    ['full-width', '１１０１０１１９９００３０７００１Ｘ'],
    ['spaces and hyphens', ' 110101-19900307 001X '],
  ])('is the same for an identity number in %s', (_, typed) => {
    expect(blindIndex(typed, 'identity')).toBe(blindIndex(number, 'identity'))
  })

  it('differs for another number and for another purpose', () => {
    const codes = [
      blindIndex(number, 'identity'),
      blindIndex('110101199003070010', 'identity'),
      blindIndex(number, 'limit'),
      blindIndexOf(keyRingOf({ rootKey: randomBytes(32).toString('hex') }))(number, 'identity'),
    ]
    expect(new Set(codes).size).toBe(4)
    for (const code of codes) expect(code).toMatch(/^[\w-]{43}$/)
  })

  it('stays the same through a rotation of the sealing keys', () => {
    const after = blindIndexOf(ringOf('k2', 'k1'))
    expect(after(number, 'identity')).toBe(blindIndex(number, 'identity'))
  })
})
