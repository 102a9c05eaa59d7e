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

/**
 * What an event brings with it in the same transaction: a party with a code, other requests split off,
 * another office. Answers the columns that change beside those that follow from the state.
 */
export async function applyEffects(
  req: PayloadRequest,
  gongkai: Gongkai,
  { row, event }: { row: StoredRequest; event: RequestEvent; next: RequestState },
): Promise<{ office?: string; officer?: string | null; targetIndex?: string }> {
  const given = event as unknown as Record<string, string | undefined>
  switch (event.type) {
    case 'consultThirdParty':
      await addParty(req, row, {
        key: given.party ?? '',
        name: given.name ?? '',
        contact: given.contact ?? '',
      })
      return {}
    case 'consultAgency':
      await addParty(req, row, {
        key: given.agency ?? '',
        name: given.agencyName ?? '',
        contact: given.contact ?? '',
      })
      return {}
    case 'correct': {
      // What is asked for now is what others may have asked for as well (RQ-14, RQ-15).
      const { wanted } = wantedAfter(req, row, [event])
      return wanted ? { targetIndex: targetIndexOf(req.payload, wanted) } : {}
    }
    case 'transfer':
      return { office: given.office ?? '', officer: null }
    case 'split':
      await splitOff(req, gongkai, { row, event })
      return {}
    default:
      return {}
  }
}

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
