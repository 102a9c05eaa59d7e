/**
 * What is in a node, as a list that stays as it is. On the server the lists of the document itself
 * are live, and walking one costs the square of its length.
 */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** The elements in a node, likewise. */
export const elementsOf = (node: Node): HTMLElement[] =>
  childrenOf(node).filter((child): child is HTMLElement => child.nodeType === 1)
