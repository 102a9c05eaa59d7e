import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { hasPass } from '../documents/pass/check.ts'
import type { StoredDocument } from '../documents/state.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { withoutText } from './findings.ts'
import { refuseMarks } from './refuseMarks.ts'
import { keepReport } from './reports.ts'
import { type FoundInField, findingsOfFiles, screenFields } from './screenDocument.ts'

const memo = Symbol('gongkai.found')

/** Every save is screened before anything of it is stored: what bears a mark of secrecy never is. */
export const screenOnSave =
  (gongkai: Gongkai): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (hasPass(req, originalDoc?.id)) return data
    const found = await screenFields(req, data)
    await refuseMarks(req, gongkai, {
      subject: slugs.documents,
      id: originalDoc?.id ? String(originalDoc.id) : null,
      found,
    })
    context(req)[memo] = found
    return data
  }

/** Keeps the report of what was just saved, bound to its content. */
export async function reportOnSave(
  req: PayloadRequest,
  gongkai: Gongkai,
  { stored, contentHash }: { stored: StoredDocument; contentHash: string },
): Promise<void> {
  const found = context(req)[memo] ?? (await screenFields(req, stored))
  delete context(req)[memo]
  const findings = [...found.map(withoutText), ...(await findingsOfFiles(req, stored))]
  await keepReport(req, gongkai, { document: stored, contentHash, findings })
}

const context = (req: PayloadRequest) => req.context as Record<symbol, FoundInField[] | undefined>
