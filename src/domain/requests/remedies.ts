import { compare, type DateOnly } from '../dates/index.ts'
import type { Label } from '../disclosure/index.ts'
import { type ReplyType, replyRuleOf } from './replies.ts'

/** The Review Law (行政复议法) of 2023 took effect: what is refused goes to review first (Art. 23). */
export const REVIEW_FIRST_SINCE: DateOnly = '2024-01-01'

export type OfficeLevel = 'county' | 'department' | 'township'

export type Remedies = {
  /** Whether a suit is possible only after review (复议前置). */
  isReviewFirst: boolean
  /** The body that reviews, by its name. */
  reviewBody: string
  /** Days within which review is applied for (Review Law, Art. 20). */
  reviewDays: 60
  /** How the reply tells of it. */
  sentence: Label
}

/** RP-3: whether a reply of this day goes to review before anybody can sue (复议前置). */
export const isReviewFirst = ({
  replyType,
  hasDeniedPart = replyType === 'partial',
  on,
}: {
  /** Null: it was not taken as an application at all. */
  replyType: ReplyType | null
  hasDeniedPart?: boolean
  on: DateOnly
}): boolean =>
  ((replyType !== null && replyRuleOf(replyType).isRefusal) || hasDeniedPart) &&
  compare(on, REVIEW_FIRST_SINCE) >= 0

/**
 * RP-3: what can be done against a reply and where. Departments and townships are reviewed by the
 * county's government, which is itself reviewed by the city's (Review Law, Art. 24).
 * @param on the day of the reply
 * @param hasDeniedPart whether a part is not disclosed (Art. 37); it follows the rule of a refusal
 * @param court the court with jurisdiction, where the office names one
 */
export function remediesOf({
  replyType,
  hasDeniedPart = replyType === 'partial',
  on,
  officeLevel,
  countyGovernment,
  cityGovernment,
  court = '有管辖权的人民法院',
}: {
  /** Null: it was not taken as an application at all. */
  replyType: ReplyType | null
  hasDeniedPart?: boolean
  on: DateOnly
  officeLevel: OfficeLevel
  countyGovernment: string
  cityGovernment: string
  court?: string
}): Remedies {
  const isFirst = isReviewFirst({ replyType, hasDeniedPart, on })
  const reviewBody = officeLevel === 'county' ? cityGovernment : countyGovernment
  const say = isFirst ? reviewFirst : reviewOrSuit
  return { isReviewFirst: isFirst, reviewBody, reviewDays: 60, sentence: say(reviewBody, court) }
}

const reviewFirst = (body: string, court: string): Label => ({
  zh: `如对本答复中不予公开的决定不服，应当自收到本答复之日起60日内先向${body}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向${court}提起行政诉讼。`,
  'zh-TW': `如對本答覆中不予公開的決定不服，應當自收到本答覆之日起60日內先向${body}申請行政復議；對行政復議決定不服的，可以自收到行政復議決定書之日起15日內向${court}提起行政訴訟。`,
  en: `If you disagree with the decision not to disclose, you must first apply to ${body} for administrative review within 60 days of receiving this reply; if you disagree with the decision on review, you may bring a suit before ${court} within 15 days of receiving it.`,
})

const reviewOrSuit = (body: string, court: string): Label => ({
  zh: `如对本答复不服，可以自收到本答复之日起60日内向${body}申请行政复议，或者自收到本答复之日起6个月内向${court}提起行政诉讼。`,
  'zh-TW': `如對本答覆不服，可以自收到本答覆之日起60日內向${body}申請行政復議，或者自收到本答覆之日起6個月內向${court}提起行政訴訟。`,
  en: `If you disagree with this reply, you may apply to ${body} for administrative review within 60 days of receiving it, or bring a suit before ${court} within 6 months of receiving it.`,
})
