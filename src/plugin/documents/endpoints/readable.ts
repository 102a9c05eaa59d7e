import type { PayloadRequest } from 'payload'
import { refuse } from '../../errors.ts'
import { isIdOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import type { StoredDocument } from '../state.ts'

/** The id in the path of the request. */
export function routeId(req: PayloadRequest): string | number {
  const id = req.routeParams?.id
  return typeof id === 'number' ? id : String(id)
}

/** The document as this person may read it, or 404: who may not read it does not learn that it exists. */
export async function readable(req: PayloadRequest, id: string | number): Promise<StoredDocument> {
  const found = isIdOf(req, id)
    ? await req.payload.findByID({
        collection: slugs.documents as 'documents',
        id: id as string,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  if (!found) throw refuse(req, 404, 'NOT_FOUND')
  return found as unknown as StoredDocument
}
