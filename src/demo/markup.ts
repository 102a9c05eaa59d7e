/** A node of Lexical JSON. */
type Node = { type: string; version: 1; children?: Node[]; [property: string]: unknown }

const element = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

/**
 * The body of a demo document from a small markup, one block a line: `## ` and `### ` headings,
 * `- ` and `1. ` lists, `| a | b |` table rows of which the first is the head, `>> ` what stands at
 * the right (落款); every other line is a paragraph. Gives the Lexical JSON that the editor saves.
 */
export function bodyOf(markup: string): { root: Node } {
  const lines = markup
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const children: Node[] = []
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? '')
    let end = at + 1
    while (kind.isGroup && end < lines.length && kindOf(lines[end] ?? '').name === kind.name) end++
    children.push(kind.build(lines.slice(at, end)))
    at = end
  }
  return { root: { ...element, type: 'root', children } }
}

type Kind = { name: string; isGroup: boolean; build: (lines: string[]) => Node }

const kinds: (Kind & { pattern: RegExp })[] = [
  {
    name: 'heading',
    pattern: /^#{2,3} /,
    isGroup: false,
    build: ([line = '']) => heading(line.startsWith('### ') ? 'h3' : 'h2', line),
  },
  { name: 'bullets', pattern: /^- /, isGroup: true, build: (lines) => list('bullet', lines) },
  { name: 'numbers', pattern: /^\d+\. /, isGroup: true, build: (lines) => list('number', lines) },
  { name: 'table', pattern: /^\|/, isGroup: true, build: table },
  {
    name: 'signature',
    pattern: /^>> /,
    isGroup: false,
    build: ([line = '']) => paragraph(line.slice(3), 'right'),
  },
]

const plain: Kind = {
  name: 'paragraph',
  isGroup: false,
  build: ([line = '']) => paragraph(line),
}

const kindOf = (line: string): Kind => kinds.find(({ pattern }) => pattern.test(line)) ?? plain

const text = (content: string): Node => ({
  type: 'text',
  text: content,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

const paragraph = (content: string, format = ''): Node => ({
  ...element,
  type: 'paragraph',
  format,
  textFormat: 0,
  textStyle: '',
  children: content === '' ? [] : [text(content)],
})

const heading = (tag: 'h2' | 'h3', line: string): Node => ({
  ...element,
  type: 'heading',
  tag,
  children: [text(line.replace(/^#+ /, ''))],
})

const list = (listType: 'bullet' | 'number', lines: string[]): Node => ({
  ...element,
  type: 'list',
  listType,
  tag: listType === 'bullet' ? 'ul' : 'ol',
  start: 1,
  children: lines.map((line, index) => ({
    ...element,
    type: 'listitem',
    value: index + 1,
    children: [text(line.replace(/^(-|\d+\.) /, ''))],
  })),
})

function table(lines: string[]): Node {
  const rows = lines.map((line) => line.replace(/^\||\|$/g, '').split('|'))
  return {
    ...element,
    type: 'table',
    children: rows.map((cells, row) => ({
      ...element,
      type: 'tablerow',
      children: cells.map((cell) => ({
        ...element,
        type: 'tablecell',
        headerState: row === 0 ? 1 : 0,
        colSpan: 1,
        rowSpan: 1,
        backgroundColor: null,
        children: [paragraph(cell.trim())],
      })),
    })),
  }
}
