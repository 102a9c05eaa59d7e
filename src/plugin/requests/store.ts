import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
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
  audience: string
  storedAs: string
  createdAt: string
}

/** A file of a request as those may see it who may have it. */
export type ShownFile = Pick<
  StoredFile,
  'kind' | 'seq' | 'letterKind' | 'number' | 'mimeType' | 'size' | 'audience' | 'createdAt'
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
}

const contextOf = (storedAs: string, field: 'sealedName' | 'bytes') => ({
  collection: slugs.requestFiles,
  record: storedAs,
  field,
})

/** Where the sealed bytes lie. */
export const folderOf = (req: Pick<PayloadRequest, 'payload'>): string =>
  path.join(gongkaiOf(req.payload).dataDir, 'requests')

/** Seals a file into the store. Written beside and renamed, so that half a file is never found. */
export async function storeFile(
  req: PayloadRequest,
  row: Pick<StoredRequest, 'id' | 'sealKey'>,
  { name, bytes, ...given }: Given,
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
      fingerprint: fingerprintOf(req.payload, Buffer.from(bytes).toString('base64')),
      storedAs,
    },
    req,
  })) as { id: string | number }
  return String(made.id)
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

/** The same as people may see them. `audience`: only what these may have. */
export async function listFiles(
  req: PayloadRequest,
  row: StoredRequest,
  { audience }: { audience?: string } = {},
): Promise<ShownFile[]> {
  const files = await filesOf(req, row)
  return files
    .filter((file) => audience === undefined || file.audience === audience)
    .map(({ id, sealedName, storedAs, request: _request, ...file }) => {
      const opened = privacyOf(req.payload).tryOpen(sealedName, contextOf(storedAs, 'sealedName'))
      return {
        id: String(id),
        name: opened.ok ? opened.value : file.kind,
        kind: file.kind,
        seq: file.seq,
        letterKind: file.letterKind,
        number: file.number,
        mimeType: file.mimeType,
        size: file.size,
        audience: file.audience,
        createdAt: file.createdAt,
      }
    })
}

/** One file with its bytes; null when it is none of this request's, or for others. */
export async function readStored(
  req: PayloadRequest,
  row: StoredRequest,
  { file: id, audience }: { file: string; audience?: string },
): Promise<{ name: string; mimeType: string; bytes: Buffer } | null> {
  const file = (await filesOf(req, row)).find((each) => String(each.id) === id)
  if (!file || (audience !== undefined && file.audience !== audience)) return null
  const privacy = privacyOf(req.payload)
  const { storedAs } = file
  const sealed = await readFile(path.join(folderOf(req), path.basename(storedAs)))
  return {
    name: privacy.open(file.sealedName, contextOf(storedAs, 'sealedName')),
    mimeType: file.mimeType,
    bytes: privacy.openBytes(sealed, contextOf(storedAs, 'bytes')),
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
