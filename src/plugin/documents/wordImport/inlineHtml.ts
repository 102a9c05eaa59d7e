import { childrenOf } from './childrenOf.ts'

const keptInline: Record<string, string> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  sub: 'sub',
  sup: 'sup',
}
const dropped = new Set(
  'script,style,meta,link,title,xml,head,object,embed,iframe,svg,canvas,video,audio,form,input,button,select,textarea,del,s,strike'.split(
    ',',
  ),
)
const blocks = new Set('p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,table,blockquote,pre,hr'.split(','))

/** The inline content of a node: text and the few marks that are kept. */
export function cleanInline(node: Node, target: Document): Node[] {
  if (node.nodeType === 3) return [target.createTextNode(collapse(node.textContent ?? ''))]
  if (node.nodeType !== 1) return []
  const element = node as HTMLElement
  const name = element.localName
  if (isDropped(element)) return []
  if (name === 'br') return [target.createElement('br')]
  if (name === 'img' || name.startsWith('v:')) return []
  const inner = childrenOf(element).flatMap((child) => cleanInline(child, target))
  if (inner.length === 0) return []
  if (name === 'a') return link(element, inner, target)
  const tag = keptInline[name] ?? (isBold(element) ? 'strong' : null)
  if (!tag || (tag === 'strong' && isNormalWeight(element))) return inner
  if (inner.every((child) => child.nodeName.toLowerCase() === tag)) return inner
  const mark = target.createElement(tag)
  mark.append(...inner)
  return [mark]
}

/** What the author deleted, hid or only noted is not part of the text. */
export function isDropped(element: HTMLElement): boolean {
  const style = element.getAttribute('style') ?? ''
  return (
    dropped.has(element.localName) ||
    element.localName === 'o:p' ||
    /mso-hide\s*:\s*all|display\s*:\s*none|mso-element\s*:\s*comment|mso-list\s*:\s*ignore/i.test(
      style,
    ) ||
    /\bMsoComment|\bmsocom/i.test(`${element.className} ${element.id}`) ||
    /^#_msocom/i.test(element.getAttribute('href') ?? '') ||
    /^_msocom/i.test(element.getAttribute('name') ?? '')
  )
}

export const isBlock = (node: Node): boolean =>
  node.nodeType === 1 && blocks.has((node as HTMLElement).localName)

const isBold = (element: HTMLElement): boolean =>
  /font-weight\s*:\s*(bold|[6-9]00)/i.test(element.getAttribute('style') ?? '')
const isNormalWeight = (element: HTMLElement): boolean =>
  /font-weight\s*:\s*(normal|400)/i.test(element.getAttribute('style') ?? '')

function link(element: HTMLElement, inner: Node[], target: Document): Node[] {
  const href = (element.getAttribute('href') ?? '').trim()
  // Links inside the document, to a disk, or to a script lead nowhere on a public page.
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return inner
  const anchor = target.createElement('a')
  anchor.setAttribute('href', href)
  anchor.append(...inner)
  return [anchor]
}

const cjk = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef'
const brokenInChinese = new RegExp(`(?<=[${cjk}])[\\r\\n]+[ \\t]*(?=[${cjk}])`, 'gu')

/** A line break in the source is a space; between two Chinese characters it is nothing. */
function collapse(text: string): string {
  return text
    .replace(brokenInChinese, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t\r\n]+/g, ' ')
}
