import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'

/** Codes of a font of one byte; 0 stays free. */
const perFont = 255

/**
 * Fonts whose letters show nothing, for the text over a picture: each letter says only which
 * character it stands for, so a text of any script needs no font of its own. They are Type 3 fonts
 * (ISO 32000-1, 9.6.5) with one empty shape, and grow as characters are asked for.
 */
export function unseenFonts(context: PDFContext) {
  const codes = new Map<string, { font: number; code: number }>()
  const refs: PDFRef[] = []

  const codeOf = (character: string) => {
    const known = codes.get(character)
    if (known) return known
    const font = Math.floor(codes.size / perFont)
    if (!refs[font]) refs[font] = context.nextRef()
    const made = { font, code: (codes.size % perFont) + 1 }
    codes.set(character, made)
    return made
  }

  /** A text in the operators of a page, switching fonts where it has to. */
  const show = (text: string, size: number): string => {
    let operators = ''
    let open: { font: number; hex: string } | null = null
    const close = () => {
      if (open) operators += `/U${open.font} ${size} Tf <${open.hex}> Tj `
    }
    for (const character of text) {
      const { font, code } = codeOf(character)
      if (!open || open.font !== font) {
        close()
        open = { font, hex: '' }
      }
      open.hex += code.toString(16).padStart(2, '0')
    }
    close()
    return operators
  }

  /** The fonts used so far by the names that `show` gave them. */
  const named = (): [string, PDFRef][] => refs.map((ref, index) => [`U${index}`, ref])

  /** Writes the fonts, once all text is written. */
  const write = (): void => {
    const shape = context.register(context.flateStream('1000 0 d0'))
    refs.forEach((ref, index) => {
      const characters = [...codes].filter(([, { font }]) => font === index).map(([each]) => each)
      context.assign(
        ref,
        context.obj({
          Type: 'Font',
          Subtype: 'Type3',
          FontBBox: [0, -250, 1000, 900],
          FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
          FirstChar: 1,
          LastChar: characters.length,
          Widths: characters.map(() => 1000),
          Encoding: { Type: 'Encoding', Differences: [1, ...characters.map(() => 'u')] },
          CharProcs: { u: shape },
          Resources: {},
          ToUnicode: context.register(context.flateStream(toUnicode(characters))),
        }),
      )
    })
  }
  return { show, named, write }
}

/** Which code stands for which character. */
function toUnicode(characters: string[]): string {
  const lines = characters.map(
    (character, index) => `<${(index + 1).toString(16).padStart(2, '0')}> <${utf16(character)}>`,
  )
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('')
