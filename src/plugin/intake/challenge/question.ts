import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { message } from '../../messages/index.ts'
import type { BlindIndex } from '../../privacy/blindIndex.ts'
import { numberOf, words } from './numbers.ts'

const content = z.object({
  nonce: z.string().min(1).max(100),
  issuedAt: z.number(),
  answer: z.string(),
})

export type Question = { text: string; token: string }

/**
 * A sum in words, for whoever has no JavaScript: readable aloud, without a picture. Its token carries
 * a keyed code of the answer and is signed. A program could be written that answers it; then each
 * answer still takes a fresh question, and where many come a person looks at them first.
 */
export function newQuestion(
  blindIndex: BlindIndex,
  { language, now }: { language: string; now: Date },
): Question {
  const isSum = randomInt(2) === 0
  const [left, right] = isSum
    ? [randomInt(2, 11), randomInt(2, 10)]
    : [randomInt(11, 21), randomInt(2, 10)]
  const nonce = randomBytes(16).toString('base64url')
  const text = message(language, 'intake.question', {
    left: words(left, language),
    operator: message(language, isSum ? 'intake.plus' : 'intake.minus'),
    right: words(right, language),
  })
  const answer = answerCode(blindIndex, nonce, isSum ? left + right : left - right)
  const body = JSON.stringify({ nonce, issuedAt: now.getTime(), answer })
  const encoded = Buffer.from(body).toString('base64url')
  return { text, token: `${encoded}.${signatureOf(blindIndex, encoded)}` }
}

export type ReadQuestion = { nonce: string; issuedAt: number; isRight: boolean }

/** What a token says of itself when it was signed by us, and whether the answer is right; else null. */
export function readQuestion(
  blindIndex: BlindIndex,
  { token, answer }: { token?: unknown; answer?: unknown },
): ReadQuestion | null {
  if (typeof token !== 'string' || token.length > 1000) return null
  const [encoded = '', signature = ''] = token.split('.')
  if (!isEqual(signature, signatureOf(blindIndex, encoded))) return null
  const {
    nonce,
    issuedAt,
    answer: right,
  } = content.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')))
  const number = typeof answer === 'string' ? numberOf(answer) : null
  const isRight = number !== null && isEqual(answerCode(blindIndex, nonce, number), right)
  return { nonce, issuedAt, isRight }
}

const signatureOf = (blindIndex: BlindIndex, encoded: string): string =>
  blindIndex(`question\n${encoded}`, 'challenge')

const answerCode = (blindIndex: BlindIndex, nonce: string, answer: number): string =>
  blindIndex(`answer\n${nonce}\n${answer}`, 'challenge')

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
