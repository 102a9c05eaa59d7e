import { isDateOnly } from '../dates/index.ts'
import { isCount } from '../fees/index.ts'
import { isGiven, strayNames } from '../lifecycle/index.ts'
import { eventRuleOf, isRequestEventType } from './events.ts'
import {
  answers,
  dispatchMeans,
  feeMethods,
  type RequestEvent,
  type RequestReason,
} from './types.ts'

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string' && value.length <= longestText
const isPositive: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 1
const isTexts: Test = (value) => Array.isArray(value) && value.length <= 100 && value.every(isText)
const isRecord: Test = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isId: Test = (value) => isText(value) || Number.isSafeInteger(value)
const isIds: Test = (value) => Array.isArray(value) && value.every(isId)
const isOneOf =
  (values: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && values.includes(value)

/** Longer than any letter; what is longer is no answer and no reason. */
const longestText = 50_000

/** What each parameter must be; those that are not here are texts. */
const tests: Readonly<Record<string, Test>> = {
  items: (value) => isText(value) || isTexts(value),
  // No period of the law is a tenth as long.
  days: (value) => isPositive(value) && Number(value) <= 250,
  count: (value) => isPositive(value) && isCount(value),
  before: isCount,
  daysLeft: Number.isSafeInteger,
  amount: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  answer: isOneOf(answers),
  means: isOneOf(dispatchMeans),
  // FE-3: that both are asked for is a rule of law and refused as such.
  method: (value) =>
    isOneOf(feeMethods)(value) || (Array.isArray(value) && value.every(isOneOf(feeMethods))),
  descriptions: (value) =>
    isTexts(value) && (value as string[]).every((each) => each.trim() !== ''),
  // It becomes the title of a document, which has room for so much.
  title: (value) => isText(value) && String(value).length <= 500,
  receipts: isTexts,
  grounds: (value) => Array.isArray(value) && value.every(isRecord),
  searchRecord: isRecord,
  otherOffice: isRecord,
  documents: isIds,
  files: isIds,
}
const dates = ['receivedOn', 'until', 'from', 'to', 'dueOn']

/**
 * What is wrong with the form of an event, whoever asks and wherever the request stands: an unknown
 * type, a date that is none, a value of another sort than the parameter has. A parameter that is
 * only missing is left to the rules, which name everything that is missing at once.
 */
export function formFaults(event: Readonly<Record<string, unknown>>): RequestReason[] {
  if (!isRequestEventType(event.type)) return [{ code: 'UNKNOWN_EVENT', field: 'type' }]
  const { needs, takes = [] } = eventRuleOf(event.type)
  const given = [...needs, ...takes].filter((name) => isGiven(event[name]))
  return [
    ...(isDateOnly(event.on) ? [] : [{ code: 'INVALID_DATE', field: 'on' } as const]),
    ...given.flatMap((field): RequestReason[] => {
      const value = event[field]
      if (dates.includes(field)) return isDateOnly(value) ? [] : [{ code: 'INVALID_DATE', field }]
      return (tests[field] ?? isText)(value) ? [] : [{ code: 'INVALID_VALUE', field }]
    }),
  ]
}

/**
 * An event from outside, as a body or a line of a file. Parameters that the event does not have are
 * faults as well: what would be dropped in silence was meant to say something.
 */
export function parseEvent(
  input: unknown,
): { ok: true; event: RequestEvent } | { ok: false; faults: RequestReason[] } {
  if (!isRecord(input)) return { ok: false, faults: [{ code: 'UNKNOWN_EVENT' }] }
  const given = input as Record<string, unknown>
  const faults = formFaults(given)
  if (isRequestEventType(given.type)) {
    const stray = strayNames(eventRuleOf(given.type), given, ['type', 'on'])
    faults.push(...stray.map((field): RequestReason => ({ code: 'INVALID_VALUE', field })))
  }
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, event: given as RequestEvent }
}
