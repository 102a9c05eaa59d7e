/** What mammoth makes of a Word file before it is HTML, as far as it matters here. */
export type WordNode = {
  type: string
  children?: WordNode[]
  alignment?: string | null
  styleId?: string | null
  styleName?: string | null
  noteType?: string
  noteId?: string
}

/** Alignment travels as a style of ours: mammoth itself does not tell it in HTML. */
export function withAlignment(node: WordNode): WordNode {
  const { type, alignment, styleName, children } = node
  const made = children ? { ...node, children: children.map(withAlignment) } : node
  const isPlain = !styleName || /^(normal|正文)/i.test(styleName)
  if (type !== 'paragraph' || !isPlain) return made
  if (alignment !== 'center' && alignment !== 'right') return made
  const name = `gk-${alignment}`
  return { ...made, styleId: name, styleName: name }
}

/**
 * Word refers to a note once. mammoth writes a note out for each reference to it, so that a small
 * file that refers to one long note again and again would become a text of any length.
 */
export function withNotesOnce(document: WordNode): WordNode {
  const seen = new Set<string>()
  const isFirst = ({ type, noteType, noteId }: WordNode): boolean => {
    if (type !== 'noteReference') return true
    const key = `${noteType} ${noteId}`
    return !seen.has(key) && Boolean(seen.add(key))
  }
  const kept = (node: WordNode): WordNode =>
    node.children ? { ...node, children: node.children.filter(isFirst).map(kept) } : node
  return kept(document)
}
