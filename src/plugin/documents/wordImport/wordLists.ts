import { childrenOf, elementsOf } from './childrenOf.ts'
import { isBlock, isDropped } from './inlineHtml.ts'

type Inline = (node: Node) => Node[]
type Item = { level: number; isNumbered: boolean; start: number; content: Node[] }

/**
 * The blocks of a word processor's HTML as plain ones. Word and WPS write a list as paragraphs with
 * `mso-list` and a marker in the text: those with figures or bullets become real lists; a marker
 * that HTML cannot count (一、, （一）, 第一条) stays in the text, because it is what others cite.
 */
export function blocksWithLists(root: Node, target: Document, inline: Inline): Node[] {
  const out: Node[] = []
  let items: Item[] = []
  let loose: Node[] = []
  const flush = () => {
    if (items.length > 0) out.push(listOf(items, target))
    items = []
    if (loose.some((node) => node.textContent?.trim())) out.push(element('p', loose, target))
    loose = []
  }
  for (const child of childrenOf(root)) {
    if (child.nodeType === 1 && isDropped(child as HTMLElement)) continue
    if (!isBlock(child)) {
      // Text and marks beside blocks: a paragraph of their own, unless they hold blocks themselves.
      if (holdsBlock(child)) {
        flush()
        out.push(...blocksWithLists(child, target, inline))
      } else loose.push(...inline(child))
      continue
    }
    const item = itemOf(child as HTMLElement, inline, target)
    if (item) {
      // Line breaks between the paragraphs of a list do not end it.
      if (loose.some((node) => node.textContent?.trim())) flush()
      loose = []
      items.push(item)
      continue
    }
    flush()
    out.push(...block(child as HTMLElement, target, inline))
  }
  flush()
  return out
}

function block(source: HTMLElement, target: Document, inline: Inline): Node[] {
  const name = source.localName
  if (name === 'hr') return [target.createElement('hr')]
  if (name === 'table') return [tableOf(source, target, inline)]
  if (name === 'ul' || name === 'ol') return [realList(source, target, inline)]
  if (holdsBlock(source)) return blocksWithLists(source, target, inline)
  const content = childrenOf(source).flatMap(inline)
  const made = element(tagOf(source), content, target)
  const align = alignOf(source)
  if (align) made.setAttribute('style', `text-align: ${align}`)
  return [made]
}

/** Headings keep their rank, one below the title of the page; Word may give it as an outline level. */
function tagOf(source: HTMLElement): string {
  const rank = /^h([1-6])$/.exec(source.localName)?.[1]
  const outline = /mso-outline-level\s*:\s*([1-6])/i.exec(source.getAttribute('style') ?? '')?.[1]
  const level = rank ?? outline
  if (level) return `h${Math.min(6, Number(level) + 1)}`
  return source.localName === 'blockquote' ? 'blockquote' : 'p'
}

function alignOf(source: HTMLElement): 'center' | 'right' | null {
  const style = `${source.getAttribute('style') ?? ''};text-align:${source.getAttribute('align') ?? ''}`
  const found = /text-align\s*:\s*(center|right)/i.exec(style)?.[1]?.toLowerCase()
  const byClass = /gk-(center|right)/.exec(source.className)?.[1]
  return (found ?? byClass ?? null) as 'center' | 'right' | null
}

