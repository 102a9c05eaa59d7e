import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { admitLookup } from '../../../src/plugin/intake/admitLookup.ts'
import { admitSubmission } from '../../../src/plugin/intake/admitSubmission.ts'
import {
  challengeEndpoint,
  offerChallenge,
} from '../../../src/plugin/intake/challenge/offerChallenge.ts'
import { count } from '../../../src/plugin/intake/counters.ts'
import { intakeLimits } from '../../../src/plugin/intake/limits.ts'
import { type Gongkai, gongkaiOf } from '../../../src/plugin/options.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { answerQuestion, solveChallenge } from '../../support/challenge.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { from, outcomeOf, tally } from './people.ts'

let county: TestCounty
let gongkai: Gongkai
beforeAll(async () => {
  process.env.TRUST_PROXY = '1'
  county = await openCounty()
  gongkai = { ...gongkaiOf(county.payload), intake: { difficulty: 20 } }
})
afterAll(async () => {
  delete process.env.TRUST_PROXY
  await county?.close()
})
beforeEach(() => run('delete from gongkai_limits'))

const run = (statement: string) => query({ payload: county.payload }, sql.raw(statement))
const village = '203.0.113.7'

const lookup = async (receipt: string, address: string | null = village) =>
  admitLookup(await from(county.payload, address), gongkai, receipt)

let sent = 0
async function submit(
  address: string | null,
  {
    identityNumber = null,
    text,
    byQuestion = false,
  }: { identityNumber?: string | null; text?: string; byQuestion?: boolean } = {},
) {
  sent += 1
  const req = await from(county.payload, address)
  const { work, question } = await offerChallenge(req, gongkai)
  const proof = byQuestion
    ? { question: { token: question.token, answer: answerQuestion(question.text) } }
    : { work: await solveChallenge(work) }
  const later = { ...gongkai, now: () => new Date(Date.now() + 60_000) }
  const texts = [text ?? `请公开第${sent}号公路的养护记录`]
  return { ...(await admitSubmission(req, later, { proof, identityNumber, texts })), work }
}

describe('look-ups with an access code', () => {
  it('are held after ten wrong ones for a number from an address, however many come at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => outcomeOf(lookup('2026-0001'))),
    )
    expect(tally(outcomes)).toEqual({ ok: 10, '429 TOO_MANY_CODES': 40 })
  })

  it('say how long to wait, in a header and in a sentence of the language', async () => {
    for (let time = 0; time < 10; time += 1) await lookup('2026-0001')
    const sentences = []
    for (const language of ['zh', 'zh-TW', 'en']) {
      const req = await from(county.payload, village, language)
      const error = await admitLookup(req, gongkai, '2026-0001').catch((caught) => caught)
      sentences.push(error.reasons[0].message)
      const wait = Number(req.responseHeaders?.get('retry-after'))
      expect(wait).toBeGreaterThan(590)
      expect(wait).toBeLessThanOrEqual(600)
    }
    expect(new Set(sentences).size).toBe(3)
    for (const sentence of sentences) expect(sentence).not.toContain('TOO_MANY')
  })

  it('are refused through the API with the header that says how long', async () => {
    for (let time = 0; time < intakeLimits.challengePerAddress.points; time += 1) {
      await count(county.payload, 'challengePerAddress', { address: village })
    }
    const { endpoints } = county.payload.config
    const endpoint = { ...challengeEndpoint(gongkai), path: '/requests/challenge' }
    if (!Object.hasOwn(county.payload.collections, 'requests')) endpoints.push(endpoint)
    const ask = (address: string) =>
      county.ask(null, '/api/requests/challenge', { headers: { 'x-forwarded-for': address } })
    const response = await ask(village)
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(3000)
    expect(await response.json()).toMatchObject({ errors: [{ code: 'TOO_MANY_CHALLENGES' }] })
    expect((await ask('198.51.100.9')).status).toBe(200)
  })

  it('of a right code cost nothing', async () => {
    for (let time = 0; time < 40; time += 1) await (await lookup('2026-0001'))()
    const outcomes = []
    for (let time = 0; time < 11; time += 1) outcomes.push(await outcomeOf(lookup('2026-0001')))
    expect(tally(outcomes)).toEqual({ ok: 10, '429 TOO_MANY_CODES': 1 })
  })

  it('stay open to the applicant while somebody elsewhere tries their number', async () => {
    for (let time = 0; time < 30; time += 1) await outcomeOf(lookup('2026-0001', '198.51.100.9'))
    expect(await outcomeOf(lookup('2026-0001'))).toBe('ok')
    expect(await outcomeOf(lookup('２０２６ – ０００１', '198.51.100.9'))).toBe(
      '429 TOO_MANY_CODES',
    )
  })

  it('are held after sixty wrong ones for any numbers from one address', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 90 }, (_, at) => outcomeOf(lookup(`2026-${at}`))),
    )
    expect(tally(outcomes)).toEqual({ ok: 60, '429 TOO_MANY_CODES': 30 })
  })

  it('wait twice as long each time, four hours at the most', async () => {
    const waits = []
    for (let time = 0; time < 7; time += 1) {
      const keys = { receipt: '2026-0001', address: village }
      for (let tries = 0; tries < 10; tries += 1)
        await count(county.payload, 'lookupPerNumber', keys)
      waits.push((await count(county.payload, 'lookupPerNumber', keys)).retryAfter)
      await run(`update gongkai_limits set expire = 1 where key like 'lookupPerNumber:%'`)
    }
    expect(waits).toEqual([600, 1200, 2400, 4800, 9600, 14400, 14400])
  })

  it('without a proxy to believe are held for the number alone', async () => {
    const outcomes = []
    for (let time = 0; time < 12; time += 1)
      outcomes.push(await outcomeOf(lookup('2026-0001', null)))
    expect(tally(outcomes)).toEqual({ ok: 10, '429 TOO_MANY_CODES': 2 })
    for (let at = 0; at < 70; at += 1)
      expect(await outcomeOf(lookup(`2026-1${at}`, null))).toBe('ok')
  })
})

