import { randomUUID } from 'node:crypto'
import type { CollectionConfig, PayloadRequest } from 'payload'
import { canonicalJson, hashOf } from '../../lib/canonicalJson.ts'
import { nobody } from '../access/rules.ts'
import { hashAccessCode, newAccessCode } from '../intake/accessCode.ts'
import { labels } from '../messages/index.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { slugs } from '../slugs.ts'
import type { StoredRequest } from './load.ts'
import { fingerprintOf } from './sealed.ts'

/**
 * Third parties and other organs that are consulted about a request (Art. 32, 34). Who they are is
 * sealed; a third party answers with a code of its own.
 */
export const requestParties: CollectionConfig = {
  slug: slugs.requestParties,
  labels: labels('request.party', 'request.parties'),
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['request', 'key'], unique: true }],
  fields: [
    { name: 'request', type: 'text', required: true },
    /** `p1`, `p2` for third parties, `a1` for organs. */
    { name: 'key', type: 'text', required: true },
    { name: 'sealKey', type: 'text', required: true },
    { name: 'sealed', type: 'textarea' },
    { name: 'codeHash', type: 'text' },
  ],
}

/** A party as it is stored. */
export type StoredParty = {
  id: string | number
  request: string
  key: string
  sealKey: string
  sealed: string | null
  codeHash: string | null
}

/** Who is consulted. `accessCode` is sealed with the rest: the letter that asks them bears it. */
export type Party = { name: string; contact: string; accessCode: string | null }

/** Where who a party is is sealed to. */
export const partyContext = (sealKey: string) => ({
  collection: slugs.requestParties,
  record: sealKey,
  field: 'sealed',
})

/** Puts down who is consulted; a third party gets a code. Answers what the ledger vouches for. */
export async function addParty(
  req: PayloadRequest,
  row: Pick<StoredRequest, 'id' | 'sealKey'>,
  { key, name, contact }: { key: string; name: string; contact: string },
): Promise<Record<string, string>> {
  const accessCode = key.startsWith('p') ? newAccessCode() : null
  const sealKey = randomUUID()
  const { seal, blindIndex } = privacyOf(req.payload)
  const party: Party = { name, contact, accessCode }
  const codeHash = accessCode && hashAccessCode(blindIndex, accessCode, row.sealKey)
  await req.payload.db.create({
    collection: slugs.requestParties,
    data: {
      request: String(row.id),
      key,
      sealKey,
      sealed: seal(canonicalJson(party), partyContext(sealKey)),
      codeHash,
    },
    req,
    returning: false,
  })
  return { [key]: partyHash(req, { key, sealKey, codeHash }, party) }
}

/** What the ledger vouches for of a party; for who that is stands a keyed hash. */
export const partyHash = (
  { payload }: Pick<PayloadRequest, 'payload'>,
  { key, sealKey, codeHash }: Pick<StoredParty, 'key' | 'sealKey' | 'codeHash'>,
  party: Party,
): string =>
  hashOf({ key, sealKey, codeHash: codeHash ?? null, words: fingerprintOf(payload, party) })

/** The parties of a request, sealed. Reads as the system. */
export async function loadParties(
  req: PayloadRequest,
  id: string | number,
): Promise<StoredParty[]> {
  const { docs } = await req.payload.db.find<StoredParty>({
    collection: slugs.requestParties,
    where: { request: { equals: String(id) } },
    sort: 'key',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

/** The same, opened; what has been erased has no name. */
export async function openParties(
  req: PayloadRequest,
  id: string | number,
): Promise<(Party & { key: string })[]> {
  const nobodyKnown = { name: '', contact: '', accessCode: null }
  return (await loadParties(req, id)).map(({ key, sealKey, sealed }) => {
    const opened = sealed ? privacyOf(req.payload).tryOpen(sealed, partyContext(sealKey)) : null
    return { key, ...(opened?.ok ? (JSON.parse(opened.value) as Party) : nobodyKnown) }
  })
}
