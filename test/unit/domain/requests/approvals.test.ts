import { describe, expect, it } from 'vitest'
import { parseEvent, type RequestEvent } from '../../../../src/domain/requests/index.ts'
import { both, Case, head, officer } from './cases.ts'

const disclosed = { replyType: 'disclose', documents: [7] }
const on = '2026-03-06'

describe('an approval', () => {
  const proposal = { type: 'proposeReply', on, ...disclosed } as RequestEvent

  it('is by four eyes: nobody who proposed, nor acted for who did', () => {
    const request = new Case().do(proposal, both)
    expect(request.codes({ type: 'approveReply', on }, both)).toEqual(['FOUR_EYES'])
    const deputy = { disclosureHead: [{ actor: 'dai', onBehalfOf: 'bo' }] }
    expect(request.codes({ type: 'approveReply', on }, deputy)).toEqual(['FOUR_EYES'])
    request.do(proposal, officer)
    expect(request.codes({ type: 'approveReply', on }, both)).toEqual(['FOUR_EYES'])
    request.do({ type: 'approveReply', on }, head)
    expect(request.state.approval?.hash).toBe(request.state.proposal?.hash)
  })

  it('of a proposal by nobody known is by nobody', () => {
    const request = new Case()
    request.do(proposal)
    request.state = {
      ...request.state,
      drafters: [],
      proposal: request.state.proposal && { ...request.state.proposal, by: null },
    }
    expect(request.codes({ type: 'approveReply', on }, head)).toEqual(['FOUR_EYES'])
  })

  it('is bound to what was read, falls with a new proposal, and precedes dispatch', () => {
    const request = new Case().do(proposal)
    expect(request.codes({ type: 'dispatch', on, means: 'post' })).toEqual(['REPLY_NOT_APPROVED'])
    const other = { type: 'approveReply', on, hash: '0'.repeat(64) } as const
    expect(request.codes(other, head)).toEqual(['REPLY_CHANGED hash'])
    request.do({ type: 'approveReply', on }, head).do({ ...proposal, files: [3] } as RequestEvent)
    expect(request.codes({ type: 'dispatch', on, means: 'post' })).toEqual(['REPLY_NOT_APPROVED'])
    request.do({ type: 'returnReply', on, opinion: '补充理由' }, head)
    expect(request.codes({ type: 'approveReply', on }, head)).toEqual(['NO_REPLY_PROPOSED'])
  })
})

describe('events from outside', () => {
  it.each([
    [null, ['UNKNOWN_EVENT undefined']],
    [{ type: 'explode', on }, ['UNKNOWN_EVENT type']],
    [{ type: 'toString', on }, ['UNKNOWN_EVENT type']],
    [{ type: 'withdraw' }, ['INVALID_DATE on']],
    [{ type: 'extend', on, days: '20', reason: 'x' }, ['INVALID_VALUE days']],
    [{ type: 'archive', on, force: true }, ['INVALID_VALUE force']],
    [{ type: 'assign', on, officer: { id: 1 } }, ['INVALID_VALUE officer']],
  ])('that are %j are refused by name', (input, expected) => {
    const parsed = parseEvent(input)
    expect(parsed.ok ? [] : parsed.faults.map(({ code, field }) => `${code} ${field}`)).toEqual(
      expected,
    )
  })

  it('of the right form are taken as they are', () => {
    const event = { type: 'extend', on, days: 20, reason: '涉及文件多' }
    expect(parseEvent(event)).toEqual({ ok: true, event })
  })

  it('decide nothing where their type is unknown', () => {
    expect(new Case().codes({ type: '__proto__', on } as never)).toEqual(['UNKNOWN_EVENT type'])
  })
})
