import { each } from '../components/each.ts'
import type { Words } from './Body.tsx'
import { Inline } from './Inline.tsx'
import type { LexicalNode } from './nodes.ts'

/** A list; Lexical keeps a nested one as an item that holds nothing else. */
export function List({ list, words }: { list: LexicalNode; words: Words }) {
  const items = each(itemsOf(list), ({ inline, nested }) => (
    <li>
      <Inline nodes={inline} words={words} />
      {each(nested, (inner) => (
        <List list={inner} words={words} />
      ))}
    </li>
  ))
  if (list.listType !== 'number') return <ul>{items}</ul>
  const start = list.start !== undefined && list.start > 1 ? list.start : undefined
  return <ol start={start}>{items}</ol>
}

type Item = { inline: LexicalNode[]; nested: LexicalNode[] }

function itemsOf({ children = [] }: LexicalNode): Item[] {
  const items: Item[] = []
  for (const child of children) {
    const parts = child.children ?? []
    const nested = parts.filter(({ type }) => type === 'list')
    const inline = parts.filter(({ type }) => type !== 'list')
    const last = items.at(-1)
    if (inline.length === 0 && last) last.nested.push(...nested)
    else items.push({ inline, nested })
  }
  return items
}
