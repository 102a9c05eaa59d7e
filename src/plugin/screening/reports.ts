import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import {
  type FindingDecision,
  type JudgedFinding,
  judge,
} from '../../domain/screening/decisions.ts'
import type { StoredDocument } from '../documents/state.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import type { StoredFinding } from './findings.ts'
import { screenDocument } from './screenDocument.ts'

export type Judged = StoredFinding & Pick<JudgedFinding, 'state' | 'reason'>

/** Keeps what was found in a content; what was found in it before gives way. */
export async function keepReport(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    document,
    contentHash,
    findings,
  }: { document: StoredDocument; contentHash: string; findings: readonly StoredFinding[] },
): Promise<void> {
  const id = String(document.id)
  const screenedAt = gongkai.now().toISOString()
  if (isPostgres(req.payload)) {
    // Two who look at the same new content at once keep it once.
    await query(
      req,
      sql`insert into screening_reports (id, document, content_hash, screened_at, findings)
          values (${newId(req)}, ${id}, ${contentHash}, ${screenedAt}, ${JSON.stringify(findings)})
          on conflict (document, content_hash)
          do update set screened_at = excluded.screened_at, findings = excluded.findings`,
    )
  } else if (!(await reportAt(req, id, contentHash))) {
    await req.payload.db.create({
      collection: slugs.screeningReports,
      data: { document: id, contentHash, screenedAt, findings },
      req,
      returning: false,
    })
  }
}

/**
 * What was found in this content and where each finding stands. A draft is screened anew whenever it
 * is looked at, so that what goes up is held against the rules of the day; from then on its report
 * stands, like the content it is bound to. Content without one, such as the note of a correction, is
 * screened now.
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
  const known = await reportAt(req, document.id, contentHash)
  const isFixed = known !== null && document.stage !== 'draft'
  const findings = isFixed ? known : await screenDocument(req, document)
  if (!isFixed && !isDeepStrictEqual(plain(findings), known)) {
    await keepReport(req, gongkai, { document, contentHash, findings })
  }
  const judged = judge({ findings, decisions, contentHash })
  return findings.map((finding, index) => {
    const { state = 'open', reason = null } = judged[index] ?? {}
    return { ...finding, state, reason }
  })
}

/** Numbers come from their sequence; other ids have no default in the database. */
const newId = ({ payload }: PayloadRequest) =>
  payload.db.defaultIDType === 'number' ? sql`default` : sql`gen_random_uuid()`

/** As the database gives it back. */
const plain = (findings: readonly StoredFinding[]): unknown => JSON.parse(JSON.stringify(findings))

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
