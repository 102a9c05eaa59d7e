import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { hashOf } from '../../lib/canonicalJson.ts'
import { appendToLedger } from '../ledger/append.ts'
import { gongkaiOf } from '../options.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { slugs } from '../slugs.ts'
import type { RequestFileKind } from './filesCollection.ts'
import type { StoredRequest } from './load.ts'
import { fingerprintOf } from './sealed.ts'

/** A file of a request as it is stored. */
export type StoredFile = {
  id: string | number
  request: string
  kind: RequestFileKind
  seq: number | null
  letterKind: string | null
  number: string | null
  sealedName: string
  mimeType: string
  size: number
  /** Keyed hash of the bytes. */
  fingerprint: string
  audience: string
  storedAs: string
  /** Of a redacted copy: the id of its original. */
  copyOf: string | null
  findings: number | null
  createdAt: string
}

/** A file of a request as those may see it who may have it. */
export type ShownFile = Pick<
  StoredFile,
  | 'kind'
  | 'seq'
  | 'letterKind'
  | 'number'
  | 'mimeType'
  | 'size'
  | 'audience'
  | 'copyOf'
  | 'findings'
  | 'createdAt'
> & { id: string; name: string }

type Given = {
  kind: RequestFileKind
  name: string
  mimeType: string
  bytes: Uint8Array
  audience: string
  seq?: number | null
  letterKind?: string | null
  number?: string | null
  copyOf?: string | null
  findings?: number | null
  /** Who brought it; the site's own work when nobody did. */
  by?: { id: string; name: string }
}

const contextOf = (storedAs: string, field: 'sealedName' | 'bytes') => ({
  collection: slugs.requestFiles,
  record: storedAs,
  field,
})

/** Where the sealed bytes lie. */
export const folderOf = (req: Pick<PayloadRequest, 'payload'>): string =>
  path.join(gongkaiOf(req.payload).dataDir, 'requests')

/**
 * Seals a file into the store and puts it down in the ledger, in the transaction of `req`. Written
 * beside and renamed, so that half a file is never found. Answers its id.
 */
export async function storeFile(
  req: PayloadRequest,
  row: Pick<StoredRequest, 'id' | 'sealKey'>,
  { name, bytes, by = { id: 'system', name: 'system' }, ...given }: Given,
): Promise<string> {
  const privacy = privacyOf(req.payload)
  const storedAs = randomUUID()
  const folder = folderOf(req)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const sealed = privacy.sealBytes(bytes, contextOf(storedAs, 'bytes'))
  await writeFile(path.join(folder, `${storedAs}.part`), sealed, { mode: 0o600 })
  await rename(path.join(folder, `${storedAs}.part`), path.join(folder, storedAs))
  const made = (await req.payload.db.create({
    collection: slugs.requestFiles,
    data: {
      ...given,
      request: String(row.id),
      sealedName: privacy.seal(name, contextOf(storedAs, 'sealedName')),
      size: bytes.byteLength,
      fingerprint: bytesFingerprint(req, bytes),
      storedAs,
    },
    req,
  })) as unknown as StoredFile
  await appendToLedger(
    req,
    {
      subject: slugs.requests,
      subjectId: String(row.id),
      action: 'attach',
      actor: by.id,
      actorName: by.name,
      details: { file: storedAs, kind: made.kind, hash: fileHash(req, made, name) },
    },
    gongkaiOf(req.payload).now(),
  )
  return String(made.id)
}

/** Keyed hash of the bytes of a file. */
export const bytesFingerprint = (
  { payload }: Pick<PayloadRequest, 'payload'>,
  bytes: Uint8Array,
): string => fingerprintOf(payload, Buffer.from(bytes).toString('base64'))

/** What the ledger vouches for of a file; its name, which may be somebody's, stands there as a keyed hash. */
export const fileHash = (
  { payload }: Pick<PayloadRequest, 'payload'>,
  file: Omit<StoredFile, 'createdAt' | 'sealedName'>,
  name: string,
): string =>
  hashOf({
    id: String(file.id),
    request: file.request,
    kind: file.kind,
    seq: file.seq ?? null,
    letterKind: file.letterKind ?? null,
    number: file.number ?? null,
    mimeType: file.mimeType,
    size: Number(file.size),
    audience: file.audience,
    copyOf: file.copyOf ?? null,
    findings: file.findings === null || file.findings === undefined ? null : Number(file.findings),
    storedAs: file.storedAs,
    fingerprint: file.fingerprint,
    name: fingerprintOf(payload, name),
  })

/** The name of a file; null when it does not open. */
export function nameOfFile(
  { payload }: Pick<PayloadRequest, 'payload'>,
  { sealedName, storedAs }: Pick<StoredFile, 'sealedName' | 'storedAs'>,
): string | null {
  const opened = privacyOf(payload).tryOpen(sealedName, contextOf(storedAs, 'sealedName'))
  return opened.ok ? opened.value : null
}

/** The bytes as they lie there; throws what the disk or the seal says. */
export async function bytesOf(
  req: Pick<PayloadRequest, 'payload'>,
  { storedAs }: Pick<StoredFile, 'storedAs'>,
): Promise<Buffer> {
  const sealed = await readFile(path.join(folderOf(req), path.basename(storedAs)))
  return privacyOf(req.payload).openBytes(sealed, contextOf(storedAs, 'bytes'))
}

/** The files of a request, oldest first. Reads as the system. */
export async function filesOf(
  req: PayloadRequest,
  row: Pick<StoredRequest, 'id'>,
): Promise<StoredFile[]> {
  const { docs } = await req.payload.db.find<StoredFile>({
    collection: slugs.requestFiles,
    where: { request: { equals: String(row.id) } },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

/** The same as people may see them. */
export async function listFiles(
  req: PayloadRequest,
  row: Pick<StoredRequest, 'id'>,
): Promise<ShownFile[]> {
  const files = await filesOf(req, row)
  return files.map((file) => ({
    id: String(file.id),
    name: nameOfFile(req, file) ?? file.kind,
    kind: file.kind,
    seq: file.seq,
    letterKind: file.letterKind,
    number: file.number,
    mimeType: file.mimeType,
    size: file.size,
    audience: file.audience,
    copyOf: file.copyOf ?? null,
    findings: file.findings ?? null,
    createdAt: file.createdAt,
  }))
}

/** One file with its bytes; null when it is none of this request's, or of another kind. */
export async function readStored(
  req: PayloadRequest,
  row: StoredRequest,
  { file: id, kind }: { file: string; kind?: RequestFileKind },
): Promise<{ name: string; mimeType: string; bytes: Buffer } | null> {
  const file = (await filesOf(req, row)).find((each) => String(each.id) === id)
  if (!file || (kind !== undefined && file.kind !== kind)) return null
  return {
    name: privacyOf(req.payload).open(file.sealedName, contextOf(file.storedAs, 'sealedName')),
    mimeType: file.mimeType,
    bytes: await bytesOf(req, file),
  }
}

/** Removes the bytes of files whose rows have gone. */
export async function forgetStored(
  req: Pick<PayloadRequest, 'payload'>,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    await rm(path.join(folderOf(req), path.basename(name)), { force: true })
  }
}
