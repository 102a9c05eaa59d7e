import path from 'node:path/posix'
import { readEmbeddedPicture } from '../image/picture.ts'
import type { Context } from '../types.ts'
import { everyOf, linesOf, type XmlElement } from '../xml.ts'
import type { OfficeFile } from './officeFile.ts'

type Treatment = (given: {
  file: OfficeFile
  part: string
  context: Context
}) => Promise<void> | void

/** Layout, with at most the words of a template: read, but nothing to wonder at. */
const layout: Treatment = ({ file, part, context }) => {
  if (!part.endsWith('.xml')) return
  const place = { kind: 'property', name: path.basename(part) } as const
  context.collect.text(linesOf(file.xml(part)), place)
}

const picture: Treatment = ({ file, part, context }) =>
  readEmbeddedPicture({ bytes: file.bytes(part), name: path.basename(part), context })

const found =
  (note: 'macro' | 'media' | 'binaryPart'): Treatment =>
  ({ part, context }) =>
    context.collect.find('unreadable', { kind: 'embeddedFile', name: path.basename(part) }, note)

const fileInFile: Treatment = ({ file, part, context }) =>
  context.embedded(file.bytes(part), path.basename(part))

/** Data that no program shows: everything in it, names of elements aside. */
const data: Treatment = ({ file, part, context }) => {
  const place = { kind: 'property', name: path.basename(part) } as const
  const root = file.xml(part)
  context.collect.hidden(linesOf(root), place, 'customData')
  context.collect.text(attributesOf(root).join('\n'), place)
}

/** Text on a chart or a diagram shows with it. */
const drawing: Treatment = ({ file, part, context }) =>
  context.collect.text(linesOf(file.xml(part)), { kind: 'text', name: path.basename(part) })

/** Names of tables and of their columns, which formulas use and which need not stand in a cell. */
const tableNames: Treatment = ({ file, part, context }) => {
  const root = file.xml(part)
  const names = [root, ...everyOf(root, 'tableColumn')].flatMap(
    ({ attributes: { name, displayName, comment, totalsRowLabel } }) =>
      [name, displayName, comment, totalsRowLabel].filter(Boolean),
  )
  const place = { kind: 'property', name: path.basename(part) } as const
  context.collect.text([...names, linesOf(root)].join('\n'), place)
}

/** Where links lead. Links to other parts are no text. */
const links: Treatment = ({ file, part, context }) => {
  const targets = file
    .xml(part)
    .children.filter((child): child is XmlElement => typeof child !== 'string')
    .filter(({ attributes }) => attributes.TargetMode === 'External')
    .map(({ attributes }) => attributes.Target ?? '')
  context.collect.text(targets.join('\n'), { kind: 'property', name: 'links' })
}

/** What becomes of a part that the reader of a format has left, by its name; the first that fits. */
const treatments: [name: RegExp, treatment: Treatment][] = [
  [/\.rels$/, links],
  [/(^|\/)docProps\/thumbnail\./i, thumbnail],
  [
    /\/(styles|stylesWithEffects|fontTable|webSettings|numbering|settings|calcChain|tableStyles|presProps|viewProps|sharedStrings|metadata|commentAuthors|authors)\d*\.xml$/i,
    layout,
  ],
  [/\/tables\/[^/]+\.xml$/i, tableNames],
  [
    /\/(theme|printerSettings|fonts|slideMasters|slideLayouts|notesMasters|handoutMasters|richData|changesInfos|revisionInfo)\b/i,
    layout,
  ],
  [/\/charts\/(style|colors)\d*\.xml$/i, layout],
  [/\/diagrams\/(colors|quickStyle|layout|drawing)\d*\.xml$/i, layout],
  [/\/(charts|chartex|diagrams)\/[^/]+\.xml$/i, drawing],
  [/vbaProject|vbaData|\/macrosheets\//i, found('macro')],
  [/\/(activeX|ctrlProps|controls)\b.*\.bin$/i, found('binaryPart')],
  [/\/embeddings\/|afchunk|\/package\//i, fileInFile],
  [/\.(png|jpe?g|tiff?|gif|bmp|emf|wmf|svg|webp|ico)$/i, picture],
  [/\.(wav|mp3|m4a|wma|aac|mp4|m4v|mov|avi|wmv|mpe?g|glb|3mf)$/i, found('media')],
  [/\.(xml|vml)$/i, data],
]

/** Sees to every part of an Office file that its reader has not read: nothing is passed over. */
export async function readRest(file: OfficeFile, context: Context): Promise<void> {
  for (const part of file.unread()) {
    const [, treatment] = treatments.find(([name]) => name.test(part)) ?? []
    await (treatment ?? found('binaryPart'))({ file, part, context })
  }
}

function thumbnail({ part, context }: { part: string; context: Context }): void {
  const place = { kind: 'property', name: path.basename(part) } as const
  context.collect.find('metadata', place, 'thumbnail')
}

function attributesOf({ attributes, children }: XmlElement): string[] {
  const own = Object.entries(attributes).filter(
    ([name]) => !name.startsWith(':') && name !== 'xmlns',
  )
  const below = children.flatMap((child) => (typeof child === 'string' ? [] : attributesOf(child)))
  return [...own.map(([, value]) => value), ...below]
}
