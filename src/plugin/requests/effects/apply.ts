import type { PayloadRequest } from 'payload'
import type { RequestEvent, RequestState } from '../../../domain/requests/index.ts'
import { idOf } from '../../access/actor.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import type { StoredRequest } from '../load.ts'
import { addParty } from '../parties.ts'
import { insert, targetIndexOf } from '../register.ts'
import { type Applicant, openJson } from '../sealed.ts'
import { loadWanted, wantedAfter } from '../wanted.ts'

type Applied = {
  /** What changes beside the columns that follow from the state. */
  columns?: { office: string; officer: null } | { targetIndex: string }
  /** What the ledger entry of the event says besides. */
  details?: Record<string, unknown>
}

/**
 * What an event brings with it in the same transaction: a party with a code, other requests split off,
 * another office.
 */
export async function applyEffects(
  req: PayloadRequest,
  gongkai: Gongkai,
  { row, event }: { row: StoredRequest; event: RequestEvent; next: RequestState },
): Promise<Applied> {
  const given = event as unknown as Record<string, string | undefined>
  switch (event.type) {
    case 'consultThirdParty':
      return withParty(req, row, {
        key: given.party ?? '',
        name: given.name ?? '',
        contact: given.contact ?? '',
      })
    case 'consultAgency':
      return withParty(req, row, {
        key: given.agency ?? '',
        name: given.agencyName ?? '',
        contact: given.contact ?? '',
      })
    case 'correct': {
      // What is asked for now is what others may have asked for as well (RQ-14, RQ-15).
      const { wanted } = wantedAfter(req, row, [event])
      return wanted ? { columns: { targetIndex: targetIndexOf(req.payload, wanted) } } : {}
    }
    case 'transfer':
      return { columns: { office: given.office ?? '', officer: null } }
    case 'split':
      await splitOff(req, gongkai, { row, event })
      return {}
    default:
      return {}
  }
}

const withParty = async (...party: Parameters<typeof addParty>): Promise<Applied> => ({
  details: { parties: await addParty(...party) },
})

/**
 * 一事一申请: each further matter becomes a request of its own, received on the same day by the same
 * channel; the first stays here. Their access codes are given out by the office.
 */
async function splitOff(
  req: PayloadRequest,
  gongkai: Gongkai,
  { row, event }: { row: StoredRequest; event: RequestEvent },
): Promise<void> {
  const { descriptions } = event as unknown as { descriptions: string[] }
  const applicant = openJson<Applicant>(req.payload, row, 'sealedApplicant', row.sealedApplicant)
  const { wanted } = await loadWanted(req, row)
  if (!applicant || !wanted) throw refuse(req, 422, 'ERASED')
  for (const description of descriptions) {
    await insert(req, gongkai, {
      application: {
        ...applicant,
        ...wanted,
        documentNumber: null,
        kind: row.kind,
        applicantType: row.applicantType,
        description,
      } as never,
      office: idOf(row.office) ?? '',
      channel: row.channel,
      submittedOn: row.submittedOn,
      signedOn: row.signedOn,
      by: 'staff',
      language: row.language,
      splitFrom: row.receiptNumber,
    })
  }
}
