import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { tags } from '../../domain/visibility/tags.ts'
import { actorOf } from '../access/actor.ts'
import { idOf } from '../access/idOf.ts'
import { refuse } from '../errors.ts'
import { announce } from '../postgres/announce.ts'
import { slugs } from '../slugs.ts'
import { findOffices, lockedOffice } from './find.ts'

/** What a reform decides; an edit that was begun before it must not take it back. */
const reformed = ['name', 'slug', 'parent', 'successor', 'mergedOn', 'formerNames'] as const

/** An ordinary edit keeps what is there now of the fields of a reform, whatever it was read with. */
export const keepReforms: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || req.user?.collection !== slugs.users) return data
  const current = await lockedOffice(req, String(originalDoc.id))
  return { ...data, ...Object.fromEntries(reformed.map((name) => [name, current[name] ?? null])) }
}

/**
 * An administrator adds and edits offices within their charge: a new one below an office of theirs,
 * at the top only when the whole tree is theirs. Fails after the fact, and takes the edit back.
 */
export const checkOfficeEdit: CollectionAfterChangeHook = async ({
  doc,
  operation,
  req,
  overrideAccess,
}) => {
  if (overrideAccess) return doc
  // As it was before this edit: nobody's charge grows by what they do here.
  const charge = (await actorOf(req))?.offices.admin ?? []
  const offices = await findOffices(req)
  const [id, parent] = [
    String(doc.id),
    idOf(offices.find((one) => one.id === String(doc.id))?.parent),
  ]
  const others = offices.filter((one) => one.id !== id)
  const isAllowed =
    operation === 'update'
      ? charge.includes(id)
      : parent !== null
        ? charge.includes(parent)
        : others.every((one) => charge.includes(one.id))
  if (!isAllowed) throw refuse(req, 403, 'NOT_ENTITLED')
  return doc
}

/** Contact details of offices stand on public pages; those are made anew once the edit is committed. */
export const expireOffice: CollectionAfterChangeHook = async ({ doc, req, overrideAccess }) => {
  if (!overrideAccess) await announce(req, [tags.site, tags.office(String(doc.id))])
  return doc
}
