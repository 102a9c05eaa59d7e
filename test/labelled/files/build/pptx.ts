import { zipOf } from '../../../support/docx.ts'
import { relations, xml } from './xlsx.ts'

export type SlideSpec = {
  lines: string[]
  /** What the slide is called; no slide shows it. */
  name?: string
  notes?: string
  isHidden?: boolean
  comment?: string
  /** A text box beside the slide. */
  outside?: string
}

const names =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** A file of PowerPoint: a text box a line. */
export function pptxOf(slides: SlideSpec[]): Buffer {
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('')
  return zipOf([
    {
      name: '[Content_Types].xml',
      data: xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
      ),
    },
    { name: '_rels/.rels', data: relations([['officeDocument', 'ppt/presentation.xml']]) },
    {
      name: 'ppt/presentation.xml',
      data: xml(
        `<p:presentation ${names}><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>`,
      ),
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      data: relations(slides.map((_, at) => ['slide', `slides/slide${at + 1}.xml`])),
    },
    ...slides.flatMap((slide, at) => slideParts(slide, at + 1)),
  ])
}

function slideParts(slide: SlideSpec, number: number) {
  const { lines, name = '', notes, isHidden, comment, outside } = slide
  const shapes = [...lines.map((line, at) => shape(line, 500_000, 500_000 * (at + 1)))]
  if (outside) shapes.push(shape(outside, 13_000_000, 0))
  const related: [string, string][] = []
  if (notes) related.push(['notesSlide', `../notesSlides/notesSlide${number}.xml`])
  if (comment) related.push(['comments', `../comments/comment${number}.xml`])
  const part = (name: string, data: string) => ({ name, data: xml(data) })
  return [
    part(
      `ppt/slides/slide${number}.xml`,
      `<p:sld ${names}${isHidden ? ' show="0"' : ''}>${tree(shapes, name)}</p:sld>`,
    ),
    { name: `ppt/slides/_rels/slide${number}.xml.rels`, data: relations(related) },
    ...(notes
      ? [
          part(
            `ppt/notesSlides/notesSlide${number}.xml`,
            `<p:notes ${names}>${tree([shape(notes, 0, 0)])}</p:notes>`,
          ),
        ]
      : []),
    ...(comment
      ? [
          part(
            `ppt/comments/comment${number}.xml`,
            `<p:cmLst ${names}><p:cm authorId="0"><p:text>${comment}</p:text></p:cm></p:cmLst>`,
          ),
        ]
      : []),
  ]
}

const tree = (shapes: string[], name = ''): string =>
  `<p:cSld${name && ` name="${name}"`}><p:spTree>${shapes.join('')}</p:spTree></p:cSld>`

const shape = (text: string, x: number, y: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="text"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="4000000" cy="400000"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:rPr sz="1800"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`
