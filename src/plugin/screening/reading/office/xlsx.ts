import type { Context } from '../types.ts'
import { childOf, elementsOf, everyOf, linesOf, textOf, type XmlElement } from '../xml.ts'
import { richTextOf, type Workings } from './cells.ts'
import type { OfficeFile } from './officeFile.ts'
import { readProperties } from './properties.ts'
import { readRest } from './rest.ts'
import { type Called, readSheet } from './sheet.ts'
import { sheetStyles } from './sheetStyles.ts'

/** Why a sheet does not show, by the state that the workbook gives it. */
const states = {
  visible: { kind: 'sheet', note: null },
  hidden: { kind: 'hiddenSheet', note: 'hiddenSheet' },
  veryHidden: { kind: 'hiddenSheet', note: 'veryHiddenSheet' },
} as const

/**
 * Reads an Excel file: each sheet and each name of a sheet a passage, and all that lies behind them.
 * A name is as good as a page header: everybody sees it on every page.
 */
export async function readXlsx(file: OfficeFile, context: Context): Promise<void> {
  const { collect } = context
  const book = file.xml(file.main)
  const parts = new Map(file.relations(file.main).map(({ id, target }) => [id, target]))
  const workings = workingsOf(file)
  for (const [index, { attributes }] of childrenOf(book, 'sheets').entries()) {
    const part = parts.get(attributes[':id'] ?? '') ?? ''
    const called = { name: attributes.name ?? '', ordinal: String(index + 1) }
    const whole =
      states[(attributes.state ?? 'visible') as keyof typeof states] ?? states.veryHidden
    const sheet = file.xml(part)
    readSheet({ sheet, called, whole, workings, collect })
    collect.text(called.name, { kind: 'header', ...called })
    readAround(sheet, called, context)
    readHangingOn({ file, part, called, context })
  }
  const names = childrenOf(book, 'definedNames').map(
    (element) => `${element.attributes.name ?? ''} ${textOf(element)}`,
  )
  collect.text(names.join('\n'), { kind: 'property', name: 'definedNames' })
  readCaches(file, context)
  readProperties(file, collect)
  await readRest(file, context)
}

const childrenOf = (element: XmlElement, name: string): XmlElement[] => {
  const found = childOf(element, name)
  return found ? elementsOf(found) : []
}

function workingsOf(file: OfficeFile): Workings {
  const rootOf = (type: string): XmlElement | null => {
    const part = file.relations(file.main, type)[0]?.target
    return part && file.has(part) ? file.xml(part) : null
  }
  const shared = rootOf('sharedStrings')
  return {
    shared: shared ? elementsOf(shared, 'si').map(richTextOf) : [],
    styles: sheetStyles(rootOf('styles')),
  }
}

/** Headers and footers, the words of lists to choose from, and what a pointer shows over a link. */
function readAround(sheet: XmlElement, called: Called, { collect }: Context): void {
  const margin = childOf(sheet, 'headerFooter')
  if (margin) collect.text(withoutCodes(linesOf(margin)), { kind: 'header', ...called })
  const texts = ['dataValidations', 'hyperlinks', 'extLst'].flatMap((part) => {
    const found = childOf(sheet, part)
    if (!found) return []
    const said = [...everyOf(found, 'hyperlink'), ...everyOf(found, 'dataValidation')].flatMap(
      ({ attributes: { display, tooltip, location, prompt, promptTitle, error, errorTitle } }) =>
        [display, tooltip, location, prompt, promptTitle, error, errorTitle].filter(Boolean),
    )
    return [...said, linesOf(found)]
  })
  collect.text(texts.filter(Boolean).join('\n'), { kind: 'property', ...called })
}

/** `&C&"宋体,加粗"&14机密` says 机密. */
const withoutCodes = (text: string): string =>
  text
    .replace(/&"[^"]*"/g, '')
    .replace(/&[LCR]/g, '\n')
    .replace(/&(\d+|K[0-9A-F]{6}|[A-Z])/gi, '')
    .trim()

/** Comments old and new, and text boxes: each in a part of its own. */
function readHangingOn(given: {
  file: OfficeFile
  part: string
  called: Called
  context: Context
}): void {
  const { file, part, called, context } = given
  for (const { type, target, isExternal } of file.relations(part)) {
    if (isExternal) continue
    if (type === 'comments' || type === 'threadedComment') {
      const comments = [
        ...everyOf(file.xml(target), 'comment'),
        ...everyOf(file.xml(target), 'threadedComment'),
      ]
      const texts = comments.map((comment) =>
        [...everyOf(comment, 't'), ...everyOf(comment, 'text')]
          .filter((at) => at.children.some((child) => typeof child === 'string'))
          .map(textOf)
          .join(''),
      )
      context.collect.hidden(texts.join('\n'), { kind: 'comment', ...called }, 'comment')
      const authors = [...everyOf(file.xml(target), 'author')].map(textOf)
      context.collect.text(authors.join('\n'), { kind: 'property', name: 'commentAuthor' })
    }
    if (type === 'drawing') {
      const texts = [...everyOf(file.xml(target), 'p')].map((at) =>
        [...everyOf(at, 't')].map(textOf).join(''),
      )
      context.collect.text(texts.join('\n'), { kind: 'sheet', ...called })
    }
    // Where Excel keeps the shape of old comments; their text is in the comments.
    if (type === 'vmlDrawing')
      context.collect.text(linesOf(file.xml(target)), { kind: 'property', name: 'vml' })
  }
}

/** Pivot tables and links keep what they were made of. */
function readCaches(file: OfficeFile, { collect }: Context): void {
  for (const { target } of file.relations(file.main, 'pivotCacheDefinition')) {
    const parts = [target, ...file.relations(target, 'pivotCacheRecords').map((at) => at.target)]
    for (const part of parts) {
      const values = valuesOf(file.xml(part)).join('\n')
      collect.hidden(values, { kind: 'property', name: 'pivotCache' }, 'pivotCache')
    }
  }
  for (const { target } of file.relations(file.main, 'externalLink')) {
    const root = file.xml(target)
    const values = [linesOf(root), ...valuesOf(root)].join('\n').trim()
    collect.hidden(values || target, { kind: 'property', name: 'externalLink' }, 'externalLink')
  }
  for (const { target } of file.relations(file.main, 'person')) {
    const names = [...everyOf(file.xml(target), 'person')].map(
      ({ attributes }) => attributes.displayName ?? '',
    )
    collect.text(names.join('\n'), { kind: 'property', name: 'persons' })
  }
}

/** The values of a cache stand in attributes called `v`. */
const valuesOf = (root: XmlElement): string[] =>
  elementsOf(root).flatMap((element) => [
    ...(element.attributes.v === undefined ? [] : [element.attributes.v]),
    ...valuesOf(element),
  ])
