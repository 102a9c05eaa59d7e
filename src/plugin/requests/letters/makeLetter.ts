import type { PayloadRequest } from 'payload'
import { todayIn, yearOf } from '../../../domain/dates/index.ts'
import { requestClock } from '../../../domain/deadlines/index.ts'
import { isLetterKind, letterText } from '../../../domain/letters/index.ts'
import {
  foldEvents,
  initialRequest,
  type ReplyType,
  type RequestEvent,
} from '../../../domain/requests/index.ts'
import { idOf } from '../../access/actor.ts'
import { Refusal } from '../../errors.ts'
import { calendarOf } from '../../holidays/calendarOf.ts'
import { nextLetterNumber } from '../../letters/nextLetterNumber.ts'
import { MissingGlyphs, renderLetter } from '../../letters/renderLetter.ts'
import { wordingFor } from '../../letters/templates/find.ts'
import { renderWord } from '../../letters/word/renderWord.ts'
import { findOffices } from '../../offices/find.ts'
import type { Gongkai } from '../../options.ts'
import { loadEvents, openEvent, registrationOf, type StoredRequest } from '../load.ts'
import { openParties } from '../parties.ts'
import { remediesAgainst } from '../remedies.ts'
import { type Applicant, openJson } from '../sealed.ts'
import { filesOf, storeFile } from '../store.ts'
import { wantedAfter } from '../wanted.ts'
import { valuesOf } from './values.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** A letter to be made: its kind, or `reply` for that of the reply's type; `applicant`, `officers` or `party:p1`. */
export type AskedLetter = { letter: string; audience: string }

/**
 * The letter of an event, as Word and PDF, numbered and kept with the request. A placeholder that does
 * not resolve stops it: the job fails with its name and is listed. Made once, however often it is run.
 */
export async function makeLetter(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    row,
    event,
    seq,
    letter: asked,
  }: { row: StoredRequest; event: RequestEvent | null; seq: number; letter: AskedLetter },
): Promise<void> {
  const { audience } = asked
  const isThere = (await filesOf(req, row)).some(
    (file) => file.kind === 'letter' && file.seq === seq && file.audience === audience,
  )
  if (isThere) return
  const applicant = openJson<Applicant>(req.payload, row, 'sealedApplicant', row.sealedApplicant)
  const officeId = idOf(row.office) ?? ''
  const office = (await findOffices(req)).find(({ id }) => id === officeId)
  const stored = (await loadEvents(req, row.id)).filter((each) => each.seq <= seq)
  const events = stored.map((each) => openEvent(req, each))
  const { wanted } = wantedAfter(req, row, events)
  // Erased meanwhile: there is nobody to write to.
  if (!applicant || !wanted) return
  const initial = initialRequest(registrationOf(row))
  const state = foldEvents(initial, events)
  const kind = kindOf(asked, { row, replyType: state.proposal?.replyType })
  if (!isLetterKind(kind)) return
  const calendar = await calendarOf(req, officeId)
  const on = todayIn(gongkai.timeZone, gongkai.now())
  const key = audience.startsWith('party:') ? audience.slice('party:'.length) : partyOf(event)
  const party = key
    ? ((await openParties(req, row.id)).find((each) => each.key === key) ?? null)
    : null
  const values = valuesOf({
    row,
    state,
    clock: requestClock({ receivedOn: initial.receivedOn, events, calendar }),
    event,
    wanted,
    applicant,
    office: { name: office?.name ?? '', contact: '' },
    trackingAddress: `${gongkai.siteUrl ?? ''}/requests/track`,
    party,
    askedAbout: askedAbout(events, key),
    remedies: state.proposal
      ? (
          await remediesAgainst(req, row, {
            // To a third party it is disclosure that is decided, whatever else is withheld.
            replyType: kind === 'thirdPartyNotice' ? 'disclose' : state.proposal.replyType,
            on,
            language: 'zh',
          })
        ).text
      : '',
  })
  const wording = await wordingFor(req, { office: officeId, kind })
  const text = letterText({ kind, values, template: wording.body })
  if (!text.ok) {
    const names = [...text.missing, ...text.unknown].join(', ')
    throw new Error(`The letter ${kind} lacks: ${names}`)
  }
  const number = await numberFor(req, { office: officeId, year: yearOf(on) })
  const letter = {
    kind,
    office: { name: office?.name ?? '' },
    number,
    addressee: party?.name ?? applicant.name,
    title: text.title,
    body: text.body,
    signature: office?.name ?? '',
    on,
  }
  const made = await rendered(req, letter)
  for (const [ending, bytes] of Object.entries(made)) {
    await storeFile(req, row, {
      kind: 'letter',
      name: `${text.title}${row.receiptNumber}.${ending}`,
      mimeType: types[ending as keyof typeof types],
      bytes,
      audience,
      seq,
      letterKind: asked.letter === 'reply' ? 'reply' : kind,
      number,
    })
  }
}

/** What a third party was asked about, the last time that they were. */
function askedAbout(events: readonly RequestEvent[], party: string | null): string | null {
  const asked = events.findLast((each) => each.type === 'consultThirdParty' && each.party === party)
  return (asked?.type === 'consultThirdParty' && asked.opinion?.trim()) || null
}

/** The reply is that of its type; what is decided anew was not applied for a second time. */
const kindOf = (
  { letter }: AskedLetter,
  { row, replyType }: { row: StoredRequest; replyType: ReplyType | undefined },
): string | undefined => {
  if (letter === 'reply') return replyType
  return letter === 'receipt' && row.anewOf ? 'anewNotice' : letter
}

/** An office that was given no code yet writes its number by hand; its letters do not wait for that. */
async function numberFor(
  req: PayloadRequest,
  series: { office: string; year: number },
): Promise<string | null> {
  try {
    return await nextLetterNumber(req, series)
  } catch (error) {
    if (error instanceof Refusal && error.reasons.some(({ field }) => field === 'letterCode')) {
      req.payload.logger.warn({ msg: 'An office has no code for its letters', ...series })
      return null
    }
    throw error
  }
}

/** A name with a character that no font has can be set in Word alone; better than no letter. */
async function rendered(
  req: PayloadRequest,
  letter: Parameters<typeof renderLetter>[0],
): Promise<Partial<Record<keyof typeof types, Buffer>>> {
  try {
    return await renderLetter(letter)
  } catch (error) {
    if (!(error instanceof MissingGlyphs)) throw error
    req.payload.logger.warn({
      msg: 'A letter has characters that no font has',
      number: letter.number,
    })
    return { docx: await renderWord(letter) }
  }
}

const partyOf = (event: RequestEvent | null): string | null =>
  event?.type === 'consultThirdParty'
    ? event.party
    : event?.type === 'consultAgency'
      ? event.agency
      : null
