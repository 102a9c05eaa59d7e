import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { Payload } from 'payload'
import { cleanTitle, featuresOf, subjectOf } from '../../domain/precedents/index.ts'
import { type Identifier, identifiersOf } from '../../domain/screening/mosaic.ts'
import { type Signature, signatureOf } from '../../domain/similarity/index.ts'
import { lexicalText } from '../../lib/lexicalText.ts'
import { queryWordsOf } from '../../lib/words.ts'
import type { StoredDocument } from '../documents/state.ts'

/** Goes up when features, signatures, identifiers or the words they are made of change. */
const making = 'v1'
/** How much of the text is looked at for what a document is about. Characters. */
const beginning = 600

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A document's title without persons, and the signature of what it is about. */
export function subjectOfDocument(document: StoredDocument): {
  title: string
  signature: Signature
} {
  const title = cleanTitle(text(document.title))
  const opening = `${text(document.summary)}\n${lexicalText(document.body)}`.slice(0, beginning)
  return {
    title,
    signature: signatureOf(
      featuresOf({ title: queryWordsOf(subjectOf(title)), text: queryWordsOf(opening) }),
    ),
  }
}

/** The identifiers in what everybody reads of a document. */
export const identifiersOfDocument = (document: StoredDocument): Identifier[] =>
  identifiersOf([document.title, document.summary, lexicalText(document.body)].map(text).join('\n'))

const keyOf = (payload: Payload): Buffer =>
  Buffer.from(hkdfSync('sha256', payload.secret, '', 'gongkai identifiers of documents', 32))

/**
 * What stands for an identifier in the database: 128 bits of a keyed hash. Without the secret of the
 * application nobody can tell from it, or by trying, which household or number it is.
 */
export function coderOf(payload: Payload): (identifier: Identifier) => string {
  const key = keyOf(payload)
  return ({ kind, value }) =>
    createHmac('sha256', key).update(`${kind}\n${value}`).digest('hex').slice(0, 32)
}

/** By which making and key rows are made now. After a change of the secret they are made anew. */
export const madeWith = (payload: Payload): string =>
  `${making}.${createHash('sha256').update(keyOf(payload)).digest('hex').slice(0, 8)}`
