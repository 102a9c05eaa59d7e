import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { maskOf } from '../../domain/screening/index.ts'
import type { Replacement } from '../../lib/lexicalSpans.ts'
import type { Actor } from '../access/actor.ts'
import { loadWorking } from '../documents/load.ts'
import { duesOf, hashOfDocument, stateHash, stateOf } from '../documents/state.ts'
import { anchorOf } from '../ledger/anchor.ts'
import { appendToLedger } from '../ledger/append.ts'
import type { Gongkai } from '../options.ts'
import { ownRequest } from '../request.ts'
import { slugs } from '../slugs.ts'
import { enter, type FindingRequest } from './decide.ts'
import { replaceIn, type ScreenedField, textOf } from './passages.ts'
import { purgeVersions, type Removed } from './purge.ts'
import type { Judged } from './reports.ts'

/**
 * Masks findings where they stand, in one act: an ordinary save by the clerk, with everything that a
 * save is, and the same done to the earlier drafts, so that what was masked is nowhere kept. The
 * ledger holds the hashes of the drafts as they were and as they are now.
 */
export async function maskFindings(
  outer: PayloadRequest,
  gongkai: Gongkai,
  asked: FindingRequest & { actor: Actor },
): Promise<void> {
  const req = await ownRequest(outer)
  await initTransaction(req)
  try {
    const { working, judged } = await enter(req, gongkai, asked)
    const chosen = judged.filter(({ id }) => asked.findings.includes(id))
    const removed: Removed[] = []
    const data: Record<string, unknown> = { revision: working.revision }
    for (const field of new Set(chosen.flatMap((finding) => finding.field ?? []))) {
      const replacements = replacementsIn(textOf(field, working[field]), chosen, field)
      removed.push(...replacements.map(({ text, by }) => ({ field, text, by })))
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
    const purged = await purgeVersions(req, { id: asked.id, removed })
    if (Object.keys(purged).length > 0) await recordPurge(req, gongkai, asked, purged)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  await commitTransaction(req)
  await anchorOf(req.payload).follow()
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

async function recordPurge(
  req: PayloadRequest,
  gongkai: Gongkai,
  { id, actor }: { id: string | number; actor: Actor },
  purged: Record<string, string>,
): Promise<void> {
  const stored = await loadWorking(req, id)
  if (!stored) return
  const state = stateOf(stored)
  await appendToLedger(
    req,
    {
      subject: slugs.documents,
      subjectId: String(id),
      action: 'purge',
      actor: actor.id,
      actorName: actor.name,
      from: state.stage,
      to: state.stage,
      revision: state.revision,
      round: state.round,
      contentHash: await hashOfDocument(req, stored),
      stateHash: stateHash(state, duesOf(stored)),
      details: { hashes: purged },
    },
    gongkai.now(),
  )
}
