import { formatChineseDate } from '../../../domain/dates/index.ts'
import type { RequestClock } from '../../../domain/deadlines/index.ts'
import { grounds } from '../../../domain/disclosure/index.ts'
import { explainFee, feeFor, feeMethodLabels } from '../../../domain/fees/index.ts'
import type { LetterValues } from '../../../domain/letters/index.ts'
import {
  type Channel,
  channelLabels,
  type Reply,
  type RequestEvent,
  type RequestState,
} from '../../../domain/requests/index.ts'
import type { StoredRequest } from '../load.ts'
import type { Applicant, Wanted } from '../sealed.ts'

/** Everything that a letter about a request may have to say. */
export type LetterMatter = {
  row: StoredRequest
  state: RequestState
  clock: RequestClock
  event: RequestEvent | null
  wanted: Wanted
  applicant: Applicant
  office: { name: string; contact: string }
  trackingAddress: string
  party: { name: string; accessCode: string | null } | null
  /** What that party was asked about. */
  askedAbout: string | null
  remedies: string
}

/** Working days that third parties and other organs have (Art. 32, 34), and to pay (109号). */
const [consultationDays, paymentDays] = [15, 20]

/** How the correction of a record is named, and what it asks for (Art. 41). */
const ofRecord: LetterValues = {
  application: '政府信息更正申请',
  applicationMatter: '申请更正的政府信息',
}

/** The values of placeholders, as far as the matter has them; letters are Chinese, like the law. */
export function valuesOf(matter: LetterMatter): LetterValues {
  const { row, clock, wanted, office } = matter
  return {
    ...(row.kind === 'recordCorrection' ? ofRecord : {}),
    // By its document number alone an application is whole (Art. 29).
    description: oneLine(wanted.description || wanted.documentNumber || ''),
    requestNumber: row.receiptNumber,
    anewOf: row.anewOf,
    channel: channelLabels[row.channel as Channel]?.zh ?? null,
    submittedOn: row.submittedOn,
    receivedOn: row.receivedOn,
    dueOn: clock.dueOn,
    trackingAddress: matter.trackingAddress,
    officeName: office.name,
    officeContact: office.contact || null,
    applicantName: matter.applicant.name,
    remedies: matter.remedies,
    ...ofEvent(matter),
  }
}

function ofEvent({ event, clock, state, party, askedAbout }: LetterMatter): LetterValues {
  switch (event?.type) {
    case 'askCorrection':
      return {
        'correction.items': Array.isArray(event.items) ? event.items.join('\n') : event.items,
        'correction.days': event.days ?? 15,
        'correction.by': clock.limits.correctionBy,
      }
    case 'extend':
      return { 'extension.days': event.days, 'extension.reason': oneLine(event.reason) }
    case 'consultThirdParty':
      return {
        'thirdParty.name': party?.name ?? null,
        'thirdParty.information': event.opinion ?? null,
        'thirdParty.days': consultationDays,
        accessCode: party?.accessCode ?? null,
      }
    case 'consultAgency':
      return {
        'agency.name': party?.name ?? event.agencyName ?? null,
        'agency.information': event.opinion ?? null,
        'agency.days': consultationDays,
      }
    case 'noticeFee': {
      const fee = feeFor({ ...event, receivedOn: state.receivedOn })
      return {
        'fee.method': feeMethodLabels[event.method].zh,
        'fee.working': explainFee(fee, 'zh').join('\n'),
        'fee.amount': `${fee.amount}元`,
        'fee.days': paymentDays,
        'fee.by': clock.limits.payBy,
      }
    }
    case 'askReasons':
      return { 'reasons.question': event.reason }
    case 'dispatch':
      return state.proposal ? ofDecision(state.proposal.reply, askedAbout) : {}
    case 'approveReply':
      return state.proposal ? ofReply(state.proposal.reply, clock) : {}
    default:
      return {}
  }
}

/**
 * What a third party is told who objected: what is disclosed all the same, and why (Art. 32). It is told
 * by what they were asked about. The words of the reply are for the applicant, may name them, and may
 * speak of what belongs to others.
 */
const ofDecision = (
  { replyType, publicInterest }: Reply,
  askedAbout: string | null,
): LetterValues => ({
  'decision.content': [
    `《政府信息公开第三方意见征询书》所列的信息${askedAbout ? `：${askedAbout}` : '。'}`,
    ...(replyType === 'partial' ? ['其中部分内容不予公开。'] : []),
  ].join('\n'),
  'decision.reason': publicInterest ?? null,
})

function ofReply(reply: Reply, clock: RequestClock): LetterValues {
  const { searchRecord, otherOffice } = reply
  return {
    content: reply.content ?? null,
    where: reply.where ?? null,
    reason: [reply.reason, reply.publicInterest].filter(Boolean).join('\n') || null,
    grounds: reply.grounds?.map(groundText).join('\n') || null,
    search: searchRecord
      ? `本机关于${formatChineseDate(searchRecord.on)}由${searchRecord.who}以“${searchRecord.keywords}”为关键词，检索了${searchRecord.where}，未检索到该信息。`
      : null,
    'otherOffice.name': otherOffice?.name ?? null,
    'otherOffice.contact': otherOffice?.contact ?? null,
    repeatedOf: reply.repeatedOf ?? null,
    'correction.days': null,
    'correction.by': clock.limits.correctionBy,
    'fee.by': clock.limits.payBy,
  }
}

/** One part that is not disclosed: which, by what facts, on what ground. */
function groundText({ ground, facts, part }: NonNullable<Reply['grounds']>[number]): string {
  const { article = '', label } = grounds.find(({ id }) => id === ground) ?? {}
  const about = part ? `${part}：` : ''
  return `${about}${facts}根据《中华人民共和国政府信息公开条例》${article}的规定（${label?.zh ?? ground}），不予公开。`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
