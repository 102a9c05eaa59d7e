import type { PayloadRequest, Where } from 'payload'
import { detectorLabels } from '../../domain/screening/index.ts'
import type { Actor } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { filesInCharge } from '../files/access.ts'
import { isIdOf } from '../ids.ts'
import { slugs } from '../slugs.ts'
import type { FoundColumn } from './columns.ts'
import { type FindingView, viewOfFinding } from './describe.ts'
import { excerptsOfFiles } from './excerpts.ts'
import { inLanguage } from './inLanguage.ts'
import { findingsOfFiles } from './screenDocument.ts'

/** What `GET /api/files/:id/findings` answers. */
export type FileFindingsView = {
  /** As in the document that the file is attached to; decided there, so nothing is available here. */
  findings: FindingView[]
  /** Of a workbook: where a column holds findings, and of which kinds, in words. */
  columns: (FoundColumn & { kinds: string[] })[]
}

/**
 * What was found in one file: for whoever works with it. That a file is public opens it to everybody,
 * but not what was found in it.
 */
export async function describeFile(
  req: PayloadRequest,
  { actor, id }: { actor: Actor; id: string },
): Promise<FileFindingsView> {
  await mustBeInCharge(req, { actor, id })
  const { language } = req.i18n
  const stored = await findingsOfFiles(req, { attachments: [id] })
  const inFile = await excerptsOfFiles(req, stored)
  return {
    findings: stored.map((finding) =>
      viewOfFinding(language, { ...finding, state: 'open', reason: null }, { inFile }),
    ),
    columns: inFile.columns.map((column) => ({
      ...column,
      kinds: column.detectors.map((detector) => inLanguage(detectorLabels[detector], language)),
    })),
  }
}

/** Like a file that is not there, for whoever has nothing to do with it. */
async function mustBeInCharge(
  req: PayloadRequest,
  { actor, id }: { actor: Actor; id: string },
): Promise<void> {
  const inCharge = filesInCharge(actor)
  if (!isIdOf(req, id) || typeof inCharge !== 'object') throw refuse(req, 404, 'NOT_FOUND')
  const where: Where = { and: [{ id: { equals: id } }, inCharge] }
  const { totalDocs } = await req.payload.count({
    collection: slugs.files as 'files',
    where,
    overrideAccess: false,
    req,
  })
  if (totalDocs === 0) throw refuse(req, 404, 'NOT_FOUND')
}
