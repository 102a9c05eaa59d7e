import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SealContext, SealError, sealerOf } from '../../../src/plugin/privacy/sealer.ts'
import { ringOf } from './keys.ts'

const sealer = sealerOf(ringOf('k1'))
const context: SealContext = { collection: 'requests', record: 'r-1', field: 'applicantName' }

const anyContext = fc.record({
  collection: fc.string({ unit: 'grapheme' }),
  record: fc.string({ unit: 'grapheme' }),
  field: fc.string({ unit: 'grapheme' }),
})

const faultOf = (run: () => unknown): string | null => {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof SealError) return error.fault
    throw error
  }
}

describe('a sealed text', () => {
  it('opens to what it was, where it belongs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), anyContext, (value, where) => {
        expect(sealer.open(sealer.seal(value, where), where)).toBe(value)
      }),
    )
  })

  it('has the form v1.key.iv.tag.ciphertext, shows nothing of the value, and is never the same twice', () => {
    const sealed = sealer.seal('王小明', context)
    expect(sealed).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/)
    expect(sealer.seal('王小明', context)).not.toBe(sealed)
  })

  it('opens nowhere else: not in another collection, row or field', () => {
    fc.assert(
      fc.property(anyContext, anyContext, (where, elsewhere) => {
        fc.pre(JSON.stringify(where) !== JSON.stringify(elsewhere))
        const sealed = sealer.seal('王小明', where)
        expect(faultOf(() => sealer.open(sealed, elsewhere))).toBe('DAMAGED')
      }),
    )
  })

  it('does not open when any one character was changed', () => {
    const sealed = sealer.seal('110101199003070000', context)
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
      expect(
        faultOf(() => sealer.open(changed, context)),
        `character ${at}`,
      ).not.toBeNull()
    }
  })

  it('tells apart what is no sealed value, a key that is missing, and a value that was changed', () => {
    expect(sealer.tryOpen('王小明', context)).toEqual({ ok: false, fault: 'NOT_SEALED' })
    expect(sealer.tryOpen('', context)).toEqual({ ok: false, fault: 'NOT_SEALED' })
    const byAnother = sealerOf(ringOf('k9')).seal('王小明', context)
    expect(sealer.tryOpen(byAnother, context)).toEqual({ ok: false, fault: 'KEY_MISSING' })
    const claimed = byAnother.replace('.k9.', '.k1.')
    expect(sealer.tryOpen(claimed, context)).toEqual({ ok: false, fault: 'DAMAGED' })
  })

  it('is never opened by a text that somebody made up', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(sealer.tryOpen(text, context).ok).toBe(false)
      }),
    )
  })
})

describe('a sealed file', () => {
  it('opens to what it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        const opened = sealer.openBytes(sealer.sealBytes(bytes, context), context)
        expect(opened.equals(bytes)).toBe(true)
      }),
    )
  })

  it('does not open when any one bit was changed, or the end is missing', () => {
    const sealed = sealer.sealBytes(randomBytes(40), context)
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(
        faultOf(() => sealer.openBytes(changed, context)),
        `bit ${bit}`,
      ).not.toBeNull()
    }
    for (let length = 0; length < sealed.length; length += 1) {
      const cut = sealed.subarray(0, length)
      expect(faultOf(() => sealer.openBytes(cut, context))).not.toBeNull()
    }
  })
})

describe('a new key in front', () => {
  it('seals from then on, and opens what the old ones and the root key sealed', () => {
    const before = [sealerOf(ringOf()), sealerOf(ringOf('k1')), sealerOf(ringOf('k2', 'k1'))]
    const after = sealerOf(ringOf('k3', 'k2', 'k1'))
    for (const old of before) {
      const sealed = old.seal('王小明', context)
      expect(after.isCurrent(sealed)).toBe(false)
      const again = after.seal(after.open(sealed, context), context)
      expect(after.isCurrent(again)).toBe(true)
      expect(after.open(again, context)).toBe('王小明')
    }
  })
})
