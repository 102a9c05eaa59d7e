import { measureXml } from './measureXml.ts'
import type { WordFault, WordParts } from './openDocx.ts'

/**
 * What one import may cost, all parts together: a few seconds of a processor that serves others in
 * the meantime. A table of a thousand rows and ten columns, as Word writes it, is within; a text of
 * two hundred pages is far within.
 */
const mostBytes = 8 * 1024 * 1024
const mostElements = 200_000
const mostParagraphs = 12_000

/** A table in a table in a text box is some forty deep; the readers behind us call themselves. */
const deepest = 200

/** Why a text is not worth beginning with, before anything builds a tree of it; null when it is. */
export function faultOf(parts: WordParts): WordFault | null {
  const all = [...parts.values()]
  if (all.reduce((sum, part) => sum + part.length, 0) > mostBytes) return 'WORD_TOO_LARGE'
  let [elements, paragraphs] = [0, 0]
  for (const part of all) {
    const measure = measureXml(part)
    if (!measure || measure.depth > deepest) return 'WORD_DAMAGED'
    elements += measure.elements
    paragraphs += measure.paragraphs
    if (elements > mostElements || paragraphs > mostParagraphs) return 'WORD_TOO_LARGE'
  }
  return null
}
