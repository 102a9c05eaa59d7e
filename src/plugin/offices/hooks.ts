import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { tags } from '../../domain/visibility/tags.ts'
import { announce } from '../postgres/announce.ts'
import { slugs } from '../slugs.ts'
import { lockedOffice } from './find.ts'

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

/** Contact details of offices stand on public pages; those are made anew once the edit is committed. */
export const expireOffice: CollectionAfterChangeHook = async ({ doc, req, overrideAccess }) => {
  if (!overrideAccess) await announce(req, [tags.site, tags.office(String(doc.id))])
  return doc
}
