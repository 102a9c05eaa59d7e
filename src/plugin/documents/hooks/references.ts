import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actorOf, idOf } from '../../access/actor.ts'
import { refuse } from '../../errors.ts'
import { lockFiles } from '../../files/lock.ts'
import { isIdOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import { hasPass } from '../pass/check.ts'

/**
 * A document may refer only to documents that its writer may read, and to files there are. Payload
 * takes any id in a relationship (trap P31): whoever tries ids would learn which exist.
 */
export const checkReferences: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (hasPass(req, originalDoc?.id)) return data
  for (const field of ['forwardedFrom', 'relations'] as const) {
    const added = without(documentsIn(data[field]), documentsIn(originalDoc?.[field]))
    if (!(await allReadable(req, added))) throw refuse(req, 422, 'NOT_FOUND', field)
  }
  const files = without(idsIn(data.attachments), idsIn(originalDoc?.attachments))
  if (!(await allThere(req, files))) throw refuse(req, 422, 'FILE_NOT_YOURS', 'attachments')
  return data
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const idsIn = (value: unknown): string[] =>
  listOf(value)
    .map(idOf)
    .filter((id) => id !== null)

/** Ids of documents in a relationship, or in the rows of the list of relations. */
const documentsIn = (value: unknown): string[] =>
  idsIn(
    listOf(value).map((each) =>
      typeof each === 'object' && each !== null && 'document' in each ? each.document : each,
    ),
  )

const without = (ids: string[], known: string[]): string[] => [
  ...new Set(ids.filter((id) => !known.includes(id))),
]

async function allReadable(req: PayloadRequest, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return true
  if (!ids.every((id) => isIdOf(req, id))) return false
  // The system (an import, a seed) reads everything.
  const isSystem = !(await actorOf(req)) && !req.user
  const found = await req.payload.find({
    collection: slugs.documents as 'documents',
    where: { id: { in: ids } },
    depth: 0,
    select: {},
    limit: ids.length,
    pagination: false,
    overrideAccess: isSystem,
    req,
  })
  const seen = found.docs.map(({ id }) => String(id))
  // What is being worked on was looked at; of a document where that is closed to them, what is live.
  for (const id of without(ids, seen)) {
    const found = await req.payload.findByID({
      collection: slugs.documents as 'documents',
      id,
      depth: 0,
      select: {},
      disableErrors: true,
      overrideAccess: isSystem,
      req,
    })
    if (!found) return false
  }
  return true
}

async function allThere(req: PayloadRequest, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return true
  if (!ids.every((id) => isIdOf(req, id))) return false
  // Before anything refers to them: a file that is just being deleted is waited for, and is gone.
  await lockFiles(req, ids, 'claim')
  const { totalDocs } = await req.payload.db.count({
    collection: slugs.files,
    where: { id: { in: ids } },
    req,
  })
  return totalDocs === ids.length
}
