import { compare, type DateOnly } from '../dates/index.ts'
import {
  FEES_IN_FORCE_ON,
  type FeeMethod,
  type FeeStepRule,
  MOST_COUNTED,
  type Tariff,
  tariffs,
} from './tariff.ts'

/** One step of the tariff: the items or pages `from` to `to`, both counted. Yuan. */
export type FeeStep = { from: number; to: number; count: number; rate: number; amount: number }

export type Fee = {
  method: FeeMethod
  count: number
  /** Whole yuan (元). */
  amount: number
  currency: 'CNY'
  /** FE-5: received before there was a fee; nothing is reckoned. */
  code?: 'BEFORE_FEES'
  working: FeeStep[]
}

/**
 * FE-1, FE-2: the information processing fee with its working. An application has one method (FE-3),
 * so there is no way to ask for both.
 * @param count items of this application, or its pages; 0 to `MOST_COUNTED`
 * @param before items of the same applicant in the same calendar month that were counted already
 * (`itemsOfMonth`); they take up the cheaper steps. Pages are never added up over applications.
 * @param receivedOn of the application; without it, the fee is in force
 * @throws RangeError when a number is not a whole one within its bounds
 */
export const feeFor = ({
  method,
  count,
  before = 0,
  receivedOn,
}: {
  method: FeeMethod
  count: number
  before?: number
  receivedOn?: DateOnly | null
}): Fee => {
  for (const number of [count, before]) {
    if (!isCount(number)) throw new RangeError(`Not a number of items or pages: ${number}`)
  }
  const fee = { method, count, currency: 'CNY' } as const
  if (receivedOn && compare(receivedOn, FEES_IN_FORCE_ON) < 0) {
    return { ...fee, amount: 0, code: 'BEFORE_FEES', working: [] }
  }
  const start = method === 'byItem' ? before : 0
  const working = stepsOf({ tariff: tariffs[method], after: start, until: start + count })
  return { ...fee, amount: working.reduce((sum, step) => sum + step.amount, 0), working }
}

/** Whether it is a number of items or pages that somebody may have counted. */
export const isCount = (count: unknown): count is number =>
  Number.isSafeInteger(count) && Number(count) >= 0 && Number(count) <= MOST_COUNTED

/**
 * FE-1: how many of an applicant's earlier applications fall in the calendar month (自然月) of this
 * one. The count begins anew on the first of each month.
 */
export const itemsOfMonth = ({
  receivedOn,
  earlier,
}: {
  receivedOn: DateOnly
  earlier: readonly DateOnly[]
}): number => earlier.filter((date) => date.slice(0, 7) === receivedOn.slice(0, 7)).length

function stepsOf({
  tariff,
  after,
  until,
}: {
  tariff: Tariff
  after: number
  until: number
}): FeeStep[] {
  const steps: FeeStep[] = []
  let at = after
  for (const { upTo, yuan } of rulesOf(tariff)) {
    if (at >= until) break
    if (upTo <= at) continue
    const to = Math.min(upTo, until)
    const count = to - at
    steps.push({ from: at + 1, to, count, rate: yuan, amount: count * yuan })
    at = to
  }
  return steps
}

/** The steps, and those that go on beyond them without an end. */
function* rulesOf({ steps, beyond }: Tariff): Generator<FeeStepRule, void> {
  yield* steps
  const last = steps.at(-1)
  if (beyond === undefined || last === undefined) return
  for (let step = 1; ; step++) {
    yield { upTo: last.upTo + step * beyond.every, yuan: last.yuan + step * beyond.more }
  }
}
