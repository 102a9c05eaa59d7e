import type { Payload } from 'payload'
import type { Application } from '../../domain/requests/index.ts'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { slugs } from '../slugs.ts'

/** Who applies. Never stored but sealed, never logged, never in an address. */
export type Applicant = {
  name: string
  idKind: string
  identityNumber: string
  contact: { phone?: string; email?: string; address?: string }
  /** 代理人 or 监护人: who acts for the applicant, with proof. */
  proxy?: Application['proxy'] | null
  /** Help with reading or hearing (Art. 43). */
  assistance?: string | null
}

/** What they ask for. People write names and numbers into it, so it is sealed too. */
export type Wanted = {
  description: string
  documentNumber?: string | null
  delivery: string
  format?: string | null
}

type Sealable = { sealKey: string }

const fieldOf = (name: string, { sealKey }: Sealable) => ({
  collection: slugs.requests,
  record: sealKey,
  field: name,
})

export const sealJson = (payload: Payload, row: Sealable, name: string, value: unknown): string =>
  privacyOf(payload).seal(canonicalJson(value), fieldOf(name, row))

/** Null when nothing is there any more (erased), or it does not open: a list must not fall with it. */
export function openJson<Value>(
  payload: Payload,
  row: Sealable,
  name: string,
  sealed: string | null | undefined,
): Value | null {
  if (!sealed) return null
  const opened = privacyOf(payload).tryOpen(sealed, fieldOf(name, row))
  if (opened.ok) return JSON.parse(opened.value) as Value
  payload.logger.error({ msg: 'A sealed value does not open', field: name, fault: opened.fault })
  return null
}

/** Keyed hash of a value: tells whether it is the same, and nothing else of it. */
export const fingerprintOf = (payload: Payload, value: unknown): string =>
  privacyOf(payload).blindIndex(canonicalJson(value), 'sameText')

/**
 * Parameters of events that say nothing of a person: numbers, days, choices, ids of staff and offices.
 * Everything else that an event carries is sealed. A parameter that is not here is sealed.
 */
const openParams: ReadonlySet<string> = new Set([
  'days',
  'daysLeft',
  'dueOn',
  'method',
  'count',
  'amount',
  'replyType',
  'party',
  'agency',
  'answer',
  'means',
  'receivedOn',
  'until',
  'from',
  'to',
  'calendarVersion',
  'kind',
  'officer',
  'office',
  'into',
  'document',
])

/** Splits the parameters of an event into what is stored open and what is sealed. */
export function splitParams(params: Record<string, unknown>): {
  open: Record<string, unknown>
  closed: Record<string, unknown>
} {
  const open: Record<string, unknown> = {}
  const closed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null) continue
    if (openParams.has(name)) open[name] = value
    else closed[name] = value
  }
  return { open, closed }
}
