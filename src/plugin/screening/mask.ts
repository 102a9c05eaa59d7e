import type { PayloadRequest } from 'payload'
import { isLeftByMaskingAll } from '../../domain/screening/decideFinding.ts'
import { maskOf } from '../../domain/screening/index.ts'
import type { Replacement } from '../../lib/lexicalSpans.ts'
import { loadWorking } from '../documents/load.ts'
import { hashOfDocument } from '../documents/state.ts'
import { appendToLedger } from '../ledger/append.ts'
import { remarkOn } from '../ledger/remark.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { alone } from './alone.ts'
import { enter, type FindingRequest } from './decide.ts'
import { replaceIn, type ScreenedField, textOf } from './passages.ts'
import { purgeVersions, type Removed } from './purge.ts'
import type { Judged } from './reports.ts'

/**
 * Masks findings where they stand, in one act: an ordinary save by the clerk, with everything that a
 * save is, and the same done to the earlier drafts, so that what was masked is nowhere kept. The
 * ledger holds the hashes of the drafts as they were and as they are now.
 * @returns how many were masked; of several at once, those that were justified stay
 */
export async function maskFindings(
  outer: PayloadRequest,
  gongkai: Gongkai,
  asked: FindingRequest,
): Promise<number> {
  let masked = 0
  await alone(outer, async (req) => {
    const { working, judged, remark } = await enter(req, gongkai, asked)
    const chosen = judged.filter(
      (finding) =>
        asked.findings.includes(finding.id) && !(asked.isMaskingAll && isLeftByMaskingAll(finding)),
    )
    masked = chosen.length
    if (masked === 0) return null
    const removed: Removed[] = []
    const data: Record<string, unknown> = { revision: working.revision }
    for (const field of new Set(chosen.flatMap((finding) => finding.field ?? []))) {
      const replacements = replacementsIn(textOf(field, working[field]), chosen, field)
      removed.push(...replacements.map(({ text, by }) => ({ text, by })))
      data[field] = replaceIn(field, working[field], replacements)
    }
    await req.payload.update({
      collection: slugs.documents as 'documents',
      id: asked.id as string,
      data: data as never,
      depth: 0,
      overrideAccess: false,
      req,
    })
    const hashes = await purgeVersions(req, { id: asked.id, removed })
    const stored = await loadWorking(req, asked.id)
    if (!stored || Object.keys(hashes).length === 0) return null
    return appendToLedger(
      req,
      {
        ...remark('purge', { hashes }),
        ...remarkOn(stored, await hashOfDocument(req, stored)),
      },
      gongkai.now(),
    )
  })
  return masked
}

/** What each finding of a field is replaced by; one within another goes with it. */
function replacementsIn(
  text: string,
  findings: readonly Judged[],
  field: ScreenedField,
): (Replacement & { text: string })[] {
  let reached = 0
  return findings
    .filter((finding) => finding.field === field)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap(({ start, end, detector }) => {
      if (start < reached) return []
      reached = end
      const found = text.slice(start, end)
      return [{ start, end, text: found, by: maskOf({ detector, text: found }) }]
    })
}
