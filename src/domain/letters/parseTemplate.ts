/** A paragraph of a wording. It is left out unless all of its conditions hold. */
export type Paragraph = {
  /** `{{?name}}` at its beginning: only with a value; `{{!name}}`: only without one. */
  conditions: { name: string; isWanted: boolean }[]
  parts: ({ kind: 'text'; text: string } | { kind: 'placeholder'; name: string })[]
}

export type Parsed = {
  paragraphs: Paragraph[]
  /** Braces that enclose no name, and conditions that do not stand at a beginning; as written. */
  malformed: string[]
}

const mark = /\{\{\s*([?!]?)\s*([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*)\s*\}\}/g
/** What is left of braces outside of any placeholder, full-width ones of a Chinese keyboard too. */
const stray = /[{｛]\s*[{｛][^\n]{0,20}|[}｝]\s*[}｝]/g

/** Takes a wording apart: paragraphs by line, in each its conditions, texts and placeholders. */
export function parseTemplate(template: string): Parsed {
  const malformed: string[] = []
  const paragraphs = template.split(/\r\n?|\n/).map((line): Paragraph => {
    const paragraph: Paragraph = { conditions: [], parts: [] }
    let end = 0
    const take = (text: string): void => {
      malformed.push(...(text.match(stray) ?? []))
      if (text !== '') paragraph.parts.push({ kind: 'text', text })
    }
    for (const found of line.matchAll(mark)) {
      const [written, condition, name = ''] = found
      take(line.slice(end, found.index))
      end = found.index + written.length
      const isFirst = paragraph.parts.every((part) => part.kind === 'text' && !part.text.trim())
      if (!condition) paragraph.parts.push({ kind: 'placeholder', name })
      else if (isFirst) paragraph.conditions.push({ name, isWanted: condition === '?' })
      else malformed.push(written)
    }
    take(line.slice(end))
    return paragraph
  })
  return { paragraphs, malformed }
}
