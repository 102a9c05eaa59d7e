import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf } from '../../../src/plugin/intake/challenge/levelNow.ts'
import { numberOf, words } from '../../../src/plugin/intake/challenge/numbers.ts'
import { newQuestion, readQuestion } from '../../../src/plugin/intake/challenge/question.ts'
import { newWork, readWork } from '../../../src/plugin/intake/challenge/work.ts'
import { blindIndexOf } from '../../../src/plugin/privacy/blindIndex.ts'
import { keyRingOf } from '../../../src/plugin/privacy/keyRing.ts'
import { answerQuestion, solveChallenge } from '../../support/challenge.ts'
import { ringOf } from '../privacy/keys.ts'

const blindIndex = blindIndexOf(ringOf())
const others = blindIndexOf(
  keyRingOf({ rootKey: 'ffeeddccbbaa99887766554433221100fedcba98765432100123456789abcdef' }),
)
const now = new Date('2026-11-27T02:00:00Z')
const work = (difficulty = 50, level = 0) => newWork(blindIndex, { difficulty, level, now })

describe('a proof of work', () => {
  it('holds when it was done, and says when it was given and how hard it was', async () => {
    const challenge = await work(50, 2)
    const proof = await solveChallenge(challenge)
    expect(await readWork(blindIndex, proof)).toEqual({
      issuedAt: now.getTime(),
      level: 2,
      nonce: challenge.parameters.nonce,
    })
  })

  it('is done in less than a second at the difficulty of the demo county', async () => {
    const challenge = await work(20_000)
    const started = performance.now()
    await solveChallenge(challenge)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('does not hold when anything of it was changed, or another county gave it', async () => {
    const proof = JSON.parse(Buffer.from(await solveChallenge(await work()), 'base64').toString())
    const read = (changed: unknown) =>
      readWork(blindIndex, Buffer.from(JSON.stringify(changed)).toString('base64'))
    expect(await read(proof)).not.toBeNull()
    const { challenge, solution } = proof
    const { parameters } = challenge
    for (const changed of [
      { ...proof, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      { ...proof, challenge: { ...challenge, signature: '00'.repeat(32) } },
      ...[
        { data: { ...parameters.data, level: 9 } },
        { data: { ...parameters.data, issuedAt: parameters.data.issuedAt + 1 } },
        { nonce: '00'.repeat(16) },
        { keyPrefix: '0' },
        { algorithm: 'none' },
        { cost: 1e12 },
      ].map((other) => ({
        ...proof,
        challenge: { ...challenge, parameters: { ...parameters, ...other } },
      })),
    ]) {
      expect(await read(changed)).toBeNull()
    }
    const theirs = await newWork(others, { difficulty: 50, level: 0, now })
    expect(await readWork(blindIndex, await solveChallenge(theirs))).toBeNull()
  })

  it('answers whatever is sent as one, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (sent) => {
        expect(await readWork(blindIndex, sent)).toBeNull()
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.json(), async (sent) => {
        const text = Buffer.from(sent).toString('base64')
        expect(await readWork(blindIndex, text)).toBeNull()
      }),
    )
  })
})

describe('the question for whoever has no JavaScript', () => {
  it.each(['zh', 'zh-TW', 'en'])(
    'can be read and answered in %s, in figures and in words',
    (language) => {
      for (let time = 0; time < 100; time += 1) {
        const { text, token } = newQuestion(blindIndex, { language, now })
        const answer = answerQuestion(text)
        const full = answer.replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        )
        for (const typed of [answer, ` ${answer} `, full, words(Number(answer), language)]) {
          expect(readQuestion(blindIndex, { token, answer: typed }), text).toMatchObject({
            isRight: true,
          })
        }
        for (const typed of [String(Number(answer) + 1), '', 'x', undefined, 7]) {
          expect(readQuestion(blindIndex, { token, answer: typed })).toMatchObject({
            isRight: false,
          })
        }
      }
    },
  )

  it('does not give its answer away, and cannot be made up or changed', () => {
    const { text, token } = newQuestion(blindIndex, { language: 'zh', now })
    const shown = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()
    expect(Object.keys(JSON.parse(shown)).sort()).toEqual(['answer', 'issuedAt', 'nonce'])
    expect(JSON.parse(shown).answer).toMatch(/^[\w-]{43}$/)
    const answer = answerQuestion(text)
    const [body = '', signature = ''] = token.split('.')
    for (const made of [
      '',
      '.',
      body,
      `${body}.`,
      `${body}A.${signature}`,
      `.${signature}`,
      null,
      5,
    ]) {
      expect(readQuestion(blindIndex, { token: made, answer })).toBeNull()
    }
    expect(readQuestion(others, { token, answer })).toBeNull()
  })

  it('knows the numbers from 0 to 20 in all languages', () => {
    for (let number = 0; number <= 20; number += 1) {
      for (const language of ['zh', 'zh-TW', 'en']) {
        expect(numberOf(words(number, language))).toBe(number)
      }
    }
    expect(numberOf('一十二')).toBe(12)
    expect(numberOf('两')).toBe(2)
    expect(numberOf('forty-two')).toBeNull()
  })
})

describe('the level of a challenge', () => {
  it('stays at the easiest for a village, and rises with those who send more', () => {
    expect([0, 29, 30, 59, 60, 90, 120, 100_000].map((count) => levelOf(count, 30))).toEqual([
      0, 0, 1, 1, 2, 3, 4, 4,
    ])
  })
})
