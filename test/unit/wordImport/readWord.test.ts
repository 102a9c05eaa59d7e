import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWord } from '../../../src/plugin/documents/wordImport/readWord.ts'
import { docxOf, word, zipOf } from '../../support/docx.ts'
import { twoInOne } from './twoInOne.ts'

const notice = docxOf(
  [
    word.centred('云泽县人民政府文件'),
    word.centred('云政发[2026]14号'),
    word.centred('云泽县人民政府关于印发'),
    word.centred('农村生活污水治理方案的通知'),
    word.text('各乡镇人民政府：'),
    word.heading('一、总体要求'),
    word.bold('目标。', '到2028年底完成。'),
    word.numbered('摸清底数'),
    word.numbered('分类施策'),
    word.table([
      ['乡镇', '村数'],
      ['河源镇', '12'],
    ]),
    word.link('实施方案'),
    word.deleted('保留', '删去的话'),
    word.right('云泽县人民政府'),
    word.right('2026年11月9日'),
  ].join(''),
)

describe('a Word file', () => {
  it('becomes text with its structure, and title, number and date of their own', async () => {
    const read = await readWord(notice)
    expect(read).toEqual({
      ok: true,
      text: {
        title: '云泽县人民政府关于印发农村生活污水治理方案的通知',
        documentNumber: '云政发〔2026〕14号',
        formedOn: '2026-11-09',
        droppedImages: 0,
        html: [
          '<p style="text-align: center">云泽县人民政府文件</p>',
          '<p>各乡镇人民政府：</p>',
          '<h2>一、总体要求</h2>',
          '<p><strong>目标。</strong>到2028年底完成。</p>',
          '<ol><li>摸清底数</li><li>分类施策</li></ol>',
          '<table><tbody><tr><td><p>乡镇</p></td><td><p>村数</p></td></tr><tr><td><p>河源镇</p></td><td><p>12</p></td></tr></tbody></table>',
          '<p><a href="https://yunze.example/plan">实施方案</a></p>',
          '<p>保留</p>',
          '<p style="text-align: right">云泽县人民政府</p>',
          '<p style="text-align: right">2026年11月9日</p>',
        ].join(''),
      },
    })
  })

  it('says nothing of title, number and date when the text does not', async () => {
    const read = await readWord(docxOf(word.text('一段没有落款的话，只是说明。')))
    expect(read).toMatchObject({
      ok: true,
      text: { title: null, documentNumber: null, formedOn: null },
    })
  })

  it.each([
    ['a renamed picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'WORD_NOT_DOCX'],
    ['a text file', Buffer.from('这是一个改了后缀的文本文件，不是 Word。'), 'WORD_NOT_DOCX'],
    ['an empty file', Buffer.alloc(0), 'WORD_NOT_DOCX'],
    ['another zip file', zipOf([{ name: 'a.txt', data: '甲' }]), 'WORD_NOT_DOCX'],
    ['an old .doc', cfb(''), 'WORD_OLD'],
    ['a file with a password', cfb('EncryptedPackage'), 'WORD_ENCRYPTED'],
    ['half a file', notice.subarray(0, notice.length / 2), 'WORD_DAMAGED'],
    [
      'broken XML',
      zipOf([{ name: 'word/document.xml', data: '<w:document><w:body>' }]),
      'WORD_DAMAGED',
    ],
    [
      'declared entities',
      docxOf('', [{ name: 'word/x.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]>' }]),
      'WORD_DAMAGED',
    ],
    [
      'a zip bomb',
      docxOf('', [{ name: 'word/footnotes.xml', data: Buffer.alloc(30 * 1024 * 1024, 32) }]),
      'WORD_TOO_LARGE',
    ],
    [
      'a zip bomb of another name',
      docxOf('', [{ name: 'word/notes.bin', data: Buffer.alloc(30 * 1024 * 1024, 32) }]),
      'WORD_TOO_LARGE',
    ],
    ['a directory that hides an entry', hidingAnEntry(notice), 'WORD_DAMAGED'],
    [
      'a second directory for another reader',
      twoInOne({ shown: notice, hidden: docxOf(word.text('藏起来的另一份文字')) }),
      'WORD_DAMAGED',
    ],
    ['a zip that says it is one of several', spreadOverDisks(notice), 'WORD_DAMAGED'],
    ['more text than a text has', docxOf(word.text('甲'.repeat(3_000_000))), 'WORD_TOO_LARGE'],
    ['more paragraphs than can be read', docxOf('<w:p/>'.repeat(12_001)), 'WORD_TOO_LARGE'],
    [
      'as many by another name',
      docxOf(
        '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'.repeat(
          12_001,
        ),
      ),
      'WORD_TOO_LARGE',
    ],
    [
      'as many in its footnotes',
      docxOf(word.text('正文'), [
        { name: 'word/footnotes.xml', data: `<f>${'<p/>'.repeat(12_001)}</f>` },
      ]),
      'WORD_TOO_LARGE',
    ],
    [
      'one paragraph of countless pieces',
      docxOf(`<w:p>${'<w:r/>'.repeat(200_001)}</w:p>`),
      'WORD_TOO_LARGE',
    ],
    ['a table in a table, a hundred times', docxOf(tablesInTables(100)), 'WORD_DAMAGED'],
    ['tags that do not match', docxOf('<w:p></w:r></w:p>'), 'WORD_DAMAGED'],
    ['a file without text', docxOf(word.text('')), 'WORD_EMPTY'],
  ])('is refused with its reason: %s', async (_name, data, code) => {
    expect(await readWord(data)).toEqual({ ok: false, code })
  })

  it('may have ten thousand paragraphs', async () => {
    const read = await readWord(docxOf(word.text('甲乙丙丁。').repeat(10_000)))
    expect(read.ok && read.text.html === '<p>甲乙丙丁。</p>'.repeat(10_000)).toBe(true)
  })

  it('may have a table of a thousand rows and ten columns', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => `${row}·${column}`),
    )
    const read = await readWord(docxOf(word.table(rows)))
    const html = rows.map(
      (row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`,
    )
    expect(read.ok && read.text.html === `<table><tbody>${html.join('')}</tbody></table>`).toBe(
      true,
    )
  })

  it('writes out a note once, however often the text refers to it', async () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const read = await readWord(
      docxOf(`<w:p><w:r><w:t>正文。</w:t></w:r>${reference.repeat(50)}</w:p>`, [
        {
          name: 'word/footnotes.xml',
          data: `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${word.text('注释的话')}</w:footnote></w:footnotes>`,
        },
      ]),
    )
    expect(read.ok && read.text.html.split('注释的话')).toHaveLength(2)
  })

  it('loses its pictures, and says how many', async () => {
    const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    const read = await readWord(docxOf(word.text('见下图。') + picture.repeat(2)))
    expect(read).toMatchObject({ ok: true, text: { html: '<p>见下图。</p>', droppedImages: 2 } })
  })

  it('may lead to a bomb among its pictures: what is there is not unpacked', async () => {
    const bomb = { name: 'word/media/image1.png', data: Buffer.alloc(64 * 1024 * 1024, 32) }
    expect((await readWord(docxOf(word.text('正文'), [bomb]))).ok).toBe(true)
    const read = await readWord(
      zipOf([
        {
          name: '_rels/.rels',
          data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/media/image1.png"/></Relationships>',
        },
        { name: 'word/document.xml', data: '<w:document/>' },
        { name: '[Content_Types].xml', data: '<Types/>' },
        bomb,
      ]),
    )
    expect(read).toEqual({ ok: false, code: 'WORD_DAMAGED' })
  })

  it('is never thrown over, whatever bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(notice.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const spoilt = Buffer.from(notice)
          for (const [at, byte] of changes) spoilt[at] = byte
          expect(typeof (await readWord(spoilt)).ok).toBe('boolean')
        },
      ),
      { numRuns: 60 },
    )
  })

  it('whose sizes lie is measured by what it unpacks to', async () => {
    const bomb = docxOf('', [{ name: 'word/footnotes.xml', data: Buffer.alloc(30 * 1024 * 1024) }])
    const packed = deflateRawSync(Buffer.alloc(30 * 1024 * 1024)).length
    // Both headers now claim that the part unpacks to one byte.
    for (let at = 0; at < bomb.length - 30; at++) {
      const signature = bomb.readUInt32LE(at)
      const [size, claim] = signature === 0x04034b50 ? [18, 22] : [20, 24]
      const isHeader = signature === 0x04034b50 || signature === 0x02014b50
      if (isHeader && bomb.readUInt32LE(at + size) === packed) bomb.writeUInt32LE(1, at + claim)
    }
    expect(await readWord(bomb)).toEqual({ ok: false, code: 'WORD_TOO_LARGE' })
  })
})

/** Says of one entry less than there is: a reader that counts does not see the last. */
function hidingAnEntry(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const end = copy.lastIndexOf(Buffer.from('504b0506', 'hex'))
  copy.writeUInt16LE(copy.readUInt16LE(end + 10) - 1, end + 10)
  return copy
}

function spreadOverDisks(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  copy.writeUInt16LE(1, copy.length - 22 + 4)
  return copy
}

function tablesInTables(depth: number): string {
  return `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${word.text('最里面')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
}

/** The head of an OLE file, as old Word and encrypted new Word write it. */
function cfb(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ])
}
