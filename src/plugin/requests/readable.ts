import type { PayloadRequest } from 'payload'
import { type Actor, idOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { isIdOf } from '../ids.ts'
import { slugs } from '../slugs.ts'
import { isOfficerOf } from './access.ts'
import { loadRequest, type StoredRequest } from './load.ts'

/** The id in the path of the request. */
export const routeId = (req: PayloadRequest): string => String(req.routeParams?.id)

/** The request as stored, for whoever may read it; else 404: who may not does not learn that it exists. */
export async function readableRequest(req: PayloadRequest): Promise<StoredRequest> {
  const row = await readableById(req, routeId(req))
  if (!row) throw refuse(req, 404, 'NOT_FOUND')
  return row
}

/** The same by its id; null for whoever may not read it. */
export async function readableById(req: PayloadRequest, id: string): Promise<StoredRequest | null> {
  const found = isIdOf(req, id)
    ? await req.payload.findByID({
        collection: slugs.requests as 'documents',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  return found ? loadRequest(req, id) : null
}

/** Whether this person is an officer of the case, who alone sees the applicant and what they wrote. */
export const handles = (actor: Actor, row: StoredRequest): boolean =>
  isOfficerOf(actor, { office: idOf(row.office) ?? '', officer: idOf(row.officer) })