describe('submissions', () => {
  it('of a village that shares an address are all taken, with harder work from the thirtieth on', async () => {
    const levels = []
    for (let time = 0; time < 65; time += 1) {
      const { decision, work } = await submit(village)
      expect(decision).toBe('accept')
      levels.push(work.parameters.data?.level)
    }
    expect(levels.slice(0, 30).every((level) => level === 0)).toBe(true)
    expect(levels.slice(30, 60).every((level) => level === 1)).toBe(true)
    expect(levels.at(-1)).toBe(2)
    expect((await submit('198.51.100.9')).work.parameters.data?.level).toBe(0)
  })

  it('are held after three hundred an hour from one address, however many come at once', async () => {
    for (let time = 0; time < 298; time += 1) {
      await count(county.payload, 'submitPerAddress', { address: village })
    }
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => outcomeOf(submit(village))))
    expect(tally(outcomes)).toEqual({ ok: 2, '429 TOO_MANY_SUBMISSIONS': 4 })
    expect(await outcomeOf(submit('198.51.100.9'))).toBe('ok')
  })

  it('in a rush, with a question answered instead of work, are looked at first', async () => {
    expect((await submit(village, { byQuestion: true })).decision).toBe('accept')
    for (let time = 0; time < 30; time += 1) {
      await count(county.payload, 'submitPerAddress', { address: village })
    }
    const late = await submit(village, { byQuestion: true })
    expect(late).toMatchObject({ decision: 'moderate', reasons: ['rush'] })
  })

  it('of one person are looked at first from the eleventh of a day on, however the number is written', async () => {
    const decisions = []
    for (let time = 0; time < 11; time += 1) {
      const identityNumber = time % 2 === 0 ? '11010119900307001X' : '１１０１０１ 19900307001x'
      decisions.push((await submit(`198.51.100.${time}`, { identityNumber })).decision)
    }
    expect(tally(decisions)).toEqual({ accept: 10, moderate: 1 })
    const other = await submit(village, { identityNumber: '110101199003070028' })
    expect(other.decision).toBe('accept')
  })

  it('of the same text are looked at first from the fourth of a day on', async () => {
    const reasons = []
    for (const text of [
      '请公开甲路账目',
      '请公开甲路账目。',
      ' 请公开甲路账目',
      '请公开，甲路账目！',
    ]) {
      reasons.push((await submit(village, { text })).reasons)
    }
    expect(reasons).toEqual([[], [], [], ['manyAlike']])
  })

  it('leave neither an address, nor a number, nor a text in the database', async () => {
    const identityNumber = '110101199003070036'
    await submit(village, { identityNumber, text: '请公开暗语道路账目' })
    await lookup('2026-0077')
    const rows = JSON.stringify([
      await run('select * from gongkai_limits'),
      await run('select * from gongkai_spent_challenges'),
    ])
    for (const told of [village, identityNumber, '暗语', '2026-0077']) {
      expect(rows).not.toContain(told)
    }
    for (const name of Object.keys(intakeLimits)) expect(rows).toContain(name)
  })
})

describe('without a key', () => {
  it('nothing is taken in', async () => {
    const { custom } = county.payload.config
    const settings = custom?.gongkai as { privacy: unknown }
    const { privacy } = settings
    settings.privacy = null
    try {
      expect(await outcomeOf(lookup('2026-0001'))).toBe('503 NO_PRIVACY_KEY')
      expect(await outcomeOf(submit(village))).toBe('503 NO_PRIVACY_KEY')
    } finally {
      settings.privacy = privacy
    }
  })
})
