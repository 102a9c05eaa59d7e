import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { letterKindIds } from '../../../src/domain/letters/index.ts'
import { renderWord } from '../../../src/plugin/letters/word/renderWord.ts'
import { sampleLetter, wholeOf } from './sample.ts'

const partOf = (docx: Buffer, name: string): string =>
  Buffer.from(unzipSync(docx)[name] ?? new Uint8Array()).toString('utf8')

describe('a letter as Word', () => {
  it.each(letterKindIds)('says of %s what the letter says', async (kind) => {
    const letter = sampleLetter(kind)
    const { value } = await mammoth.extractRawText({ buffer: await renderWord(letter) })
    expect(value.replace(/\s/g, '')).toBe(wholeOf(letter))
  })

  it('names the official fonts and the measures of GB/T 9704', async () => {
    const docx = await renderWord(sampleLetter('withhold'))
    const document = partOf(docx, 'word/document.xml')
    const styles = partOf(docx, 'word/styles.xml')
    expect(document).toContain('w:eastAsia="方正小标宋简体"')
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(styles).toContain('<w:sz w:val="32"/>')
    expect(styles).toContain('w:line="579" w:lineRule="exact"')
    expect(document).toContain('<w:sz w:val="44"/>')
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(partOf(docx, 'docProps/core.xml')).toContain('政府信息公开申请答复书（不予公开）')
  })

  it('numbers odd pages on the right and even ones on the left', async () => {
    const files = unzipSync(await renderWord(sampleLetter('withhold')))
    const footers = Object.entries(files)
      .filter(([name]) => /word\/footer\d\.xml$/.test(name))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
    expect(footers).toHaveLength(2)
    expect(footers.every((footer) => footer.includes('PAGE'))).toBe(true)
    expect(footers.filter((footer) => footer.includes('w:val="right"'))).toHaveLength(1)
    expect(Buffer.from(files['word/settings.xml'] ?? []).toString()).toContain(
      '<w:evenAndOddHeaders/>',
    )
  })

  it('keeps what looks like XML as text', async () => {
    const letter = sampleLetter('withhold', { values: { description: '<w:p>&amp;"甲"' } })
    const { value } = await mammoth.extractRawText({ buffer: await renderWord(letter) })
    expect(value).toContain('<w:p>&amp;"甲"')
  })

  it('can be made of a name that the font of PDF lacks', async () => {
    const docx = await renderWord(sampleLetter('withhold', { addressee: '林𠮷' }))
    expect((await mammoth.extractRawText({ buffer: docx })).value).toContain('林𠮷：')
  })
})
