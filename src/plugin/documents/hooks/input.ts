import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { normaliseDocumentNumber } from '../../../domain/document-number/index.ts'
import { isLexical } from '../../../lib/lexicalShape.ts'
import { lexicalOf } from '../../../lib/lexicalText.ts'
import { actorOf, idOf } from '../../access/actor.ts'
import { refuse } from '../../errors.ts'
import { isIdOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'

/**
 * What clients may write more simply is brought into the stored form: `bodyText` becomes `body`,
 * slugs of offices and categories become ids, a document number gets its proper brackets (DN-1).
 */
export const shapeInput: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const call = args as { data?: Record<string, unknown>; overrideAccess?: boolean }
  if (!call.data || typeof call.data !== 'object') return args
  // Nothing is looked up for strangers; access refuses them right after.
  if (!call.overrideAccess && !(await actorOf(req))) return args
  const data = withRevision(req, operation, withBody(req, { ...call.data }))
  checkLists(req, data)
  if (!call.overrideAccess) for (const name of ['id', 'createdAt', 'updatedAt']) delete data[name]
  if (data.office !== undefined) data.office = await officeId(req, data.office)
  if (Array.isArray(data.jointOffices)) {
    data.jointOffices = await inTurn(data.jointOffices, (office) => officeId(req, office))
  }
  if (Array.isArray(data.categories)) {
    data.categories = await inTurn(data.categories, (category) =>
      idFor(req, slugs.categories, category, 'UNKNOWN_CATEGORY', 'categories'),
    )
  }
  if (operation === 'create' && !isPresent(data.mode)) await inheritMode(req, data)
  if (typeof data.documentNumber === 'string' && data.documentNumber.trim() !== '') {
    const number = normaliseDocumentNumber(data.documentNumber)
    // A number with a fault is kept as typed: the draft is saved, and submission says what is wrong.
    data.documentNumber = number.ok ? number.value : data.documentNumber.trim()
  }
  return { ...args, data }
}

/** One look-up after the other: they share the connection of a transaction. */
async function inTurn(
  values: readonly unknown[],
  find: (value: unknown) => Promise<unknown>,
): Promise<unknown[]> {
  const found: unknown[] = []
  for (const value of values) found.push(await find(value))
  return found
}

/** `bodyText` as the body it stands for; a body that is none is refused before anything reads it. */
function withBody(req: PayloadRequest, data: Record<string, unknown>): Record<string, unknown> {
  const { bodyText, ...rest } = data
  if (isPresent(bodyText) && typeof bodyText !== 'string') {
    throw refuse(req, 400, 'BAD_REQUEST', 'body')
  }
  if (isPresent(rest.body) && !isLexical(rest.body)) throw refuse(req, 400, 'BAD_REQUEST', 'body')
  if (typeof bodyText !== 'string') return rest
  // Which of the two is meant is not for the server to guess: the other would be lost.
  if (isPresent(rest.body)) throw refuse(req, 400, 'BAD_REQUEST', 'body')
  return { ...rest, body: lexicalOf(bodyText) }
}

/** `expectedRevision` means in a save what it means in a transition: the gate compares it. */
function withRevision(
  req: PayloadRequest,
  operation: 'create' | 'update',
  data: Record<string, unknown>,
): Record<string, unknown> {
  const { expectedRevision, ...rest } = data
  if (expectedRevision === undefined) return rest
  const isRevision = Number.isInteger(expectedRevision) && Number(expectedRevision) >= 1
  if (operation === 'create' || !isRevision) {
    throw refuse(req, 400, 'BAD_REQUEST', 'expectedRevision')
  }
  return { ...rest, revision: expectedRevision }
}

/** PD-3: a forwarded document has the mode of its source, unless its clerk says another. */
async function inheritMode(req: PayloadRequest, data: Record<string, unknown>): Promise<void> {
  const source = idOf(data.forwardedFrom)
  if (source === null || !isIdOf(req, source)) return
  const found = await req.payload.findByID({
    collection: slugs.documents as 'documents',
    id: source,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (found) data.mode = found.mode
}

const lists = ['attachments', 'categories', 'jointOffices', 'relations']

/** A single value where a list belongs would end in the database. The admin's form sends 0 for an empty list. */
function checkLists(req: PayloadRequest, data: Record<string, unknown>): void {
  for (const name of lists) {
    const value = data[name]
    if (!isPresent(value) || Array.isArray(value)) continue
    if (value !== 0 && value !== '0') throw refuse(req, 400, 'BAD_REQUEST', name)
  }
  // Payload takes a row that is none for an empty list.
  const rows: unknown[] = Array.isArray(data.relations) ? data.relations : []
  if (!rows.every((row) => typeof row === 'object' && row !== null)) {
    throw refuse(req, 400, 'BAD_REQUEST', 'relations')
  }
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null

const officeId = (req: PayloadRequest, value: unknown) =>
  idFor(req, slugs.offices, value, 'UNKNOWN_OFFICE', 'office')

async function idFor(
  req: PayloadRequest,
  collection: 'offices' | 'categories',
  value: unknown,
  code: string,
  field: string,
): Promise<unknown> {
  if (value === null || value === '') return null
  const key = typeof value === 'object' && 'id' in value ? value.id : value
  if (typeof key !== 'string' && typeof key !== 'number') throw refuse(req, 400, code, field)
  const bySlug = await req.payload.db.findOne<{ id: string | number }>({
    collection,
    where: { slug: { equals: String(key) } },
    select: {},
    req,
  })
  if (bySlug) return bySlug.id
  const byId = isIdOf(req, key)
    ? await req.payload.db.findOne<{ id: string | number }>({
        collection,
        where: { id: { equals: key } },
        select: {},
        req,
      })
    : null
  if (!byId) throw refuse(req, 400, code, field)
  return byId.id
}
