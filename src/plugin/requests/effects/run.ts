import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type TaskConfig,
} from 'payload'
import type { Role } from '../../../domain/access/roles.ts'
import {
  eventLabel,
  foldEvents,
  initialRequest,
  type RequestEvent,
} from '../../../domain/requests/index.ts'
import { idOf } from '../../access/actor.ts'
import { peopleFor } from '../../documents/jobs/people.ts'
import { tasks } from '../../documents/jobs/queue.ts'
import { queueMail } from '../../mail/queue.ts'
import { message } from '../../messages/index.ts'
import type { Gongkai } from '../../options.ts'
import { ownRequest } from '../../request.ts'
import { slugs } from '../../slugs.ts'
import { type AskedLetter, makeLetter } from '../letters/makeLetter.ts'
import {
  loadEvents,
  loadRequest,
  lockRequest,
  openEvent,
  registrationOf,
  type StoredRequest,
} from '../load.ts'
import { openParties } from '../parties.ts'
import { type Applicant, openJson } from '../sealed.ts'
import { type Effect, effectOf, type Told } from './table.ts'

type Input = { request: string; seq: number }

/**
 * What follows from an event once it is committed: its letter, and word to whom it concerns. Run again
 * after a crash it makes no second letter, and a mailbox shows its mail once.
 */
export const requestEffects = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.requestEffects,
    inputSchema: [
      { name: 'request', type: 'text', required: true },
      { name: 'seq', type: 'number', required: true },
    ],
    retries: { attempts: 5, backoff: { type: 'exponential', delay: 30_000 } },
    handler: async ({ input, req }: { input: Input; req: PayloadRequest }) => {
      await runEffects(req, gongkai, input)
      return { output: {} }
    },
  }) as unknown as TaskConfig

export async function runEffects(
  outer: PayloadRequest,
  gongkai: Gongkai,
  { request, seq }: Input,
): Promise<void> {
  const req = await ownRequest(outer)
  const row = await loadRequest(req, request)
  if (!row) return
  const stored = (await loadEvents(req, request)).find((event) => event.seq === seq)
  const event = stored ? openEvent(req, stored) : null
  const effect = effectOf(event)
  if (!effect) return
  await initTransaction(req)
  try {
    // Of two runs at once the second finds the letters of the first.
    await lockRequest(req, request)
    for (const letter of await lettersOf(req, { row, event, effect })) {
      await makeLetter(req, gongkai, { row, event, seq, letter })
    }
    for (const told of effect.tells) {
      if (told in staffRoles) await tellStaff(req, gongkai, { row, event, seq, told })
    }
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  await tellOutside(req, gongkai, { row, event, seq, effect })
}

/** Which letters an event brings, and to whom. */
async function lettersOf(
  req: PayloadRequest,
  { row, event, effect }: { row: StoredRequest; event: RequestEvent | null; effect: Effect },
): Promise<AskedLetter[]> {
  const { letter, audience = 'officers', toOverruled } = effect
  const own = audience === 'party' ? `party:${partiesOf(event)[0] ?? ''}` : audience
  const overruled = toOverruled ? await overruledParties(req, row) : []
  return [
    ...(letter ? [{ letter, audience: own }] : []),
    ...overruled.map((key) => ({ letter: toOverruled ?? '', audience: `party:${key}` })),
  ]
}

/** The duty in which staff are told. */
const staffRoles: Partial<Record<Told, Role>> = {
  officers: 'requestOfficer',
  head: 'disclosureHead',
  clerks: 'clerk',
}

/** Staff are told number and event; what was written, and by whom, they look up. */
async function tellStaff(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    row,
    event,
    seq,
    told,
  }: { row: StoredRequest; event: RequestEvent | null; seq: number; told: Told },
): Promise<void> {
  const office = idOf(row.office)
  if (!office) return
  if (event?.type === 'suggestPublication' && event.document) return
  const role = staffRoles[told] ?? 'requestOfficer'
  const officer = idOf(row.officer)
  const people = await peopleFor(req, { role, office })
  const own = people.filter(({ id }) => told !== 'officers' || officer === null || id === officer)
  const values = mailValues(gongkai, row, event, 'zh')
  for (const { email } of own.length > 0 ? own : people) {
    await queueMail(req, {
      to: email,
      subject: message('zh', 'requestMail.staffSubject', values),
      text: message(
        'zh',
        told === 'clerks' ? 'requestMail.publication' : 'requestMail.staff',
        values,
      ),
      key: `request-${row.id}-${seq}-${told}`,
    })
  }
}

