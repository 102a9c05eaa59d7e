/** The nodes of Lexical JSON that a document's body may hold, as far as a page shows them. */
export type LexicalNode = {
  type?: string
  text?: string
  /** Bits of a text: see `textFormats`; alignment of a block. */
  format?: number | string
  tag?: string
  listType?: string
  start?: number
  value?: number
  indent?: number
  fields?: { url?: string | null; linkType?: string | null }
  url?: string
  colSpan?: number
  rowSpan?: number
  headerState?: number
  children?: LexicalNode[]
}

/** The blocks of a body; none for whatever is not Lexical JSON. */
export function blocksOf(body: unknown): LexicalNode[] {
  if (typeof body !== 'object' || body === null) return []
  const { root } = body as { root?: LexicalNode }
  return root?.children ?? []
}

/** The plain text of a node. */
export function plainText(node: LexicalNode): string {
  if (node.type === 'linebreak') return '\n'
  return node.text ?? (node.children ?? []).map(plainText).join('')
}
