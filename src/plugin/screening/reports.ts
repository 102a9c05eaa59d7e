import type { PayloadRequest } from 'payload'
import {
  type FindingDecision,
  type JudgedFinding,
  judge,
} from '../../domain/screening/decisions.ts'
import type { StoredDocument } from '../documents/state.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import type { StoredFinding } from './findings.ts'
import { screenDocument } from './screenDocument.ts'

export type Judged = StoredFinding & Pick<JudgedFinding, 'state'>

/** Keeps what was found in a content. The same content is reported once. */
export async function keepReport(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    document,
    contentHash,
    findings,
  }: { document: StoredDocument; contentHash: string; findings: readonly StoredFinding[] },
): Promise<void> {
  if (await reportAt(req, document.id, contentHash)) return
  await req.payload.db.create({
    collection: slugs.screeningReports,
    data: {
      document: String(document.id),
      contentHash,
      screenedAt: gongkai.now().toISOString(),
      findings,
    },
    req,
    returning: false,
  })
}

/**
 * What was found in this content and where each finding stands. Every save keeps a report; content
 * that has none yet, such as the note of a correction, is screened now.
 * @param acts the entries of the ledger about this document, as far as they are decisions
 */
export async function judgedFindings(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    document,
    contentHash,
    decisions,
  }: { document: StoredDocument; contentHash: string; decisions: readonly FindingDecision[] },
): Promise<Judged[]> {
  const found = await reportAt(req, document.id, contentHash)
  const findings = found ?? (await screenDocument(req, document))
  if (!found) await keepReport(req, gongkai, { document, contentHash, findings })
  const states = judge({ findings, decisions, contentHash })
  return findings.map((finding, index) => ({ ...finding, state: states[index]?.state ?? 'open' }))
}

async function reportAt(
  req: PayloadRequest,
  document: string | number,
  contentHash: string,
): Promise<StoredFinding[] | null> {
  const report = await req.payload.db.findOne<{ id: string; findings: StoredFinding[] }>({
    collection: slugs.screeningReports,
    where: {
      and: [{ document: { equals: String(document) } }, { contentHash: { equals: contentHash } }],
    },
    select: { findings: true },
    req,
  })
  return report?.findings ?? null
}

/** Removes the reports of a draft that is thrown away. */
export async function forgetReports(req: PayloadRequest, document: string | number) {
  await req.payload.db.deleteMany({
    collection: slugs.screeningReports,
    where: { document: { equals: String(document) } },
    req,
  })
}
