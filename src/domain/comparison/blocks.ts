/** A block of a text as people compare it: what a line of it says, and what kind of line it is. */
export type Block = {
  kind: 'paragraph' | 'heading' | 'listItem' | 'quote' | 'tableRow' | 'rule' | 'other'
  /** Level of a heading, number sign of a list; empty where the kind says all. */
  detail: string
  /** The plain text. The cells of a table row are parted by a tab. */
  text: string
}

type Node = {
  type?: unknown
  text?: unknown
  tag?: unknown
  listType?: unknown
  children?: unknown
  fields?: unknown
  relationTo?: unknown
  value?: unknown
}

/**
 * The blocks of Lexical JSON, in reading order. A link counts with its address, because a changed
 * address is a changed text; how letters are set (bold, centred) does not count.
 */
export function blocksOf(body: unknown): Block[] {
  const root = isNode(body) ? (body as { root?: unknown }).root : null
  return childrenOf(root).flatMap((node) => blockOf(node, ''))
}

function blockOf(node: Node, listSign: string): Block[] {
  switch (node.type) {
    case 'heading':
      return [block('heading', String(node.tag ?? ''), inline(node))]
    case 'quote':
      return [block('quote', '', inline(node))]
    case 'horizontalrule':
      return [block('rule', '', '')]
    case 'list': {
      const sign = node.listType === 'number' ? '1' : '•'
      return childrenOf(node).flatMap((item) => blockOf(item, sign))
    }
    case 'listitem': {
      const [nested, own] = split(childrenOf(node), (child) => child.type === 'list')
      const text = own.map(inline).join('')
      return [
        ...(text.trim() === '' ? [] : [block('listItem', listSign, text)]),
        ...nested.flatMap((child) => blockOf(child, listSign)),
      ]
    }
    case 'table':
      return childrenOf(node).map((row) =>
        block('tableRow', '', childrenOf(row).map(cellText).join('\t')),
      )
    case 'paragraph':
      return lines(inline(node)).map((line) => block('paragraph', '', line))
    default:
      return [block('other', String(node.type ?? ''), inline(node) || reference(node))]
  }
}

const block = (kind: Block['kind'], detail: string, text: string): Block => ({ kind, detail, text })

/** Empty paragraphs are spacing, not text; a line break parts two lines of a paragraph. */
function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

function cellText(cell: Node): string {
  return childrenOf(cell).map(inline).join(' ').replace(/\s+/g, ' ').trim()
}

function inline(node: Node): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return ' '
  const text = childrenOf(node).map(inline).join('')
  if (node.type !== 'link' && node.type !== 'autolink') return text
  const { url } = (node.fields ?? {}) as { url?: unknown }
  return typeof url === 'string' && url !== '' && url !== text ? `${text}（${url}）` : text
}

/** What a node without text stands for, such as an uploaded picture. */
function reference(node: Node): string {
  if (node.value === undefined || node.value === null) return ''
  const value = isNode(node.value) ? (node.value as { id?: unknown }).id : node.value
  return `${String(node.relationTo ?? '')} ${String(value)}`.trim()
}

function childrenOf(node: unknown): Node[] {
  if (!isNode(node)) return []
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function split<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
