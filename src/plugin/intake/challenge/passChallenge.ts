import type { PayloadRequest } from 'payload'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { type Privacy, privacyOf } from '../../privacy/privacyOf.ts'
import { assertPostgres } from '../needsPostgres.ts'
import { readQuestion } from './question.ts'
import { spend } from './spend.ts'
import {
  type ChallengeFault,
  type ChallengeProof,
  challengeLifetimeMs,
  type PassedChallenge,
} from './types.ts'
import { readWork } from './work.ts'

type Read = PassedChallenge & { nonce: string; isRight: boolean }

/**
 * Checks and uses up what a form sent, or refuses (422) with one code, so that what was typed is shown
 * again with a new challenge. A question is used up by a wrong answer too: there are twenty answers,
 * and nobody gets twenty tries. Call it after the form was found in order, and before a transaction.
 * @param leastLevel how hard it has to be now; one level less passes, as others came meanwhile
 */
export async function passChallenge(
  req: PayloadRequest,
  gongkai: Gongkai,
  { proof, leastLevel }: { proof: ChallengeProof; leastLevel: number },
): Promise<PassedChallenge> {
  assertPostgres(req)
  const fail = (fault: ChallengeFault) => refuse(req, 422, fault)
  const privacy = privacyOf(req.payload)
  if (!isGiven(proof.work) && !isGiven(proof.question?.token)) throw fail('CHALLENGE_REQUIRED')
  const read = await readProof(privacy, proof)
  if (!read) throw fail('CHALLENGE_WRONG')
  const now = gongkai.now()
  if (now.getTime() > read.issuedAt.getTime() + challengeLifetimeMs) throw fail('CHALLENGE_EXPIRED')
  const { nonce, isRight, ...passed } = read
  if (passed.kind === 'work' && passed.level < leastLevel - 1) throw fail('CHALLENGE_TOO_EASY')
  const code = privacy.blindIndex(`spent\n${nonce}`, 'challenge')
  if (!(await spend(req.payload, { code, now }))) throw fail('CHALLENGE_SPENT')
  if (!isRight) throw fail('CHALLENGE_WRONG')
  return passed
}

/** An empty field of a form is one that was not filled in. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

async function readProof({ blindIndex }: Privacy, proof: ChallengeProof): Promise<Read | null> {
  if (isGiven(proof.work)) {
    const work = await readWork(blindIndex, proof.work)
    if (!work) return null
    const { issuedAt, level, nonce } = work
    return { kind: 'work', level, nonce, issuedAt: new Date(issuedAt), isRight: true }
  }
  const question = readQuestion(blindIndex, proof.question ?? {})
  if (!question) return null
  const { nonce, issuedAt, isRight } = question
  return { kind: 'question', level: 0, nonce, issuedAt: new Date(issuedAt), isRight }
}
