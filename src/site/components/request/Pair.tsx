import type { Pair as PairOf } from 'gongkai/types'

/** Number and code, carried on from the form before: in a body, never in an address. */
export function Pair({ pair: { receiptNumber, accessCode } }: { pair: PairOf }) {
  return (
    <>
      <input type="hidden" name="receiptNumber" value={receiptNumber} />
      <input type="hidden" name="accessCode" value={accessCode} />
    </>
  )
}
