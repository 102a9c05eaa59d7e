type Node = { type?: string; text?: string; children?: Node[]; root?: Node }

/** A text node of Lexical JSON, and where its text stands in the text of the whole. */
export type Span = { start: number; end: number; node: Node }

const blocks = new Set(['paragraph', 'heading', 'listitem', 'quote', 'tablerow', 'horizontalrule'])

/**
 * The text of Lexical JSON with the node that each stretch comes from: one block a line, the cells
 * of a table apart by tabs. Offsets are UTF-16 units. Nothing is trimmed, so that they stay true.
 */
export function lexicalSpans(body: unknown): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  const walk = (node: Node): void => {
    if (node.type === 'linebreak') text += '\n'
    else if (node.type === 'tab') text += '\t'
    else if (typeof node.text === 'string') {
      spans.push({ start: text.length, end: text.length + node.text.length, node })
      text += node.text
    }
    for (const child of node.children ?? []) walk(child)
    if (node.type === 'tablecell') text = endCell(text)
    else if (node.type && blocks.has(node.type) && !text.endsWith('\n')) text += '\n'
  }
  if (typeof body === 'object' && body !== null && 'root' in body && body.root) {
    walk(body.root as Node)
  }
  return { text, spans }
}

/** A cell holds paragraphs, and a row is one line: the line that the last of them ended goes on. */
const endCell = (text: string): string => `${text.endsWith('\n') ? text.slice(0, -1) : text}\t`

/** What says how text looks or what a node is; everything else may hold words. */
const ofTheForm = new Set(['type', 'format', 'mode', 'direction', 'tag', 'text'])

/**
 * The words of Lexical JSON that are no text on the page: addresses of links, descriptions of
 * pictures, whatever else a node carries. One a line.
 */
export function lexicalAttributes(body: unknown): string {
  const found: string[] = []
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (!ofTheForm.has(key) && value.trim() !== '') found.push(value)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        walk(inner, Array.isArray(value) ? key : name)
      }
    }
  }
  walk(body, '')
  return found.join('\n')
}

/** A stretch of text and what is to stand in its place. */
export type Replacement = { start: number; end: number; by: string }

/** A copy of Lexical JSON with stretches of its text replaced. They must not overlap. */
export function replaceInLexical<Body>(body: Body, replacements: readonly Replacement[]): Body {
  const copy = structuredClone(body)
  const { spans } = lexicalSpans(copy)
  // From the end, so that what comes before keeps its offsets; spans and replacements side by side.
  let last = spans.length
  for (const { start, end, by } of [...replacements].sort((a, b) => b.start - a.start)) {
    let rest = by
    while (last > 0 && (spans[last - 1] as Span).start >= end) last -= 1
    let first = last
    while (first > 0 && (spans[first - 1] as Span).end > start) first -= 1
    for (const span of spans.slice(first, last)) {
      const { node } = span
      const text = node.text ?? ''
      const from = Math.max(start - span.start, 0)
      node.text = text.slice(0, from) + rest + text.slice(Math.min(end - span.start, text.length))
      // What spans several nodes is put into the first of them.
      rest = ''
    }
  }
  return copy
}

/** The same for plain text. */
export function replaceInText(text: string, replacements: readonly Replacement[]): string {
  let result = text
  for (const { start, end, by } of [...replacements].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + by + result.slice(end)
  }
  return result
}
