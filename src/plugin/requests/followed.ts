import type { PayloadRequest } from 'payload'
import { explainClock, requestClock } from '../../domain/deadlines/index.ts'
import { initialRequest, type RequestEvent } from '../../domain/requests/index.ts'
import { idOf } from '../access/actor.ts'
import { calendarOf } from '../holidays/calendarOf.ts'
import { matchAccessCode } from '../intake/accessCode.ts'
import { admitLookup } from '../intake/admitLookup.ts'
import { findOffice } from '../offices/find.ts'
import type { Gongkai } from '../options.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { slugs } from '../slugs.ts'
import { sentFiles, sha256Of } from './answers/sendable.ts'
import { loadEvents, openEvent, registrationOf, type StoredRequest } from './load.ts'
import { loadParties } from './parties.ts'
import { readReceiptNumber } from './receiptNumber.ts'
import { remediesFor } from './remedies.ts'
import { listFiles, readStored, type ShownFile } from './store.ts'
import { timelineOf } from './timeline.ts'
import { toldReply } from './toldReply.ts'

/** Who holds the code: the applicant, or a third party as `party:p1`. */
export type Holder = { row: StoredRequest; as: string }

/**
 * The request that a number and a code open, or null. An unknown number costs the same comparison as
 * a wrong code, and both count against the throttle; a right one does not.
 */
export async function followed(
  req: PayloadRequest,
  gongkai: Gongkai,
  { receiptNumber, accessCode }: { receiptNumber: string; accessCode: string },
): Promise<Holder | null> {
  const number = readReceiptNumber(receiptNumber)
  const giveBack = await admitLookup(req, gongkai, receiptNumber)
  const row = await req.payload.db.findOne<StoredRequest>({
    collection: slugs.requests,
    where: { receiptNumber: { equals: number ?? 'none' } },
    req,
  })
  // Asked for whoever it is: what is there to be found must not be told by the time it takes.
  const parties = await loadParties(req, row?.id ?? nobody)
  const holders = [
    ...(row?.codeHash ? [{ as: 'applicant', hash: row.codeHash }] : []),
    ...parties.flatMap(({ key, codeHash }) =>
      codeHash ? [{ as: `party:${key}`, hash: codeHash }] : [],
    ),
  ]
  const at = matchAccessCode(privacyOf(req.payload).blindIndex, accessCode, {
    record: row?.sealKey ?? null,
    hashes: holders.map(({ hash }) => hash),
  })
  const holder = holders[at]
  if (!row || !holder) return null
  await giveBack()
  return { row, as: holder.as }
}

/** The id of no request. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** How a request stands for whoever follows it, as the contract has it. */
export async function followedOf(req: PayloadRequest, gongkai: Gongkai, { row, as }: Holder) {
  const stored = await loadEvents(req, row.id)
  const events = stored.map((event) => openEvent(req, event))
  const calendar = await calendarOf(req, idOf(row.office) ?? '')
  const { receivedOn } = initialRequest(registrationOf(row))
  const clock = requestClock({ receivedOn, events, calendar })
  const timeline = timelineOf({ row, events, stored, as, language: req.i18n.language })
  const files = filesFor(await listFiles(req, row), { as, events })
  if (as !== 'applicant') {
    const party = as.slice('party:'.length)
    return {
      status: row.state,
      as: 'thirdParty' as const,
      receiptNumber: row.receiptNumber,
      timeline: timeline.entries,
      letters: files,
      // Once the time is over or the case is closed, nothing waits for them.
      next: row.state === 'consulting' ? timeline.next : [],
      /** Art. 32: the last of their 15 working days. */
      answerBy: clock.limits.consultations.find((each) => each.party === party)?.by ?? null,
      language: row.language,
    }
  }
  const { language } = req.i18n
  const locale = language === 'en' || language === 'zh-TW' ? language : 'zh'
  return {
    status: row.state,
    as: 'applicant' as const,
    office: await officeName(req, row),
    kind: row.kind,
    outcome: row.outcome,
    receiptNumber: row.receiptNumber,
    submittedOn: row.submittedOn,
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    dueCode: row.dueCode,
    standing: clock.standing,
    limits: clock.limits,
    working: clock.working,
    /** The same in sentences, short: what somebody would ask about. */
    explained: row.receivedOn ? explainClock(clock, locale, { compact: true }) : [],
    lawVersion: clock.lawVersion,
    calendarVersion: clock.calendarVersion,
    timeline: timeline.entries,
    next: timeline.next,
    replies: files.filter(({ kind }) => kind === 'letter' || kind === 'answer'),
    reply: await toldReply(req, events),
    remedies: await remediesFor(
      req,
      row,
      events.find(({ type }) => type === 'dispatch' || type === 'refuse')?.on ?? null,
    ),
    language: row.language,
    gongkai: gongkai.siteUrl,
  }
}

/**
 * What whoever holds a code may have: their own letters, and once the reply was dispatched the applicant
 * its letter and its files. What is made ready before is not sent yet.
 */
function filesFor(
  files: readonly ShownFile[],
  { as, events }: { as: string; events: readonly RequestEvent[] },
): ShownFile[] {
  const reply = seqOfReply(events)
  const sent = as === 'applicant' ? sentFiles(events) : new Map()
  return files.filter(
    ({ id, audience, letterKind, seq }) =>
      sent.has(id) || (audience === as && (letterKind !== 'reply' || seq === reply)),
  )
}

/** The place of the approval whose letter was dispatched, as letters count it; null before that. One taken back has a letter as well. */
function seqOfReply(events: readonly RequestEvent[]): number | null {
  const types = events.map(({ type }) => type)
  return types.includes('dispatch') ? types.lastIndexOf('approveReply') + 1 : null
}

/**
 * A file that whoever holds the code may have, with its bytes; null for any other, and for a file of the
 * answer that is not what was approved.
 */
export async function fileFor(req: PayloadRequest, { row, as }: Holder, file: string) {
  const events = (await loadEvents(req, row.id)).map((event) => openEvent(req, event))
  const mine = filesFor(await listFiles(req, row), { as, events })
  if (!mine.some(({ id }) => id === file)) return null
  const found = await readStored(req, row, { file })
  const approved = sentFiles(events).get(file)
  if (!found || approved === undefined || sha256Of(found.bytes) === approved) return found
  req.payload.logger.error({ msg: 'A file of an answer is not what was approved', file })
  return null
}

async function officeName(req: PayloadRequest, row: StoredRequest) {
  const office = await findOffice(req, idOf(row.office) ?? '')
  return office ? { slug: office.slug, name: office.name } : null
}

export type Followed = Awaited<ReturnType<typeof followedOf>>
