import type { PayloadRequest } from 'payload'
import {
  type Identifier,
  type SmallCell,
  smallCells,
  soughtAs,
} from '../../domain/screening/mosaic.ts'
import { lexicalTables } from '../../lib/lexicalTables.ts'
import type { StoredDocument } from '../documents/state.ts'
import { message } from '../messages/index.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { arrayOf } from './store.ts'
import { coderOf, identifiersOfDocument } from './subject.ts'

/** What could be put together, and where. Each warning says so in the language of the request. */
export type Mosaic = {
  smallCells: (SmallCell & { table: number; sentence: string })[]
  identifiers: (Identifier & {
    /** Public documents in which it stands too, the newest first. */
    documents: { indexNumber: string; title: string }[]
    /** How many there are; at most 200 are looked for. */
    count: number
    sentence: string
  })[]
}

/** More warnings than this help nobody. */
const mostWarnings = 50
const mostFound = 200
const mostNamed = 5

/**
 * The mosaic warnings of a document for whoever may read it: they warn and never block. Only what is
 * to be disclosed proactively can be put together with what is public.
 */
export async function mosaicOf(req: PayloadRequest, document: StoredDocument): Promise<Mosaic> {
  if (document.mode === 'onRequest' || document.mode === 'withheld')
    return { smallCells: [], identifiers: [] }
  const { language } = req.i18n
  const title = String(document.title ?? '')
  const cells = lexicalTables(document.body).flatMap((table, at) =>
    smallCells(table, title).map((cell) => ({
      ...cell,
      table: at + 1,
      sentence: message(language, 'precedents.smallCell', { ...cell, table: at + 1 }),
    })),
  )
  return {
    smallCells: cells.slice(0, mostWarnings),
    identifiers: isPostgres(req.payload) ? await sharedIdentifiers(req, document) : [],
  }
}

type Shared = { document_id: string; code: string; index_number: string; title: string }

async function sharedIdentifiers(
  req: PayloadRequest,
  document: StoredDocument,
): Promise<Mosaic['identifiers']> {
  const { language } = req.i18n
  const codeOf = coderOf(req.payload)
  const sought = identifiersOfDocument(document).map((identifier) => ({
    identifier,
    codes: soughtAs[identifier.kind].map((kind) => codeOf({ ...identifier, kind })),
  }))
  if (sought.length === 0) return []
  const found = await query<Shared>(
    req,
    sql`select i.document_id, i.code, p.index_number, p.title
        from gongkai_identifiers i join gongkai_public p using (document_id)
        where i.code = any(${arrayOf(sought.flatMap(({ codes }) => codes))}::text[])
          and i.document_id <> ${String(document.id)}
        order by p.published_at desc, i.document_id limit ${mostFound}`,
  )
  return sought
    .flatMap(({ identifier, codes }) => {
      const others = new Map(
        found
          .filter(({ code }) => codes.includes(code))
          .map((row) => [row.document_id, { indexNumber: row.index_number, title: row.title }]),
      )
      if (others.size === 0) return []
      const documents = [...others.values()].slice(0, mostNamed)
      const kind = message(language, `precedents.${identifier.kind}`)
      return [
        {
          ...identifier,
          documents,
          count: others.size,
          sentence: message(language, 'precedents.sharedIdentifier', {
            kind,
            value: valueText(identifier),
            count: others.size,
          }),
        },
      ]
    })
    .slice(0, mostWarnings)
}

/** As people know it: of a telephone number what a masked one shows. */
const valueText = ({ kind, value }: Identifier): string =>
  kind === 'telephone' ? `${value.slice(0, 3)}****${value.slice(3)}` : value
