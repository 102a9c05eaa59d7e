import type { PayloadRequest } from 'payload'
import type { LedgerEntry } from '../../domain/ledger/entry.ts'
import {
  decideFinding,
  type FindingAct,
  type FindingReason,
} from '../../domain/screening/decideFinding.ts'
import { isMaskable } from '../../domain/screening/index.ts'
import { idOf, lockedActor } from '../access/actor.ts'
import { capacitiesFor } from '../documents/capacities.ts'
import { loadWorking, lockDocument } from '../documents/load.ts'
import { actsOn } from '../documents/situation.ts'
import { hashOfDocument, type StoredDocument, stateOf } from '../documents/state.ts'
import { type ApiReason, Refusal, refuse } from '../errors.ts'
import { type Act, appendToLedger } from '../ledger/append.ts'
import { remarkOn } from '../ledger/remark.ts'
import { sentence } from '../messages/sentence.ts'
import type { Gongkai } from '../options.ts'
import { alone } from './alone.ts'
import { isReplaceable } from './passages.ts'
import { refuseMarksIn } from './refuseMarks.ts'
import { type Judged, judgedFindings } from './reports.ts'

export type FindingRequest = {
  id: string | number
  findings: readonly string[]
  act: FindingAct
  reason: string
  /** All that are open of those named, as against these very ones: what was justified stays. */
  isMaskingAll?: boolean
}

/** A document with its findings, as they are under the lock. */
export type FindingScene = {
  working: StoredDocument
  judged: Judged[]
  /** For the ledger: an act noted with the document that changes nothing of it. */
  remark: (action: string, details: Act['details'], opinion?: string) => Act
}

/**
 * Says something of findings and records it in the ledger, which is where decisions live. Under the
 * document's lock: an edit at the same time comes before or after, and either sees the other.
 */
export async function decideOn(
  outer: PayloadRequest,
  gongkai: Gongkai,
  asked: FindingRequest,
): Promise<void> {
  await alone(outer, async (req) => {
    const scene = await enter(req, gongkai, asked)
    let last: LedgerEntry | null = null
    for (const finding of asked.findings) {
      const found = scene.judged.find(({ id }) => id === finding)
      last = await appendToLedger(
        req,
        scene.remark(
          `${asked.act}Finding`,
          { finding, detector: found?.detector ?? null },
          asked.reason.trim(),
        ),
        gongkai.now(),
      )
    }
    return last
  })
}

/** Locks and loads the document, and refuses, with every reason, what may not be done with it. */
export async function enter(
  req: PayloadRequest,
  gongkai: Gongkai,
  { id, findings, act: asked, reason }: FindingRequest,
): Promise<FindingScene> {
  if (!(await lockDocument(req, id))) throw refuse(req, 404, 'NOT_FOUND')
  const actor = await lockedActor(req)
  if (!actor) throw refuse(req, 401, 'NOT_SIGNED_IN')
  const working = await loadWorking(req, id)
  if (!working) throw refuse(req, 404, 'NOT_FOUND')
  const contentHash = await hashOfDocument(req, working)
  const { writers, decisions } = await actsOn(req, String(id))
  const judged = await judgedFindings(req, gongkai, { document: working, contentHash, decisions })
  const capacities = await capacitiesFor(req, { actor, office: idOf(working.office) })
  const verdicts = findings.map((key) => {
    const finding = judged.find((one) => one.id === key) ?? null
    return decideFinding({
      act: asked,
      finding,
      canMask: finding !== null && canMask(finding),
      reason,
      stage: stateOf(working).stage,
      writers,
      capacities,
    })
  })
  const reasons = verdicts.flatMap((verdict) => (verdict.ok ? [] : verdict.reasons))
  if (reasons.length > 0) throw refusalOf(req, reasons)
  await refuseMarksIn(req, gongkai, { id, texts: { reason } })
  const capacity = verdicts.flatMap((verdict) => (verdict.ok ? [verdict.capacity] : []))[0]
  return {
    working,
    judged,
    remark: (action, details, opinion = '') => ({
      ...remarkOn(working, contentHash),
      action,
      actor: actor.id,
      actorName: actor.name,
      onBehalfOf: capacity?.onBehalfOf ?? null,
      opinion: opinion || null,
      details,
    }),
  }
}

/**
 * Text that was typed is masked where it stands; what is in a file, the file's redaction removes. A
 * finding about a whole passage has nothing to mask.
 */
export const canMask = ({ field, place, detector, start, end }: Judged): boolean =>
  field !== undefined && isReplaceable(place) && end > start && isMaskable(detector)

/** The contract's order of refusals: 403 alone, else all reasons at once. */
function refusalOf(req: PayloadRequest, reasons: readonly FindingReason[]): Refusal {
  const forbidden = reasons.filter(({ code }) => code === 'NOT_ENTITLED')
  const told = forbidden.length > 0 ? forbidden : reasons
  const once = told.filter(
    ({ code, field }, index) =>
      told.findIndex((one) => one.code === code && one.field === field) === index,
  )
  return new Refusal(
    forbidden.length > 0 ? 403 : 422,
    once.map(
      (reason): ApiReason => ({
        ...reason,
        message: sentence(req.i18n.language, { code: reason.code }),
      }),
    ),
  )
}
