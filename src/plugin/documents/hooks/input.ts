import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { normaliseDocumentNumber } from '../../../domain/document-number/index.ts'
import { isLexical } from '../../../lib/lexicalShape.ts'
import { lexicalOf } from '../../../lib/lexicalText.ts'
import { actorOf, idOf } from '../../access/actor.ts'
import { refuse } from '../../errors.ts'
import { isIdOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import { mostInList } from '../fields/content.ts'

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
  if (typeof data.title === 'string') data.title = data.title.trim()
  if (!call.overrideAccess) for (const name of ['id', 'createdAt', 'updatedAt']) delete data[name]
  if (data.office !== undefined) {
    data.office = (await idsFor(req, slugs.offices, [data.office]))[0]
  }
  if (Array.isArray(data.jointOffices)) {
    data.jointOffices = await idsFor(req, slugs.offices, data.jointOffices)
  }
  if (Array.isArray(data.categories)) {
    data.categories = await idsFor(req, slugs.categories, data.categories)
  }
  if (operation === 'create' && !isPresent(data.mode)) await inheritMode(req, data)
  if (typeof data.documentNumber === 'string' && data.documentNumber.trim() !== '') {
    const number = normaliseDocumentNumber(data.documentNumber)
    // A number with a fault is kept as typed: the draft is saved, and submission says what is wrong.
    data.documentNumber = number.ok ? number.value : data.documentNumber.trim()
  }
  return { ...args, data }
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

/**
 * A single value where a list belongs would end in the database, and each of its elements costs a
 * look-up. The admin's form sends 0 for an empty list.
 */
function checkLists(req: PayloadRequest, data: Record<string, unknown>): void {
  for (const name of lists) {
    const value = data[name]
    if (Array.isArray(value) && value.length > mostInList) {
      throw refuse(req, 422, 'TOO_MANY', name)
    }
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

const unknown = {
  offices: { code: 'UNKNOWN_OFFICE', field: 'office' },
  categories: { code: 'UNKNOWN_CATEGORY', field: 'categories' },
}

/** The ids of offices or categories that are given by slug, by id or as they were read; all at once. */
async function idsFor(
  req: PayloadRequest,
  collection: keyof typeof unknown,
  values: readonly unknown[],
): Promise<unknown[]> {
  const { code, field } = unknown[collection]
  const keys = values.map((value) => {
    if (!isPresent(value) || value === '') return null
    const key = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
    if (typeof key !== 'string' && typeof key !== 'number') throw refuse(req, 400, code, field)
    return String(key)
  })
  const asked = keys.filter((key) => key !== null)
  if (asked.length === 0) return keys
  const { docs } = await req.payload.db.find<{ id: string; slug?: string }>({
    collection,
    where: {
      or: [{ slug: { in: asked } }, { id: { in: asked.filter((key) => isIdOf(req, key)) } }],
    },
    select: { slug: true },
    limit: 0,
    pagination: false,
    req,
  })
  const bySlug = new Map(docs.map(({ id, slug }) => [slug, id]))
  const byId = new Map(docs.map(({ id }) => [String(id), id]))
  return keys.map((key) => {
    if (key === null) return null
    const id = bySlug.get(key) ?? byId.get(key)
    if (id === undefined) throw refuse(req, 400, code, field)
    return id
  })
}
