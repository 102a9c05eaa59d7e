import type { DateOnly } from '../dates/index.ts'

/** How an application comes. */
export const channels = [
  'online',
  'email',
  'fax',
  'counter',
  'postSigned',
  'postPlain',
  'oral',
] as const

export type Channel = (typeof channels)[number]

export const isChannel = (name: unknown): name is Channel =>
  (channels as readonly unknown[]).includes(name)

type Rule = 'submitted' | 'signed' | 'confirmed'

/** RQ-1, Art. 31: which day counts as the day of receipt. */
const rules: Readonly<Record<Channel, Rule>> = {
  /** 当面提交: the day it was handed in. */
  counter: 'submitted',
  /** Art. 29: said at the counter, written down by the office. */
  oral: 'submitted',
  /** 邮寄、需签收: the day it was signed for. */
  postSigned: 'signed',
  /** 平常信函: the day the office and the applicant have confirmed it. */
  postPlain: 'confirmed',
  /** 互联网渠道、传真: the day both sides have confirmed it. */
  online: 'confirmed',
  email: 'confirmed',
  fax: 'confirmed',
}

/** Before this day 国办公开办函〔2015〕207号 held: e-mail was received when the mail system had it. */
const REVISED_ON: DateOnly = '2019-05-15'

/**
 * RQ-1: the day of receipt, from which the time for the reply runs; null while it still has to be
 * confirmed. The event `confirmReceipt` gives that day.
 */
export function receiptDate({
  channel,
  submittedOn,
  signedOn = null,
  confirmedOn = null,
}: {
  channel: Channel
  submittedOn: DateOnly
  signedOn?: DateOnly | null
  confirmedOn?: DateOnly | null
}): DateOnly | null {
  if (channel === 'email' && submittedOn < REVISED_ON) return submittedOn
  const rule = rules[channel]
  return rule === 'submitted' ? submittedOn : rule === 'signed' ? signedOn : confirmedOn
}

/** RQ-12: more applications of one person in a calendar month than this are worth a question. */
export const OFTEN = 10

export const isExcessive = (inMonth: number): boolean => inMonth > OFTEN

/** RQ-15, Art. 44: from so many people on, the same wish suggests disclosure to all. */
export const MANY_ASKERS = 2
