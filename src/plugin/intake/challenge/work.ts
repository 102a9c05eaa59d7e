import { randomInt } from 'node:crypto'
import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { z } from 'zod'
import type { BlindIndex } from '../../privacy/blindIndex.ts'

/** What is signed with the challenge. */
const signed = z.object({ issuedAt: z.number(), level: z.number().int().min(0) })
type Signed = z.infer<typeof signed>

/** The challenge is signed as a whole, so only its outline is looked at here. */
const proof = z.object({
  challenge: z.object({
    parameters: z.looseObject({ nonce: z.string().min(1).max(100), data: signed }),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string().max(200) }),
})

/** Longest proof that is looked at at all, in characters of base64; a real one has some 900. */
const longestProof = 4000

/**
 * A proof of work: which number, below `difficulty` doubled `level` times, was hashed. The mean is
 * half of it, the most is all of it: no visitor is as unlucky as with a search for leading zeros.
 */
export async function newWork(
  blindIndex: BlindIndex,
  { difficulty, level, now }: { difficulty: number; level: number; now: Date },
): Promise<Challenge> {
  return createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(difficulty * 2 ** level),
    data: { issuedAt: now.getTime(), level } satisfies Signed,
    deriveKey,
    ...secretsOf(blindIndex),
  })
}

/** What a proof says of itself when it was signed by us and is solved; null when not. */
export async function readWork(
  blindIndex: BlindIndex,
  text: unknown,
): Promise<(Signed & { nonce: string }) | null> {
  const parsed = proof.safeParse(jsonOf(text))
  if (!parsed.success) return null
  const { challenge, solution } = parsed.data
  const { verified } = await verifySolution({
    challenge: challenge as unknown as Challenge,
    solution: solution as Solution,
    deriveKey,
    ...secretsOf(blindIndex),
  }).catch(() => ({ verified: false })) // of a challenge that nobody here made
  const { data, nonce } = challenge.parameters
  return verified ? { ...data, nonce } : null
}

/** Two secrets, as the library wants them: of the challenge, and of its solution. */
const secretsOf = (blindIndex: BlindIndex) => ({
  hmacSignatureSecret: blindIndex('work', 'challenge'),
  hmacKeySignatureSecret: blindIndex('solution', 'challenge'),
})

function jsonOf(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > longestProof) return null
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'))
  } catch {
    return null
  }
}