/**
 * Applicants and third parties, in the applicant's language, if they gave an address. Sent from here:
 * a queued mail would keep their address in the database in clear.
 */
async function tellOutside(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    row,
    event,
    seq,
    effect,
  }: { row: StoredRequest; event: RequestEvent | null; seq: number; effect: Effect },
): Promise<void> {
  const failed: unknown[] = []
  for (const told of effect.tells) {
    for (const [at, to] of (await addressesOf(req, row, event, told)).entries()) {
      const values = mailValues(gongkai, row, event, row.language)
      const mail = {
        to,
        subject: message(row.language, 'requestMail.subject', values),
        text: message(row.language, 'requestMail.text', values),
        messageId: `<gongkai-request-${row.id}-${seq}-${told}-${at}@gongkai>`,
      }
      // One address that takes no mail keeps no other from theirs.
      await req.payload.sendEmail(mail).catch((error: unknown) => failed.push(codeOf(error)))
    }
  }
  if (failed.length > 0) throw new Error(`Mail about ${row.receiptNumber} failed: ${failed.join()}`)
}

/** What a mail server says quotes the address, and Payload keeps the message of an error with the job. */
const codeOf = (error: unknown): string => {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  return [code, responseCode].filter(Boolean).join(' ') || 'unknown'
}

const partiesOf = (event: RequestEvent | null): string[] =>
  event?.type === 'consultThirdParty' ? [event.party] : []

/** The third parties who objected to what is disclosed all the same, for the public interest. */
async function overruledParties(req: PayloadRequest, row: StoredRequest): Promise<string[]> {
  const events = (await loadEvents(req, row.id)).map((event) => openEvent(req, event))
  const { proposal, consultations } = foldEvents(initialRequest(registrationOf(row)), events)
  if (!proposal?.reply.publicInterest) return []
  return consultations
    .filter(({ kind, answer }) => kind === 'thirdParty' && answer === 'objects')
    .map(({ party }) => party)
}

const eMail = /[^\s,;，；、]+@[^\s,;，；、]+\.[a-z]{2,}/i

async function addressesOf(
  req: PayloadRequest,
  row: StoredRequest,
  event: RequestEvent | null,
  told: Told,
): Promise<string[]> {
  if (told === 'applicant') {
    const applicant = openJson<Applicant>(req.payload, row, 'sealedApplicant', row.sealedApplicant)
    return applicant?.contact.email ? [applicant.contact.email] : []
  }
  if (told !== 'party') return []
  const keys = event?.type === 'dispatch' ? await overruledParties(req, row) : partiesOf(event)
  const parties = await openParties(req, row.id)
  return parties
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ contact }) => eMail.exec(contact)?.[0] ?? [])
}

/** What mail may say: the number, what happened, by when. Never who, and never what about. */
export function mailValues(
  gongkai: Gongkai,
  row: StoredRequest,
  event: RequestEvent | null,
  language: string,
) {
  const site = gongkai.siteUrl ?? ''
  return {
    receiptNumber: row.receiptNumber,
    event: event ? eventLabel(event.type, language) : message(language, 'requestMail.registered'),
    dueOn: row.dueOn ?? '—',
    link: `${site}/admin/collections/${slugs.requests}/${row.id}`,
    track: `${site}${{ 'zh-TW': '/zh-Hant', en: '/en' }[language] ?? ''}/requests/track`,
  }
}
