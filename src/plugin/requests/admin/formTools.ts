import type { FieldSpec, Value } from '../../admin/form/FormField.tsx'
import { type Say, sayIn } from '../../admin/sayIn.ts'
import type { Messages } from '../../messages/zh/index.ts'

export type FieldName = keyof Messages['requestField']
type Choice = { value: string; label: string }

/** What the forms of a case are made from. Nothing of it names the applicant. */
export type FormContext = {
  language: string
  kind: 'disclosure' | 'recordCorrection'
  /** Today in the office's time: `YYYY-MM-DD`. */
  today: string
  /** Request officers of the office, and other offices. */
  officers: readonly Choice[]
  offices: readonly Choice[]
  /** Files of the case that a reply may send. */
  answers: readonly Choice[]
  /** Keys of those who were asked and have not answered: `p1`, `a1`. */
  awaited: { thirdParty: readonly string[]; agency: readonly string[] }
  /** A third party refuses: disclosing it needs a reason of public interest (Art. 15, 32). */
  isObjectedTo: boolean
  /** The fee that was noticed is unpaid, or a correction is awaited. */
  isFeeUnpaid: boolean
  isAwaitingCorrection: boolean
}

/** A field by its name in the event, with its label of the group `requestField`. */
export function field(
  language: string,
  name: string,
  labelled: FieldName,
  spec: Partial<FieldSpec> = {},
): FieldSpec {
  const say: Say = sayIn(language)
  return { name, label: say(`requestField.${labelled}`), ...spec }
}

/** What may be chosen, from labels in every language. */
export const choicesFrom = <V extends string>(
  language: string,
  values: readonly V[],
  labels: Readonly<Record<V, Readonly<Record<string, string>>>>,
): Choice[] =>
  values.map((value) => ({ value, label: labels[value][language] ?? labels[value].zh ?? value }))

type Nest = { [name: string]: unknown }

/**
 * What was typed into the fields that are on the screen, as an event carries it: `grounds.0.facts` is
 * the facts of the first ground. What is empty is left out; a row that was skipped stays a row, so
 * that the server's `grounds.1.facts` is the second one on the screen.
 */
export function nested(values: Readonly<Record<string, Value>>, names: readonly string[]): Nest {
  const whole: Nest = {}
  for (const name of names) {
    const value = values[name] ?? ''
    if (typeof value === 'string' ? value.trim() === '' : value.length === 0) continue
    put(whole, name.split('.'), value)
  }
  return rowsOf(whole) as Nest
}

function put(into: Nest, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    into[first] = value
    return
  }
  const inner = (into[first] ?? {}) as Nest
  into[first] = inner
  put(inner, rest, value)
}

/** Records whose names are numbers become lists. */
function rowsOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value)
  if (entries.length === 0 || !entries.every(([name]) => /^\d+$/.test(name))) {
    return Object.fromEntries(entries.map(([name, each]) => [name, rowsOf(each)]))
  }
  const last = Math.max(...entries.map(([name]) => Number(name)))
  return Array.from({ length: last + 1 }, (_, at) => rowsOf((value as Nest)[String(at)] ?? {}))
}

/** How many rows of a list to offer: those that are begun, and one more. At most ten. */
export function rowsToOffer(values: Readonly<Record<string, Value>>, list: string): number {
  const begun = Object.entries(values).flatMap(([name, value]) => {
    const [at] = name.startsWith(`${list}.`) ? name.slice(list.length + 1).split('.') : []
    return at !== undefined && value.length > 0 ? [Number(at)] : []
  })
  return Math.min(Math.max(-1, ...begun) + 2, 10)
}
