import type { PayloadRequest } from 'payload'
import { idOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { gongkaiOf } from '../options.ts'
import { rulesFor } from '../screeningRules/rulesFor.ts'
import { slugs } from '../slugs.ts'
import { columnsOf, type FoundColumn } from './columns.ts'
import { bounded, withIds, withoutText } from './findings.ts'
import { type ReportedFinding, scanForVirus, screenFile } from './reading/index.ts'
import { refuseMarks } from './refuseMarks.ts'
import type { FileScreening } from './screenDocument.ts'

export type Upload = { bytes: Buffer; fileName: string; sha256: string; office: unknown }

/**
 * Looks into a file before it is stored: what bears a mark of secrecy, or a virus, is refused and
 * never kept; what was found otherwise, or could not be read, is kept with the file as places.
 */
export async function screenUpload(req: PayloadRequest, upload: Upload): Promise<FileScreening> {
  await refuseInfected(req, upload.bytes)
  const found = await findInFile(req, upload)
  await refuseFile(req, found)
  return { findings: found.map(withoutText) }
}

/** The same for a file that is only read from and not kept. */
export async function refuseMarkedFile(
  req: PayloadRequest,
  upload: Omit<Upload, 'sha256'>,
): Promise<void> {
  await refuseInfected(req, upload.bytes)
  await refuseFile(req, await findInFile(req, { ...upload, sha256: '' }))
}

/** Where a virus scanner is set, nothing passes that it has not let pass; also while it is silent. */
export async function refuseInfected(req: PayloadRequest, bytes: Buffer): Promise<void> {
  const { clamd = null } = gongkaiOf(req.payload).screening
  const found = await scanForVirus({ bytes, clamd })
  await refuseFile(req, found)
  if (found.length > 0) throw refuse(req, 503, 'VIRUS_SCAN_FAILED', 'file')
}

const refuseFile = (
  req: PayloadRequest,
  found: readonly Pick<ReportedFinding, 'detector' | 'level'>[],
): Promise<void> =>
  refuseMarks(req, gongkaiOf(req.payload), {
    subject: slugs.files,
    id: null,
    found: found.map(({ detector, level }) => ({ detector, level, field: 'file' })),
  })

/** What is found in a file, as far as people can look at it, with its text: never stored as it is. */
export const findInFile = async (
  req: PayloadRequest,
  upload: Upload,
): Promise<(ReportedFinding & { id: string })[]> => (await lookInto(req, upload)).found

/** The same, and of a workbook every column that holds something. */
export async function lookInto(
  req: PayloadRequest,
  { bytes, fileName, sha256, office }: Upload,
): Promise<{ found: (ReportedFinding & { id: string })[]; columns: FoundColumn[] }> {
  const { clamd: _clamd, ...options } = gongkaiOf(req.payload).screening
  const { findings } = await screenFile({
    bytes,
    fileName,
    ...(await rulesFor(req, idOf(office))),
    ...options,
  })
  return {
    found: withIds(req.payload, sha256, bounded(findings)),
    columns: columnsOf(findings),
  }
}
