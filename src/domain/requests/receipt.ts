import { compare, type DateOnly } from '../dates/index.ts'
import type { Regime } from './types.ts'

/** The Regulations of 2019 (国务院令第711号) took effect on this day; RQ-0 goes by the day of receipt. */
export const REVISION_IN_FORCE_ON: DateOnly = '2019-05-15'

export const regimeOn = (receivedOn: DateOnly): Regime =>
  compare(receivedOn, REVISION_IN_FORCE_ON) < 0 ? 2007 : 2019

/**
 * How an application came, and what fixes the day it was received (RQ-1, Art. 31): its submission
 * (当面), the signature for the letter (签收), or the day on which both sides confirmed it.
 */
export const channels = {
  online: { receivedBy: 'confirmation' },
  email: { receivedBy: 'confirmation' },
  fax: { receivedBy: 'confirmation' },
  counter: { receivedBy: 'submission' },
  postSigned: { receivedBy: 'signature' },
  postPlain: { receivedBy: 'confirmation' },
  /** Spoken at the counter; the officer writes it down (Art. 29 ¶1, RQ-3). */
  oral: { receivedBy: 'submission' },
  /** A decision on review or a judgment that orders the office to answer again reached it. */
  decision: { receivedBy: 'submission' },
} as const satisfies Record<string, { receivedBy: 'submission' | 'signature' | 'confirmation' }>

export type Channel = keyof typeof channels

export const channelNames = Object.keys(channels) as Channel[]

/** How an application itself can come; a decision is recorded where it was made (`domain/reviews`). */
export const entryChannels = channelNames.filter((name) => name !== 'decision')

/**
 * RQ-1: the day an application was received, or null while what fixes it has not happened. Before
 * the revision an e-mail was received when the system received it (国办公开办函〔2015〕207号).
 */
export function receiptDate({
  channel,
  submittedOn,
  signedOn,
  confirmedOn,
}: {
  channel: Channel
  submittedOn: DateOnly
  signedOn?: DateOnly | null
  confirmedOn?: DateOnly | null
}): DateOnly | null {
  if (channel === 'email' && compare(submittedOn, REVISION_IN_FORCE_ON) < 0) return submittedOn
  switch (channels[channel].receivedBy) {
    case 'submission':
      return submittedOn
    case 'signature':
      return signedOn ?? null
    case 'confirmation':
      return confirmedOn ?? null
  }
}
