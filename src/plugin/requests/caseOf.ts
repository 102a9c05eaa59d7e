import type { PayloadRequest } from 'payload'
import { type HoldAct, holdsOf } from './hold.ts'
import type { StoredRequest } from './load.ts'
import { openParties } from './parties.ts'
import { type Applicant, openJson } from './sealed.ts'
import { listFiles, type ShownFile } from './store.ts'
import { loadWanted, type WantedNow } from './wanted.ts'

/** What officers of the case work with; nothing of it names anybody but by chance of what was written. */
export type Case = WantedNow & { files: ShownFile[]; holds: HoldAct[] }

export async function caseOf(req: PayloadRequest, row: StoredRequest): Promise<Case> {
  return {
    ...(await loadWanted(req, row)),
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
