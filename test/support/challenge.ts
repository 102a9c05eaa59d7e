import { type Challenge, solveChallenge as solve } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { numberOf } from '../../src/plugin/intake/challenge/numbers.ts'

/** Does the work of a challenge, as a browser would: what the form sends back as `work`. */
export async function solveChallenge(challenge: Challenge): Promise<string> {
  const solution = await solve({ challenge, deriveKey })
  if (!solution) throw new Error('The challenge was not solved')
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

/** Answers the question in any of the three languages, as somebody who can read would. */
export function answerQuestion(text: string): string {
  const [, left, operator, right] =
    /[：:] ?(?:what is )?([一二三四五六七八九十]+|\w+) ?(加|减|減|plus|minus) ?([一二三四五六七八九十]+|\w+)(?:等|\?)/.exec(
      text,
    ) ?? []
  const numbers = [left, right].map((word) => numberOf(word ?? ''))
  const [first, second] = numbers
  if (typeof first !== 'number' || typeof second !== 'number') throw new Error(`Not read: ${text}`)
  return String(/加|plus/.test(operator ?? '') ? first + second : first - second)
}
