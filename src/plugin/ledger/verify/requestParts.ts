import type { LedgerEntry } from '../../../domain/ledger/entry.ts'
import { query, sql } from '../../postgres/connection.ts'
import { privacyOf } from '../../privacy/privacyOf.ts'
import type { StoredRequest } from '../../requests/load.ts'
import { type Party, partyContext, partyHash, type StoredParty } from '../../requests/parties.ts'
import {
  bytesFingerprint,
  bytesOf,
  fileHash,
  nameOfFile,
  type StoredFile,
} from '../../requests/store.ts'
import type { BreakCode } from './breaks.ts'
import type { Scan } from './scan.ts'

type Told = { row: StoredRequest; entries: readonly LedgerEntry[] }

/** Each party that the ledger knows of a request is there, is who it was, and there is no other. */
export function verifyParties(
  { req, note }: Scan,
  { row, entries, parties }: Told & { parties: readonly StoredParty[] },
): void {
  const whereOf = (key: string) => `requests/${row.id}/parties/${key}`
  const expected = new Map(
    entries.flatMap(({ details, seq }) =>
      Object.entries((details?.parties ?? {}) as Record<string, string>).map(
        ([key, hash]) => [key, { hash, seq }] as const,
      ),
    ),
  )
  for (const party of parties) {
    const told = expected.get(party.key)
    expected.delete(party.key)
    const opened = party.sealed
      ? privacyOf(req.payload).tryOpen(party.sealed, partyContext(party.sealKey))
      : null
    const hash = opened?.ok ? partyHash(req, party, JSON.parse(opened.value) as Party) : null
    if (!told) note({ where: whereOf(party.key), what: 'PARTY_EXTRA' })
    else if (hash !== told.hash) {
      note({ where: whereOf(party.key), what: 'PARTY_CHANGED', seq: told.seq })
    }
  }
  for (const [key, { seq }] of expected) note({ where: whereOf(key), what: 'PARTY_MISSING', seq })
}

/** Each file of a request is there with its bytes, unless its time had come, and there is no other. */
export async function verifyRequestFiles(
  scan: Scan,
  { row, entries, files }: Told & { files: readonly StoredFile[] },
): Promise<void> {
  const { note } = scan
  const whereOf = (storedAs: string) => `requests/${row.id}/files/${storedAs}`
  const expected = new Map(
    entries
      .filter(({ action }) => action === 'attach')
      .map(({ details, seq }) => [String(details?.file), { hash: details?.hash, seq }]),
  )
  for (const { action, details } of entries) {
    if (action === 'detach') expected.delete(String(details?.file))
    if (action !== 'erase' || !Array.isArray(details?.files)) continue
    for (const name of details.files) expected.delete(String(name))
  }
  for (const file of files) {
    const told = expected.get(file.storedAs)
    expected.delete(file.storedAs)
    const what = told ? await faultOf(scan, file, told.hash) : 'REQUEST_FILE_EXTRA'
    if (what) note({ where: whereOf(file.storedAs), what, ...(told ? { seq: told.seq } : {}) })
  }
  for (const [name, { seq }] of expected) {
    note({ where: whereOf(name), what: 'REQUEST_FILE_MISSING', seq })
  }
}

async function faultOf({ req }: Scan, file: StoredFile, hash: unknown): Promise<BreakCode | null> {
  const name = nameOfFile(req, file)
  if (name === null || fileHash(req, file, name) !== hash) return 'REQUEST_FILE_CHANGED'
  try {
    const isSame = bytesFingerprint(req, await bytesOf(req, file)) === file.fingerprint
    return isSame ? null : 'FILE_BYTES'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return 'FILE_BYTES'
    return (await isErasedMeanwhile(req, file)) ? null : 'FILE_GONE'
  }
}

/** The look is at one moment of the database; the disk goes on. */
async function isErasedMeanwhile(
  { payload }: Scan['req'],
  { storedAs }: StoredFile,
): Promise<boolean> {
  const rows = await query(
    { payload },
    sql`select 1 from request_files where stored_as = ${storedAs}`,
  )
  return rows.length === 0
}
