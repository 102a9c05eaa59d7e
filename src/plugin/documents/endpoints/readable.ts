import type { PayloadRequest } from 'payload'
import { refuse } from '../../errors.ts'
import { isIdOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import { readDocumentVersions } from '../access.ts'
import { loadWorking } from '../load.ts'
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

/**
 * The version being worked on, when this person may read that too; else null. What is live is open
 * to all staff; a correction of it under way, and who said what about it, is not.
 */
export async function workingFor(
  req: PayloadRequest,
  id: string | number,
): Promise<StoredDocument | null> {
  if ((await readDocumentVersions({ req })) === false) return null
  const { docs } = await req.payload.findVersions({
    collection: slugs.documents as 'documents',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    select: { parent: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.length > 0 ? loadWorking(req, id) : null
}

/** The version being worked on, or 404. */
export async function readableWorking(
  req: PayloadRequest,
  id: string | number,
): Promise<StoredDocument> {
  await readable(req, id)
  const working = await workingFor(req, id)
  if (!working) throw refuse(req, 404, 'NOT_FOUND')
  return working
}
