import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { refuse, staleSave } from '../../errors.ts'
import { savedFieldNames, stateFieldNames } from '../fields/state.ts'
import { loadWorking, lockDocument } from '../load.ts'
import { hasPass } from '../pass/check.ts'
import { fieldsOf, type StoredDocument, stateOf } from '../state.ts'

/**
 * First half of the publish gate. Whatever door a write comes through, it can only ever make or
 * change a draft: asking for `_status: published` is refused, restoring a version too, and a
 * document with a public face is written beside it, not over it.
 */
export const gateBeforeOperation: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation === 'restoreVersion') throw refuse(req, 403, 'ONE_WRITER')
  if (operation !== 'create' && operation !== 'update') return args
  const call = args as {
    id?: string | number
    data?: Record<string, unknown>
    draft?: boolean
    publishAllLocales?: boolean
    duplicateFromID?: unknown
  }
  if (hasPass(req, call.id)) return args
  if (call.data?._status === 'published') throw refuse(req, 403, 'ONE_WRITER', 'stage')
  if (call.duplicateFromID !== undefined) throw refuse(req, 403, 'ONE_WRITER')
  const wasPublic = operation === 'update' && (await hasPublicFace(req, call.id))
  besideLive(req).set(String(call.id), wasPublic)
  return {
    ...args,
    // Before first publication the row itself is kept up to date; afterwards it is what the public reads.
    draft: wasPublic,
    // Each save is a version of its own, for the whole document: none overwrites another.
    autosave: false,
    publishAllLocales: false,
    unpublishAllLocales: false,
    publishSpecificLocale: undefined,
    data: { ...call.data, _status: 'draft' },
  }
}

/** Second half: what is about to be written is compared with what is there, under the lock. */
export const gateBeforeChange: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') return asNewDraft(req, data)
  const id = originalDoc.id as string | number
  if (hasPass(req, id, data.stage)) return data
  if (data._status === 'published') throw refuse(req, 403, 'ONE_WRITER', 'stage')

  await lockDocument(req, id)
  const current = await loadWorking(req, id)
  if (!current) throw refuse(req, 404, 'NOT_FOUND')
  // The row may have moved on between Payload's read and our lock, and the form may be an old one.
  if (current.revision !== originalDoc.revision || data.revision !== current.revision) {
    throw staleSave(req)
  }
  // Published since the first half looked: Payload is about to write over what is live.
  if (Boolean(current.publishedAt) !== besideLive(req).get(String(id))) {
    throw staleSave(req)
  }
  if (current.stage !== 'draft') throw refuse(req, 422, 'NOT_EDITABLE')
  const changed = stateFieldNames.filter(
    (name) => !savedFieldNames.includes(name) && differs(name, data, current),
  )
  if (changed.length > 0) throw refuse(req, 403, 'ONE_WRITER', changed[0])
  return { ...data, ...stateFieldsOf(current), revision: Number(current.revision) + 1 }
}

const memo = Symbol('gongkai.besideLive')

/** By document: whether a save goes beside what is live, as the first half found before the lock. */
function besideLive(req: PayloadRequest): Map<string, boolean> {
  const context = req.context as Record<symbol, Map<string, boolean> | undefined>
  const known = context[memo] ?? new Map<string, boolean>()
  context[memo] = known
  return known
}

async function hasPublicFace(req: PayloadRequest, id: unknown): Promise<boolean> {
  if (typeof id !== 'string' && typeof id !== 'number') return true
  const row = await req.payload.db.findOne<StoredDocument>({
    collection: 'documents',
    where: { id: { equals: id } },
    select: { publishedAt: true },
    req,
  })
  return Boolean(row?.publishedAt)
}

function asNewDraft(req: PayloadRequest, data: Record<string, unknown>): Record<string, unknown> {
  const user = req.user?.collection === 'users' ? req.user.id : null
  const fresh = stateOf({ id: '', stage: 'draft', revision: 1 })
  return {
    ...data,
    ...fieldsOf(fresh),
    // A valid index number that an import brings is kept (contract); its hook has checked it.
    indexNumber: data.indexNumber ?? null,
    stepDueOn: null,
    stepDueCalendar: null,
    _status: 'draft',
    createdBy: user,
    lastEditedBy: user,
  }
}

function differs(name: string, data: Record<string, unknown>, current: StoredDocument): boolean {
  if (data[name] === undefined) return false
  const wanted = stateFieldsOf({ ...current, [name]: data[name] })[name]
  return JSON.stringify(wanted ?? null) !== JSON.stringify(stateFieldsOf(current)[name] ?? null)
}

/** The state fields of a document in one form, whatever form the door delivered them in. */
function stateFieldsOf(document: StoredDocument): Record<string, unknown> {
  const known = fieldsOf(stateOf(document))
  return Object.fromEntries(
    stateFieldNames
      .filter((name) => !savedFieldNames.includes(name))
      .map((name) => [name, name in known ? known[name] : unpopulated(document[name])]),
  )
}

/** An id as the database holds it, be it text or a number. */
const unpopulated = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value
