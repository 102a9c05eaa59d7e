import { elementsOf } from './childrenOf.ts'
import { cleanHtml } from './cleanHtml.ts'
import { type Guess, guess, type Line } from './guess.ts'
import { openDocx, type WordFault, type WordParts } from './openDocx.ts'
import { faultOf } from './textLimits.ts'
import { type WordNode, withAlignment, withNotesOnce } from './wordNodes.ts'

export type WordText = Omit<Guess, 'fieldLines'> & { html: string; droppedImages: number }

/** Alignment travels as a style of ours: mammoth itself does not tell it. */
const styleMap = [
  "p[style-name='gk-center'] => p.gk-center:fresh",
  "p[style-name='gk-right'] => p.gk-right:fresh",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p.gk-center:fresh",
  'u => u',
]

/**
 * Reads a .docx: its text as clean HTML without title and number, which become fields, and what it says
 * of itself. Answers the fault of a file that cannot be read; never throws for what is in the file.
 */
export async function readWord(
  data: Buffer,
): Promise<{ ok: true; text: WordText } | { ok: false; code: WordFault | 'WORD_EMPTY' }> {
  const parts = await openDocx(data)
  if (typeof parts === 'string') return { ok: false, code: parts }
  const fault = faultOf(parts)
  if (fault) return { ok: false, code: fault }
  try {
    const text = await convert(parts)
    return text ? { ok: true, text } : { ok: false, code: 'WORD_EMPTY' }
  } catch {
    return { ok: false, code: 'WORD_DAMAGED' }
  }
}

async function convert(parts: WordParts): Promise<WordText | null> {
  // Both are large and needed here alone.
  const [{ default: mammoth }, { JSDOM }] = await Promise.all([import('mammoth'), import('jsdom')])
  const { value } = await mammoth.convertToHtml({ file: opened(parts) } as never, {
    styleMap,
    transformDocument: (document: WordNode) => withAlignment(withNotesOnce(document)),
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  })
  const { html, droppedImages } = cleanHtml({
    html: value,
    parse: (text) => new JSDOM(text).window.document,
  })
  const { document } = new JSDOM(html).window
  const blocks = elementsOf(document.body)
  const found = guess(blocks.map(lineOf))
  for (const index of found.fieldLines) blocks[index]?.remove()
  if (found.title === null && (document.body.textContent ?? '').trim() === '') return null
  const { fieldLines: _fieldLines, ...rest } = found
  return { ...rest, html: document.body.innerHTML, droppedImages }
}

/** An opened file, as mammoth expects of its own unzipping; its types forget that it may be given. */
const opened = (parts: WordParts) => ({
  exists: (name: string) => parts.has(name),
  read: async (name: string, encoding?: string) => {
    const part = parts.get(name) ?? Buffer.alloc(0)
    return encoding ? new TextDecoder(encoding).decode(part) : part
  },
})

function lineOf(element: Element): Line {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  return {
    text: element.matches('table, ul, ol') ? `${text}。` : text,
    isHeading: /^H[1-6]$/.test(element.nodeName),
    isCentred: /text-align:\s*center/.test(element.getAttribute('style') ?? ''),
  }
}
