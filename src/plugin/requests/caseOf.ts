import type { PayloadRequest } from 'payload'
import { type HoldAct, holdsOf } from './hold.ts'
import type { StoredRequest } from './load.ts'
import { openParties } from './parties.ts'
import { type Applicant, openJson, type Wanted } from './sealed.ts'
import { listFiles, type ShownFile } from './store.ts'

/** What officers of the case work with; nothing of it names anybody but by chance of what was written. */
export type Case = { wanted: Wanted | null; files: ShownFile[]; holds: HoldAct[] }

export async function caseOf(req: PayloadRequest, row: StoredRequest): Promise<Case> {
  return {
    wanted: openJson<Wanted>(req.payload, row, 'sealedDescription', row.sealedDescription),
    files: await listFiles(req, row),
    holds: holdsOf(req.payload, row),
  }
}

/** Who applies and who is consulted. Called within `viewIdentity` alone. */
export type Identity = {
  applicant: Applicant | null
  parties: { key: string; name: string; contact: string }[]
}

export async function identityOf(req: PayloadRequest, row: StoredRequest): Promise<Identity> {
  const parties = await openParties(req, row.id)
  return {
    applicant: openJson<Applicant>(req.payload, row, 'sealedApplicant', row.sealedApplicant),
    parties: parties.map(({ key, name, contact }) => ({ key, name, contact })),
  }
}
