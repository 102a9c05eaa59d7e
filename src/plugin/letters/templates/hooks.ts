import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { isLetterKind } from '../../../domain/letters/index.ts'
import { actorOf } from '../../access/actor.ts'
import { idOf } from '../../access/idOf.ts'
import { Refusal, refuse } from '../../errors.ts'
import { findOffice, lockedOffice } from '../../offices/find.ts'
import { slugs } from '../../slugs.ts'
import { sampleLetterOf, tryToPrint } from './trial.ts'

/**
 * A wording counts only when a letter can be made of it: it is filled with invented values and printed
 * before it is saved. Refuses with all that is wrong. What has no kind the field itself refuses.
 */
export const tryWording: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (!data || !isLetterKind(data.kind)) return data
  const office = idOf(data.office)
  const found = office === null ? null : await findOffice(req, office)
  if (office !== null && !found) throw refuse(req, 422, 'UNKNOWN_OFFICE', 'office')
  const { language } = req.i18n
  const sample = sampleLetterOf({
    kind: data.kind,
    body: typeof data.body === 'string' ? data.body : '',
    office: found?.name ?? '',
    language,
  })
  if (!sample.ok) throw new Refusal(422, sample.faults)
  const printed = await tryToPrint(sample.letter, language)
  if (!printed.ok) throw new Refusal(422, printed.faults)
  return data
}

type Stored = Record<string, unknown> & { version?: number }

/** Numbers a wording: 1, 2, 3, … for each office and kind, one at a time, with who wrote it. */
export const numberWording: CollectionBeforeChangeHook = async ({ data, req }) => {
  const office = idOf(data.office)
  // The fields themselves refuse a wording without an office, or of no kind, after this.
  if (office === null || !isLetterKind(data.kind)) return data
  await lockedOffice(req, office)
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.letterTemplates,
    where: { and: [{ office: { equals: office } }, { kind: { equals: data.kind } }] },
    sort: '-version',
    limit: 1,
    pagination: false,
    req,
  })
  const actor = await actorOf(req)
  return {
    ...data,
    version: Number(docs[0]?.version ?? 0) + 1,
    author: actor?.id ?? null,
    authorName: actor?.name ?? null,
  }
}
