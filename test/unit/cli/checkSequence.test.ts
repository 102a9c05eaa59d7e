import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSequence } from '../../../src/cli/commands/checkSequence.ts'
import {
  isReplyFor,
  type RequestEvent,
  requestMessages,
} from '../../../src/domain/requests/index.ts'
import { calendar } from '../domain/requests/cases.ts'
import { play, steps } from '../domain/requests/histories.ts'

type Item = Record<string, unknown>
const check = (items: readonly Item[]) =>
  checkSequence({ items, receivedOn: '2026-03-02', calendar })

/** What a file for the clock may leave out, and so no reason to refuse it. */
const mayBeLeftOut = [
  'NOT_ENTITLED',
  'FOUR_EYES',
  'REASON_REQUIRED',
  'REPLY_INCOMPLETE',
  'NO_REPLY_PROPOSED',
  'REPLY_NOT_APPROVED',
  'REASONS_NOT_ASKED',
  'REASONS_NOT_GIVEN',
  'THIRD_PARTY_OBJECTS',
  'NOT_MODERATED',
]

describe('the events of a file', () => {
  it('pass if the writer of requests took them, one after the other', () => {
    fc.assert(
      fc.property(steps, (told) => {
        const taken = play('disclosure', told).done.map(({ event }) => ({ ...event }))
        const { faults, events } = check(taken)
        expect(faults).toEqual([])
        expect(events).toHaveLength(taken.length)
      }),
      { numRuns: 300 },
    )
  })

  it('pass beyond that for nothing but what a file may leave out', () => {
    fc.assert(
      fc.property(steps, (told) => {
        // Sent online and not confirmed: a file that says nothing of it counts from --received.
        fc.pre(told.length % 3 !== 0)
        const taken: Item[] = []
        play('disclosure', told, ({ event }, decision) => {
          if (tellsWhatItIs(event)) return
          const { faults } = check([...taken, { ...event }])
          if (decision.ok) taken.push({ ...event })
          else if (faults.length === 0) {
            const codes = decision.reasons.map(({ code }) => code)
            // The proposal that the file leaves out may be that the fee was never paid.
            if (codes.includes('NO_REPLY_PROPOSED')) return
            expect(codes.filter((code) => !mayBeLeftOut.includes(code))).toEqual([])
          } else for (const { code } of faults) expect(sayable).toContain(code)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('are judged whatever they are', () => {
    const value = fc.oneof(fc.constant('2026-03-05'), fc.constant(null), fc.anything())
    const names = [
      'on',
      'days',
      'party',
      'reason',
      'grounds',
      'searchRecord',
      'receivedOn',
      'method',
    ]
    const item = fc.tuple(
      fc.constantFrom(
        'proposeReply',
        'dispatch',
        'extend',
        'consultThirdParty',
        'defer',
        'noticeFee',
      ),
      fc.dictionary(fc.constantFrom(...names), value),
    )
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (given) => {
        check(given.map(([type, rest]) => ({ on: '2026-03-05', ...rest, type })))
      }),
    )
  })
})

/** By these a file says how its request came, and of which kind it is. */
const tellsWhatItIs = (event: RequestEvent): boolean =>
  event.type === 'confirmReceipt' ||
  (event.type === 'proposeReply' && !isReplyFor(event.replyType, 'disclosure'))

const sayable = [
  ...Object.keys(requestMessages),
  ...['INVALID_DAYS', 'INVALID_COUNT', 'UNKNOWN_METHOD'],
]
