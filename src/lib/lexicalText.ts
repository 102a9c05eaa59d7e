type LexicalNode = {
  type?: string
  text?: string
  tag?: string
  children?: LexicalNode[]
  root?: LexicalNode
}

const blocks = new Set(['paragraph', 'heading', 'listitem', 'quote', 'tablerow', 'horizontalrule'])

/** The plain text of Lexical JSON, one block a line. */
export function lexicalText(body: unknown): string {
  if (typeof body !== 'object' || body === null) return ''
  const { root } = body as LexicalNode
  return root
    ? textOf(root)
        .replace(/\n{2,}/g, '\n')
        .trim()
    : ''
}

function textOf(node: LexicalNode): string {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  const inner = node.text ?? (node.children ?? []).map(textOf).join('')
  if (node.type === 'tablecell') return `${inner.trim()}\t`
  return node.type && blocks.has(node.type) ? `${inner}\n` : inner
}

const base = { format: '', indent: 0, version: 1, direction: 'ltr' } as const

/** Lexical JSON of plain text; a blank line ends a paragraph, a single one breaks the line. */
export function lexicalOf(text: string): { root: LexicalNode } {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t\u3000]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return {
    root: {
      ...base,
      type: 'root',
      children: paragraphs.map((paragraph) => ({
        ...base,
        type: 'paragraph',
        textFormat: 0,
        textStyle: '',
        children: paragraph.split('\n').flatMap((line, index) => [
          ...(index === 0 ? [] : [{ type: 'linebreak', version: 1 }]),
          {
            type: 'text',
            text: line,
            detail: 0,
            format: 0,
            mode: 'normal',
            style: '',
            version: 1,
          },
        ]),
      })),
    } as LexicalNode,
  }
}
