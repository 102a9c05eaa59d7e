/** How deep a document may nest: lists in tables in lists are well below it. */
const deepest = 60

/**
 * Whether a value has the shape of Lexical JSON: a root, and nodes with a type and children all the
 * way down. The editor's own validation takes the shape for granted.
 */
export function isLexical(value: unknown): boolean {
  return isRecord(value) && isNode(value.root, 0)
}

function isNode(node: unknown, depth: number): boolean {
  if (!isRecord(node) || typeof node.type !== 'string' || depth > deepest) return false
  if (node.text !== undefined && typeof node.text !== 'string') return false
  if (node.children === undefined) return depth > 0
  return Array.isArray(node.children) && node.children.every((child) => isNode(child, depth + 1))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
