import type { ReactNode } from 'react'
import { each } from '../components/each.ts'
import { Inline } from './Inline.tsx'
import { List } from './List.tsx'
import { blocksOf, type LexicalNode, plainText } from './nodes.ts'
import { type ParagraphRole, paragraphRoles } from './paragraphRole.ts'
import { Table } from './Table.tsx'

export type Words = {
  /** What a content text looks like in the reader's language. */
  convert: (text: string) => string
  /** Name of a table's scrolling region. */
  tableLabel: string
}

/** The body of a document, from Lexical JSON. What is unknown shows its text and nothing else. */
export function Body({ body, words }: { body: unknown; words: Words }) {
  const blocks = blocksOf(body)
  const roles = paragraphRoles(blocks.map((block) => (isParagraph(block) ? plainText(block) : '')))
  return (
    <>
      {each(blocks, (block, index) => (
        <Block block={block} role={roles[index] ?? 'plain'} words={words} />
      ))}
    </>
  )
}

const isParagraph = (block: LexicalNode): boolean => block.type === 'paragraph' && !aligned(block)

/** Alignment other than the one text has by itself. */
function aligned({ format }: LexicalNode): 'center' | 'right' | null {
  if (format === 'center') return 'center'
  return format === 'right' || format === 'end' ? 'right' : null
}

function Block({
  block,
  role,
  words,
}: {
  block: LexicalNode
  role: ParagraphRole
  words: Words
}): ReactNode {
  const inner = <Inline nodes={trimmedStart(block)} words={words} />
  switch (block.type) {
    case 'paragraph': {
      if (plainText(block).trim() === '') return null
      const alignment = aligned(block)
      if (alignment) return <p className={alignment}>{inner}</p>
      if (role === 'heading') return <h2>{inner}</h2>
      if (role === 'subheading') return <h3>{inner}</h3>
      return role === 'plain' ? <p>{inner}</p> : <p className={role}>{inner}</p>
    }
    case 'heading':
      return <Heading level={Number(block.tag?.slice(1)) || 2} block={block} inner={inner} />
    case 'list':
      return <List list={block} words={words} />
    case 'quote':
      return (
        <blockquote>
          <p>{inner}</p>
        </blockquote>
      )
    case 'horizontalrule':
      return <hr />
    case 'table':
      return <Table table={block} words={words} />
    default:
      return plainText(block) === '' ? null : <p>{inner}</p>
  }
}

/** Under the title, which is the page's only `h1`. */
function Heading({
  level,
  block,
  inner,
}: {
  level: number
  block: LexicalNode
  inner: ReactNode
}): ReactNode {
  const className = aligned(block) ?? undefined
  if (level <= 2) return <h2 className={className}>{inner}</h2>
  if (level === 3) return <h3 className={className}>{inner}</h3>
  return <h4 className={className}>{inner}</h4>
}

/** Typed indents (two full-width spaces) go; the page indents by itself. */
function trimmedStart(block: LexicalNode): LexicalNode[] {
  const [first, ...rest] = block.children ?? []
  if (first?.text === undefined) return block.children ?? []
  return [{ ...first, text: first.text.replace(/^[\s\u3000]+/u, '') }, ...rest]
}
