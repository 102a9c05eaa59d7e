import type { ReactNode } from 'react'
import { each } from '../components/each.ts'
import type { Words } from './Body.tsx'
import type { LexicalNode } from './nodes.ts'
import { safeLink } from './safeLink.ts'

/** The runs of a block: texts with their formats, links, breaks. */
export function Inline({ nodes, words }: { nodes: LexicalNode[]; words: Words }) {
  return (
    <>
      {each(nodes, (node) => (
        <Run node={node} words={words} />
      ))}
    </>
  )
}

function Run({ node, words }: { node: LexicalNode; words: Words }): ReactNode {
  if (node.type === 'linebreak') return <br />
  if (node.type === 'tab') return '\u2003'
  if (node.text !== undefined) return formatted(words.convert(node.text), Number(node.format) || 0)
  const inner = <Inline nodes={node.children ?? []} words={words} />
  if (node.type !== 'link' && node.type !== 'autolink') return inner
  const link = safeLink(node.fields?.url ?? node.url)
  if (!link) return inner
  if (!link.host) return <a href={link.href}>{inner}</a>
  return (
    <>
      <a href={link.href} rel="external noopener nofollow">
        {inner}
      </a>
      <span className="host">（{link.host}）</span>
    </>
  )
}

/** Lexical's format bits, from the innermost element outwards. */
const formats: readonly [bit: number, wrap: (inner: ReactNode) => ReactNode][] = [
  [16, (inner) => <code>{inner}</code>],
  [32, (inner) => <sub>{inner}</sub>],
  [64, (inner) => <sup>{inner}</sup>],
  [4, (inner) => <s>{inner}</s>],
  [8, (inner) => <u>{inner}</u>],
  [2, (inner) => <em>{inner}</em>],
  [1, (inner) => <strong>{inner}</strong>],
  [128, (inner) => <mark>{inner}</mark>],
]

function formatted(text: string, bits: number): ReactNode {
  return formats.reduce<ReactNode>((inner, [bit, wrap]) => (bits & bit ? wrap(inner) : inner), text)
}
