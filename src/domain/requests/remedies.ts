import type { DateOnly } from '../dates/index.ts'
import { type ReplyType, replyRule } from './replies.ts'

type Language = 'zh' | 'zh-TW' | 'en'

/** 行政复议法 of 2023 took effect on this day: review comes before suit where disclosure is refused. */
export const REVIEW_FIRST_FROM: DateOnly = '2024-01-01'

/** What an applicant can do against a reply (RP-3). Days are calendar days. */
export type Remedies = {
  /** Whether they must ask for review (行政复议) before they can go to court. */
  reviewFirst: boolean
  reviewWithinDays: 60
  /** To court: within 15 days of the review's decision, or within 6 months directly. */
  suitWithin: '15 days after review' | '6 months'
  text: Readonly<Record<Language, string>>
}

/**
 * RP-3, law of the day of the reply: 行政复议法 Art. 20, 23; 行政诉讼法 Art. 45, 46. What is refused by
 * Art. 14 to 16, also as a part, goes to review first since 2024.
 * @param reviewBody who decides on review: the county government for its departments and townships,
 * the city government for the county government itself (行政复议法 Art. 24)
 * @param court the court that a suit would go to
 */
export function remediesOf({
  replyType,
  on,
  reviewBody,
  court,
}: {
  replyType: ReplyType
  on: DateOnly
  reviewBody: string
  court: string
}): Remedies {
  const reviewFirst = on >= REVIEW_FIRST_FROM && replyRule(replyType).denies
  return {
    reviewFirst,
    reviewWithinDays: 60,
    suitWithin: reviewFirst ? '15 days after review' : '6 months',
    text: reviewFirst ? first(reviewBody, court) : either(reviewBody, court),
  }
}

const first = (body: string, court: string): Remedies['text'] => ({
  zh: `如对本答复不服，应当先自收到本答复之日起60日内向${body}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向${court}提起行政诉讼。`,
  'zh-TW': `如對本答覆不服，應當先自收到本答覆之日起60日內向${body}申請行政復議；對行政復議決定不服的，可以自收到行政復議決定書之日起15日內向${court}提起行政訴訟。`,
  en: `If you disagree with this reply, you must first ask ${body} for administrative review within 60 days of receiving it; against the decision on review you may bring suit before ${court} within 15 days of receiving that decision.`,
})

const either = (body: string, court: string): Remedies['text'] => ({
  zh: `如对本答复不服，可以自收到本答复之日起60日内向${body}申请行政复议，或者自收到本答复之日起6个月内向${court}提起行政诉讼。`,
  'zh-TW': `如對本答覆不服，可以自收到本答覆之日起60日內向${body}申請行政復議，或者自收到本答覆之日起6個月內向${court}提起行政訴訟。`,
  en: `If you disagree with this reply, you may ask ${body} for administrative review within 60 days of receiving it, or bring suit before ${court} within 6 months of receiving it.`,
})
