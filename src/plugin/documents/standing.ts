import type { PayloadRequest } from 'payload'
import { remarkOn } from '../ledger/remark.ts'
import { hashOfDocument, type StoredDocument } from './state.ts'

/** The part of a ledger entry that says how a document stands, for an act that leaves it as it is. */
export const standingOf = async (req: PayloadRequest, document: StoredDocument) =>
  remarkOn(document, await hashOfDocument(req, document))
