import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { lexicalText } from '../../../src/lib/lexicalText.ts'
import { cleanHtml } from '../../../src/plugin/documents/wordImport/cleanHtml.ts'
import { toLexical } from '../../../src/plugin/documents/wordImport/toLexical.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'

const data = path.join(checkout, '..', 'shared', 'data')
const truthFile = path.join(data, 'legacy-archive.truth.json')
const isHere = existsSync(truthFile)
if (!isHere) console.warn(`The legacy archive is not here, so its pages are skipped: ${truthFile}`)

type Truth = {
  file: string
  kind: string
  title: string
  no: string
  date: string
  index: string
  chars: number
  mode: string
}
type Stored = {
  id: string
  title: string
  documentNumber: string
  formedOn: string
  indexNumber: string
  mode: string
  stage: string
  body: unknown
}
type Answer = { doc: Stored; errors?: unknown }

/** What a page says of itself, as it says it, and the element that holds its text. */
type Page = { title: string; number: string; formedOn: string; index: string; text: Element }

const truths: Truth[] = isHere
  ? (JSON.parse(readFileSync(truthFile, 'utf8')) as Truth[]).filter(({ kind }) => kind === 'govcn')
  : []
const archive = path.join(data, 'legacy-archive')
const bare = (text: string | null) => (text ?? '').replace(/[\s\u200b\ufeff]/gu, '')

/** Reads a page in the encoding that it declares, as a browser does. */
function readPage(file: string): Page {
  const { document } = new JSDOM(readFileSync(path.join(archive, file))).window
  const said = (label: string): string => {
    const cells = [...document.querySelectorAll('table.bd1 td')]
    const at = cells.findIndex((cell) => bare(cell.textContent) === `${label}：`)
    return cells[at + 1]?.textContent ?? ''
  }
  const text = document.getElementById('UCAP-CONTENT')
  if (!text) throw new Error(`${file} has no text`)
  return {
    title: said('标题'),
    number: said('发文字号'),
    formedOn: said('成文日期'),
    index: said('索引号'),
    text,
  }
}

/** The rows of the office's own list, in GBK: the same facts, as people typed them. */
function listed(): Map<string, { number: string; formedOn: string }> {
  const text = new TextDecoder('gbk').decode(readFileSync(path.join(archive, 'manifest.csv')))
  return new Map(
    text.split(/\r?\n/).map((line) => {
      const [, , , number = '', , formedOn = '', , , file = ''] = line.split(',')
      return [file, { number, formedOn }]
    }),
  )
}

describe.skipIf(!isHere)('the pages of gov.cn in an old archive', () => {
  let county: TestCounty
  beforeAll(async () => {
    county = await openCounty()
  })
  afterAll(() => county?.close())

  const bodyOf = async ({ text }: Page) =>
    toLexical(
      county.payload,
      cleanHtml({
        html: text.innerHTML,
        parse: (html) => new JSDOM(html).window.document,
      }).html,
    )

  const rows: ReturnType<typeof listed> = isHere ? listed() : new Map()

  it('are thirty-six', () => {
    expect(truths).toHaveLength(36)
  })

  it.each(truths)(
    '$file becomes a draft with its own metadata and its whole text',
    async (truth) => {
      const page = readPage(truth.file)
      const made = await county.as('clerk')<Answer>('POST', '/api/documents', {
        title: page.title,
        body: await bodyOf(page),
        office: 'gov-office',
        mode: truth.mode,
        formedOn: page.formedOn,
        documentNumber: page.number,
        indexNumber: page.index,
      })
      expect(made.status, JSON.stringify(made.body.errors)).toBe(201)
      const { body: stored } = await county.as('clerk')<Stored>(
        'GET',
        `/api/documents/${made.body.doc.id}`,
      )
      expect(stored).toMatchObject({
        title: truth.title,
        documentNumber: truth.no,
        formedOn: truth.date,
        indexNumber: truth.index,
        mode: truth.mode,
        stage: 'draft',
      })
      const text = bare(lexicalText(stored.body))
      expect(text === bare(page.text.textContent), 'the text is the text of the page').toBe(true)
      expect(text).toHaveLength(truth.chars)
      // As somebody typed it into a list: brackets, figures and dates of every kind.
      const typed = rows.get(truth.file)
      const saved = await county.as('clerk')<Answer>('PATCH', `/api/documents/${stored.id}`, {
        documentNumber: typed?.number,
        formedOn: typed?.formedOn,
      })
      expect(saved.status, JSON.stringify(saved.body.errors)).toBe(200)
      expect(saved.body.doc).toMatchObject({
        documentNumber: truth.no,
        formedOn: truth.date,
        body: stored.body,
      })
    },
  )

  it('go the whole way to the public under the numbers they had', async () => {
    const { body } = await county.as('clerk')<{ docs: Stored[]; totalDocs: number }>(
      'GET',
      '/api/documents?limit=100&sort=indexNumber',
    )
    expect(body.totalDocs).toBe(36)
    const go = journeys(county)
    for (const { id, indexNumber } of [body.docs[0], body.docs[35]] as Stored[]) {
      const published = await go.bring(id, 'published')
      expect(published.indexNumber).toBe(indexNumber)
    }
    // Nobody enters the same page twice.
    const again = await county.as('clerk')('POST', '/api/documents', {
      title: '又一次',
      office: 'gov-office',
      mode: 'proactive',
      indexNumber: truths[0]?.index,
    })
    expect(again.status).toBe(422)
  })
})
