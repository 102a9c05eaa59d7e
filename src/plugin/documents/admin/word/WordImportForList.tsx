import type { ServerProps } from 'payload'
import { actorOf } from '../../../access/actor.ts'
import { requestOf } from '../../../admin/requestOf.ts'
import { clerkOffices } from './clerkOffices.ts'
import { WordImport } from './WordImport.tsx'

/** The Word import above the list of documents, for whoever drafts. */
export async function WordImportForList({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const req = await requestOf({ payload, user, i18n })
  const actor = await actorOf(req)
  if (!actor) return null
  const offices = await clerkOffices(req, actor)
  return offices.length > 0 ? <WordImport offices={offices} /> : null
}
