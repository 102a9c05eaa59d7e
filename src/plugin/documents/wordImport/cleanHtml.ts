import { cleanInline } from './inlineHtml.ts'
import { blocksWithLists, isEmptyLine } from './wordLists.ts'

/** HTML of a word processor brought down to what an official text is made of. */
export type CleanHtml = { html: string; droppedImages: number }

/** Whether pasted HTML comes from Word, WPS or another office program. */
export const isOfficeHtml = (html: string): boolean =>
  /urn:schemas-microsoft-com:office|class="?Mso|mso-[a-z]|content="?(Microsoft|WPS|Kingsoft|LibreOffice)|<o:p|name="?Generator"?[^>]*(Word|WPS)/i.test(
    html,
  )

/**
 * Keeps headings, paragraphs, bold, lists, tables and links, with alignment, which in an official
 * text has a meaning; drops styles, classes, comments, tracked deletions, hidden text and pictures.
 * Headings begin at the second level, because the title of the page is the first.
 * @param parse makes a document of HTML: the browser's parser, or jsdom's on the server
 */
export function cleanHtml({
  html,
  parse,
}: {
  html: string
  parse: (html: string) => Document
}): CleanHtml {
  const source = parse(html)
  const droppedImages = source.querySelectorAll('img, v\\:imagedata').length
  const target = parse('<!doctype html><body></body>')
  const { body } = target
  const blocks = blocksWithLists(source.body, target, (node) => cleanInline(node, target))
  body.append(...blocks.filter((node) => !isEmptyLine(node)))
  for (const element of body.querySelectorAll('p, h2, h3, h4, h5, h6, li')) {
    trimEdge(element, 'firstChild')
    trimEdge(element, 'lastChild')
  }
  return { html: body.innerHTML, droppedImages }
}

/** Spaces at the edges were typed for indentation, which the page gives by itself. */
function trimEdge(element: Element, edge: 'firstChild' | 'lastChild'): void {
  let node: Node | null = element[edge]
  while (node && node.nodeName !== 'BR') {
    if (node.nodeType !== 3) {
      node = node[edge]
      continue
    }
    const text: string = node.textContent ?? ''
    node.textContent = edge === 'firstChild' ? text.trimStart() : text.trimEnd()
    if (node.textContent !== '') return
    const parent: Node | null = node.parentNode
    parent?.removeChild(node)
    node = parent === element ? element[edge] : null
  }
}
