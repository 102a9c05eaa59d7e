import type { PayloadRequest } from 'payload'
import {
  chooseRoute,
  type Route,
  type RouteRule,
  type Situation,
} from '../../domain/approval/index.ts'
import { todayIn } from '../../domain/dates/index.ts'
import { type DocumentMetadata, metadataFaults } from '../../domain/disclosure/index.ts'
import { type LedgerEntry, writersIn, writingActs } from '../../domain/ledger/entry.ts'
import type { FindingDecision } from '../../domain/screening/decisions.ts'
import { type Actor, idOf } from '../access/actor.ts'
import { pathFaultsOf } from '../decisionPaths/faults.ts'
import { originalAttached } from '../files/expose.ts'
import type { Gongkai } from '../options.ts'
import { originalsAmong } from '../redaction/originals.ts'
import { decisionsIn, findingActions } from '../screening/decisions.ts'
import { judgedFindings } from '../screening/reports.ts'
import { slugs } from '../slugs.ts'
import { capacitiesFor } from './capacities.ts'
import { attachmentsOf, hashOfDocument, type StoredDocument, stateOf } from './state.ts'

/** What is asked for. */
type Asked = Pick<Situation, 'action' | 'params' | 'expectedRevision' | 'isInBatch'>

/** What a decision depends on beside the action asked for; loaded once for all actions. */
export type Circumstances = Omit<Situation, keyof Asked>

/**
 * Loads everything that a decision about a document depends on. Within a transition this runs
 * under the document's lock, so nothing of it can change before the decision is written.
 */
export async function loadCircumstances(
  req: PayloadRequest,
  { gongkai, actor, document }: { gongkai: Gongkai; actor: Actor; document: StoredDocument },
): Promise<Circumstances> {
  const now = gongkai.now()
  const today = todayIn(gongkai.timeZone, now)
  const office = idOf(document.office)
  const contentHash = await hashOfDocument(req, document)
  const { writers, decisions } = await actsOn(req, String(document.id))
  return {
    document: stateOf(document),
    contentHash,
    formedOn: typeof document.formedOn === 'string' ? document.formedOn : null,
    writers,
    screening: {
      findings: await judgedFindings(req, gongkai, { document, contentHash, decisions }),
    },
    capacities: await capacitiesFor(req, { actor, office }),
    faults: await faultsOf(req, document, today),
    route: await routeOf(req, document),
    now: now.toISOString(),
    today,
  }
}

export const situationOf = (circumstances: Circumstances, asked: Asked): Situation => ({
  ...circumstances,
  ...asked,
})

/**
 * What the ledger, which forgets nothing, tells of a document for a decision. Writers: everybody who
 * ever wrote or edited it, in person or through a delegate; whoever opened a correction wrote its
 * note. Decisions: what was said of single findings, oldest first.
 */
export async function actsOn(
  req: PayloadRequest,
  id: string,
): Promise<{ writers: string[]; decisions: FindingDecision[] }> {
  const { docs } = await req.payload.db.find<LedgerEntry & { id: string }>({
    collection: slugs.ledger,
    where: {
      and: [
        { subject: { equals: slugs.documents } },
        { subjectId: { equals: id } },
        { action: { in: [...writingActs, ...findingActions] } },
      ],
    },
    select: {
      action: true,
      actor: true,
      onBehalfOf: true,
      contentHash: true,
      details: true,
      opinion: true,
    },
    sort: 'seq',
    limit: 0,
    pagination: false,
    req,
  })
  const wrote = (action: string) => (writingActs as readonly string[]).includes(action)
  return {
    writers: writersIn(docs.filter(({ action }) => wrote(action))),
    decisions: decisionsIn(docs),
  }
}

/** Everybody who ever wrote or edited the document. */
export const writersOf = async (req: PayloadRequest, id: string): Promise<string[]> =>
  (await actsOn(req, id)).writers

async function faultsOf(
  req: PayloadRequest,
  document: StoredDocument,
  today: string,
): Promise<{ code: string; field?: string }[]> {
  const forwarded = idOf(document.forwardedFrom)
  const source = forwarded
    ? await req.payload.db.findOne<StoredDocument>({
        collection: slugs.documents,
        where: { id: { equals: forwarded } },
        select: { mode: true },
        req,
      })
    : null
  const faults = metadataFaults({
    document: {
      ...(document as Partial<DocumentMetadata>),
      hasText: hasText(document.body),
      attachmentCount: Array.isArray(document.attachments) ? document.attachments.length : 0,
      forwardedMode: typeof source?.mode === 'string' ? source.mode : null,
    },
    today,
  }).filter((fault) => fault.severity === 'fault')
  return [
    ...faults,
    ...(await pathFaultsOf(req, document)),
    ...((await showsOriginal(req, document))
      ? [{ code: originalAttached.fault, field: originalAttached.field }]
      : []),
  ]
}

/** What is disclosed to all has the redacted copy attached, not what it was made from (RP-6). */
const showsOriginal = async (req: PayloadRequest, document: StoredDocument): Promise<boolean> =>
  document.mode === 'proactive' && (await originalsAmong(req, attachmentsOf(document))).length > 0

/** Whether Lexical JSON holds any text, table or image worth reading. */
function hasText(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  const { text, root, children } = node as { text?: unknown; root?: unknown; children?: unknown[] }
  if (typeof text === 'string' && text.trim() !== '') return true
  return hasText(root) || (Array.isArray(children) && children.some(hasText))
}

/** The route that a document carries since it was submitted; at draft, the one that it would take. */
async function routeOf(req: PayloadRequest, document: StoredDocument): Promise<Route> {
  const { stage, route } = stateOf(document)
  return stage === 'draft' || route === null ? routeFor(req, document) : route
}

async function routeFor(req: PayloadRequest, document: StoredDocument): Promise<Route> {
  const office = idOf(document.office)
  // One after the other: a transaction is one connection, and does one thing at a time.
  const { docs } = await req.payload.db.find<RouteRule & { id: string; retiredAt?: string | null }>(
    {
      collection: slugs.routes,
      where: { retiredAt: { exists: false } },
      limit: 0,
      pagination: false,
      req,
    },
  )
  const level = office
    ? await req.payload.db.findOne<{ id: string; level?: string }>({
        collection: slugs.offices,
        where: { id: { equals: office } },
        select: { level: true },
        req,
      })
    : null
  return chooseRoute({
    rules: docs.map(asRule),
    officeLevel: level?.level ?? '',
    kind: String(document.kind ?? 'general'),
  })
}

function asRule(stored: RouteRule): RouteRule {
  return {
    name: stored.name,
    allowsBatch: Boolean(stored.allowsBatch),
    officeLevels: stored.officeLevels ?? [],
    kinds: stored.kinds ?? [],
    priority: stored.priority ?? 0,
    steps: (stored.steps ?? []).map(({ step, quorum, limitWorkingDays }) => ({
      step,
      quorum: quorum ?? 1,
      limitWorkingDays: limitWorkingDays ?? 3,
    })),
  }
}
