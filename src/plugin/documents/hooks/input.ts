import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { normaliseDocumentNumber } from '../../../domain/document-number/index.ts'
import { lexicalOf } from '../../../lib/lexicalText.ts'
import { actorOf } from '../../access/actor.ts'
import { refuse } from '../../errors.ts'
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
  const data = { ...call.data }
  if (typeof data.bodyText === 'string' && data.body === undefined)
    data.body = lexicalOf(data.bodyText)
  delete data.bodyText
  if (data.office !== undefined) data.office = await officeId(req, data.office)
  if (Array.isArray(data.jointOffices)) {
    data.jointOffices = await Promise.all(data.jointOffices.map((office) => officeId(req, office)))
  }
  if (Array.isArray(data.categories)) {
    data.categories = await Promise.all(
      data.categories.map((category) =>
        idFor(req, slugs.categories, category, 'UNKNOWN_CATEGORY', 'categories'),
      ),
    )
  }
  if (typeof data.documentNumber === 'string' && data.documentNumber.trim() !== '') {
    const number = normaliseDocumentNumber(data.documentNumber)
    // A number with a fault is kept as typed: the draft is saved, and submission says what is wrong.
    data.documentNumber = number.ok ? number.value : data.documentNumber.trim()
  }
  return { ...args, data }
}

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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a value can be an id of this database at all; asking with another would be an error there. */
export function isIdOf(req: PayloadRequest, value: unknown): boolean {
  if (req.payload.db.defaultIDType === 'number') return /^\d{1,15}$/.test(String(value))
  return uuid.test(String(value))
}
