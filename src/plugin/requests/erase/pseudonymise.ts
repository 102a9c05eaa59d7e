import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { canonicalJson } from '../../../lib/canonicalJson.ts'
import type { Act } from '../../ledger/append.ts'
import { query, sql } from '../../postgres/connection.ts'
import { privacyOf } from '../../privacy/privacyOf.ts'
import { slugs } from '../../slugs.ts'
import { holdsOf } from '../hold.ts'
import { eventContext, loadEvents, type StoredRequest } from '../load.ts'
import { loadParties, openParties, partyContext, partyHash } from '../parties.ts'
import { rewriteWords } from '../reviews/record.ts'
import { type Applicant, fingerprintOf, openJson, sealJson, type Wanted } from '../sealed.ts'
import type { Anew } from './eraseDue.ts'
import { type Names, replaceIn } from './replaceIn.ts'

/**
 * Puts codes in the place of everybody whom the request names, also where their name, number or
 * contact was written into what was asked, reasoned and answered; the case itself stays whole. A code
 * stands for somebody within this request alone and is kept nowhere else. Nobody follows the request
 * any more, and nobody finds it by who asked. Answers what the ledger vouches for from now on, and what
 * it says of the proceedings changed.
 */
export async function pseudonymise(
  req: PayloadRequest,
  { row, today }: { row: StoredRequest; today: string },
): Promise<{ anew: Anew; acts: Act[] }> {
  const { payload } = req
  const applicant = openJson<Applicant>(payload, row, 'sealedApplicant', row.sealedApplicant)
  const wanted = openJson<Wanted>(payload, row, 'sealedDescription', row.sealedDescription)
  const parties = await openParties(req, row.id)
  const code = newCode('申请人')
  const proxyCode = newCode('代理人')
  const partyCodes = new Map(parties.map(({ key }) => [key, newCode('第三方')]))
  const names: Names = [
    ...namesOf(applicant, code),
    ...namesOf(applicant?.proxy, proxyCode),
    ...parties.flatMap((party) => namesOf(party, partyCodes.get(party.key) ?? code)),
  ]
  const holds = replaceIn(holdsOf(payload, row), names)
  await payload.db.updateOne({
    collection: slugs.requests,
    id: row.id,
    data: {
      sealedApplicant: sealJson(payload, row, 'sealedApplicant', {
        ...anonymous(code),
        proxy: applicant?.proxy ? { name: proxyCode } : null,
      }),
      sealedDescription: wanted
        ? sealJson(payload, row, 'sealedDescription', replaceIn(wanted, names))
        : null,
      sealedHolds: holds.length > 0 ? sealJson(payload, row, 'sealedHolds', holds) : null,
      identityIndex: null,
      codeHash: null,
      idempotencyKey: null,
      erasedOn: today,
    },
    req,
    returning: false,
  })
  const hashes: Record<string, string> = {}
  for (const { key, sealKey, id } of await loadParties(req, row.id)) {
    const anew = { name: partyCodes.get(key) ?? code, contact: '', accessCode: null }
    await payload.db.updateOne({
      collection: slugs.requestParties,
      id,
      data: {
        sealed: privacyOf(payload).seal(canonicalJson(anew), partyContext(sealKey)),
        codeHash: null,
      },
      req,
      returning: false,
    })
    hashes[key] = partyHash(req, { key, sealKey, codeHash: null }, anew)
  }
  return {
    anew: {
      texts: await rewriteEvents(req, row, names),
      parties: hashes,
      holds: holds.length > 0 ? fingerprintOf(payload, holds) : null,
    },
    acts: await rewriteWords(req, row, (words) => replaceIn(words, names)),
  }
}

/** Of events only `sealed` may change: a trigger sees to that. */
async function rewriteEvents(
  req: PayloadRequest,
  row: StoredRequest,
  names: Names,
): Promise<Record<string, string>> {
  const privacy = privacyOf(req.payload)
  const texts: Record<string, string> = {}
  for (const { id, seq, sealKey, sealed } of await loadEvents(req, row.id)) {
    if (!sealed) continue
    const before: unknown = JSON.parse(privacy.open(sealed, eventContext(sealKey)))
    const after = replaceIn(before, names)
    if (canonicalJson(after) === canonicalJson(before)) continue
    const anew = privacy.seal(canonicalJson(after), eventContext(sealKey))
    await query(req, sql`update request_events set sealed = ${anew} where id = ${String(id)}`)
    texts[String(seq)] = fingerprintOf(req.payload, after)
  }
  return texts
}

const newCode = (who: string): string => `${who}${randomBytes(4).toString('hex').toUpperCase()}`

const anonymous = (name: string): Applicant => ({
  name,
  idKind: 'other',
  identityNumber: '',
  contact: {},
  assistance: null,
})

type Somebody = { name?: string; identityNumber?: string; contact?: unknown }

function namesOf(somebody: Somebody | null | undefined, code: string): Names {
  if (!somebody) return []
  const { name, identityNumber, contact } = somebody
  const contacts =
    typeof contact === 'object' && contact !== null ? Object.values(contact) : [contact]
  return [name, identityNumber, ...contacts]
    .filter((text): text is string => typeof text === 'string' && [...text.trim()].length > 1)
    .map((text) => ({ text: text.trim(), code }))
}
