import { describe, expect, it } from 'vitest'
import { MissingGlyphs, renderLetter } from '../../../src/plugin/letters/renderLetter.ts'
import { sampleLetter } from './sample.ts'

describe('the thread for letters', () => {
  it('makes letters side by side, and tells each its own', { timeout: 60_000 }, async () => {
    const [first, refused, third] = await Promise.allSettled([
      renderLetter(sampleLetter('receipt')),
      renderLetter(sampleLetter('receipt', { addressee: '林𠮷' })),
      renderLetter(sampleLetter('feeNotice')),
    ])
    expect(first.status === 'fulfilled' && first.value.pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(first.status === 'fulfilled' && first.value.docx.subarray(0, 2).toString()).toBe('PK')
    expect(third.status).toBe('fulfilled')
    expect(refused.status === 'rejected' && refused.reason).toBeInstanceOf(MissingGlyphs)
    expect(refused.status === 'rejected' && refused.reason.characters).toEqual(['𠮷'])
  })

  it('says so of a font that is not there', { timeout: 60_000 }, async () => {
    const missing = renderLetter(sampleLetter('receipt'), { fonts: ['/nowhere/font.ttf'] })
    await expect(missing).rejects.toThrow('/nowhere/font.ttf')
  })
})