function itemOf(source: HTMLElement, inline: Inline, target: Document): Item | null {
  const style = source.getAttribute('style') ?? ''
  const level = /mso-list\s*:\s*l\d+\s+level(\d+)/i.exec(style)?.[1]
  if (!level || /^h[1-6]$/.test(source.localName)) return withMarker(source, target)
  const marker = markerOf(source)
  const figure = /^[（(]?(\d{1,3})[.．、)）]$/.exec(marker)
  const isFigure = figure !== null && !/^[（(]/.test(marker)
  if (!isFigure && !isBullet(marker)) return withMarker(source, target)
  return {
    level: Number(level),
    isNumbered: isFigure,
    start: isFigure ? Number(figure?.[1]) : 1,
    content: childrenOf(source).flatMap(inline),
  }
}

/** Bullets are single signs, often a letter of a symbol font; Chinese numerals and brackets are not. */
const isBullet = (marker: string): boolean =>
  [...marker].length === 1 && !/[\p{Script=Han}\d]/u.test(marker)

/** Not a list after all: the marker becomes ordinary text before the paragraph is read. */
function withMarker(source: HTMLElement, target: Document): null {
  const marker = markerOf(source)
  if (marker === '') return null
  for (const ignored of markers(source)) ignored.remove()
  source.insertBefore(target.createTextNode(marker), source.firstChild)
  return null
}

const markers = (source: HTMLElement): HTMLElement[] =>
  [...source.querySelectorAll<HTMLElement>('span[style]')].filter((span) =>
    /mso-list\s*:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  )

const markerOf = (source: HTMLElement): string =>
  markers(source)
    .map((span) => span.textContent ?? '')
    .join('')
    .replace(/[\s\u00a0]+/g, '')

function listOf(items: Item[], target: Document): HTMLElement {
  const first = items[0] as Item
  const list = target.createElement(first.isNumbered ? 'ol' : 'ul')
  if (first.isNumbered && first.start > 1) list.setAttribute('start', String(first.start))
  let index = 0
  while (index < items.length) {
    const item = items[index] as Item
    const entry = element('li', item.content, target)
    list.append(entry)
    let end = index + 1
    while (end < items.length && (items[end] as Item).level > first.level) end++
    if (end > index + 1) {
      const nested = target.createElement('li')
      nested.append(listOf(items.slice(index + 1, end), target))
      list.append(nested)
    }
    index = end
  }
  return list
}

function realList(source: HTMLElement, target: Document, inline: Inline): HTMLElement {
  const list = target.createElement(source.localName)
  const start = source.getAttribute('start')
  if (start && /^\d{1,4}$/.test(start)) list.setAttribute('start', start)
  for (const child of elementsOf(source)) {
    if (child.localName === 'ul' || child.localName === 'ol') {
      const nested = target.createElement('li')
      nested.append(realList(child, target, inline))
      list.append(nested)
    } else if (child.localName === 'li') {
      const inner = childrenOf(child)
      const isList = (node: Node) => /^(UL|OL)$/.test(node.nodeName)
      const own = inner.filter((node) => !isList(node))
      const content = own.flatMap((node) =>
        isBlock(node) ? childrenOf(node).flatMap(inline) : inline(node),
      )
      list.append(element('li', content, target))
      for (const sub of inner.filter(isList)) {
        const nested = target.createElement('li')
        nested.append(realList(sub as HTMLElement, target, inline))
        list.append(nested)
      }
    }
  }
  return list
}

function tableOf(source: HTMLElement, target: Document, inline: Inline): HTMLElement {
  const table = target.createElement('table')
  const body = target.createElement('tbody')
  for (const row of source.querySelectorAll('tr')) {
    // The rows of a table inside a cell belong to that one; its text is read with the cell.
    if (row.closest('table') !== source) continue
    const line = target.createElement('tr')
    for (const cell of elementsOf(row)) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue
      const made = target.createElement(cell.localName)
      for (const span of ['colspan', 'rowspan']) {
        const value = cell.getAttribute(span)
        if (value && /^\d{1,3}$/.test(value) && value !== '1') made.setAttribute(span, value)
      }
      const content = blocksWithLists(cell, target, inline)
        .flatMap((node) =>
          node.nodeName === 'TABLE' ? [...(node as HTMLElement).querySelectorAll('p')] : [node],
        )
        // The last line of a cell stays: a cell is never without one.
        .filter((node, index, all) => index === all.length - 1 || !isEmptyLine(node))
      made.append(...(content.length > 0 ? content : [target.createElement('p')]))
      line.append(made)
    }
    if (line.childNodes.length > 0) body.append(line)
  }
  table.append(body)
  return table
}

/** Empty lines were typed for spacing, which the page gives by itself. */
export const isEmptyLine = (node: Node): boolean =>
  /^(P|H[2-6])$/.test(node.nodeName) && node.textContent?.trim() === ''

function holdsBlock(node: Node): boolean {
  return childrenOf(node).some((child) => isBlock(child) || holdsBlock(child))
}

function element(name: string, content: Node[], target: Document): HTMLElement {
  const made = target.createElement(name)
  made.append(...content)
  return made
}
