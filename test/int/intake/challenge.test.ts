import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  challengeEndpoint,
  offerChallenge,
} from '../../../src/plugin/intake/challenge/offerChallenge.ts'
import { passChallenge } from '../../../src/plugin/intake/challenge/passChallenge.ts'
import type { ChallengeOffer, ChallengeProof } from '../../../src/plugin/intake/challenge/types.ts'
import { type Gongkai, gongkaiOf } from '../../../src/plugin/options.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { answerQuestion, solveChallenge } from '../../support/challenge.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { from, outcomeOf, tally } from './people.ts'

let county: TestCounty
let gongkai: Gongkai
beforeAll(async () => {
  county = await openCounty()
  gongkai = gongkaiOf(county.payload)
})
afterAll(() => county?.close())

const offer = async (language = 'zh') =>
  offerChallenge(await from(county.payload, null, language), gongkai)

const pass = async (proof: ChallengeProof, { leastLevel = 0, settings = gongkai } = {}) =>
  outcomeOf(passChallenge(await from(county.payload, null), settings, { proof, leastLevel }))

const worked = async ({ work }: ChallengeOffer): Promise<ChallengeProof> => ({
  work: await solveChallenge(work),
})
const answered = ({ question }: ChallengeOffer): ChallengeProof => ({
  question: { token: question.token, answer: answerQuestion(question.text) },
})

describe('the challenge of the public forms', () => {
  it('is given to anybody, in the language asked for, and kept by no cache', async () => {
    // As it will stand among the endpoints of the requests.
    const endpoint = { ...challengeEndpoint(gongkai), path: '/requests/challenge' }
    const { endpoints } = county.payload.config
    if (!Object.hasOwn(county.payload.collections, 'requests')) endpoints.push(endpoint)
    const ask = (query: string) => county.ask(null, `/api/requests/challenge${query}`)
    const response = await ask('?locale=en')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const given = (await response.json()) as ChallengeOffer
    expect(given.question.text).toMatch(/what is \w+ (plus|minus) \w+\?/)
    expect(await pass(await worked(given))).toBe('ok')
    const odd = await ask('?locale=constructor&locale[x]=1')
    expect(odd.status).toBe(200)
  })

  it.each(['worked', 'answered'] as const)(
    'is passed once, however many try at once: %s',
    async (how) => {
      const given = await offer()
      const proof = how === 'worked' ? await worked(given) : answered(given)
      const outcomes = await Promise.all(Array.from({ length: 25 }, () => pass(proof)))
      expect(tally(outcomes)).toEqual({ ok: 1, '422 CHALLENGE_SPENT': 24 })
      expect(await pass(proof)).toBe('422 CHALLENGE_SPENT')
    },
  )

  it('may be passed by either way, and each is used up by itself', async () => {
    const given = await offer('en')
    expect(await pass(answered(given))).toBe('ok')
    expect(await pass(await worked(given))).toBe('ok')
  })

  it('is used up by a wrong answer, so that nobody goes through all of them', async () => {
    const given = await offer()
    const { question } = answered(given)
    const wrong = { question: { ...question, answer: '99' } }
    expect(await pass(wrong)).toBe('422 CHALLENGE_WRONG')
    expect(await pass({ question: question ?? {} })).toBe('422 CHALLENGE_SPENT')
  })

  it('is good for two hours', async () => {
    const later = (minutes: number): Gongkai => ({
      ...gongkai,
      now: () => new Date(Date.now() + minutes * 60_000),
    })
    for (const make of [worked, answered]) {
      const given = await offer()
      expect(Date.parse(given.expiresAt) - Date.now()).toBeGreaterThan(119 * 60_000)
      const proof = await make(given)
      expect(await pass(proof, { settings: later(121) })).toBe('422 CHALLENGE_EXPIRED')
      expect(await pass(proof, { settings: later(119) })).toBe('ok')
    }
  })

  it('has to be about as hard as the rush asks for; a question stands instead of any work', async () => {
    const given = await offer()
    const proof = await worked(given)
    expect(await pass(proof, { leastLevel: 2 })).toBe('422 CHALLENGE_TOO_EASY')
    // It was not used up by that.
    expect(await pass(proof, { leastLevel: 1 })).toBe('ok')
    expect(await pass(answered(given), { leastLevel: 4 })).toBe('ok')
  })

  it.each([
    ['nothing', {}, 'CHALLENGE_REQUIRED'],
    ['empty fields', { work: '', question: { token: '', answer: '' } }, 'CHALLENGE_REQUIRED'],
    ['something else', { work: { a: 1 } }, 'CHALLENGE_WRONG'],
    ['half a proof', { work: 'eyJhIjoxfQ==' }, 'CHALLENGE_WRONG'],
    ['a token made up', { question: { token: 'a.b', answer: '7' } }, 'CHALLENGE_WRONG'],
    ['a list', { question: { token: ['a'], answer: ['7'] } }, 'CHALLENGE_WRONG'],
  ] as [string, ChallengeProof, string][])('refuses %s', async (_, proof, code) => {
    expect(await pass(proof)).toBe(`422 ${code}`)
  })

  it('is forgotten when it is over, and nothing of it is kept meanwhile', async () => {
    const given = await offer()
    await pass(await worked(given))
    const rows = () =>
      query<{ code: string }>(
        { payload: county.payload },
        sql`select * from gongkai_spent_challenges`,
      )
    expect(JSON.stringify(await rows())).not.toContain(given.work.parameters.nonce)
    await query(
      { payload: county.payload },
      sql`update gongkai_spent_challenges set expires_at = now() - interval '1 minute'`,
    )
    expect(await pass(await worked(await offer()))).toBe('ok')
    expect(await rows()).toHaveLength(1)
  })
})
