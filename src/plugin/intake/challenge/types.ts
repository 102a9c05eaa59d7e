import type { Challenge } from 'altcha-lib'

/** Either proves that somebody took a little trouble: a computer's work, or a question answered. */
export type ChallengeOffer = {
  /** For browsers with JavaScript: what the solver gets (ALTCHA, SHA-256). */
  work: Challenge
  /** For all others: to be answered in figures or words, and sent back with its token. */
  question: { text: string; token: string }
  /** Both are good once, until then (ISO 8601). */
  expiresAt: string
}

/** What a form sends back: one of the two. Whatever it is, it is looked at with suspicion. */
export type ChallengeProof = {
  /** Base64 of the JSON `{ challenge, solution }`, as the solver writes it. */
  work?: unknown
  question?: { token?: unknown; answer?: unknown }
}

/** A proof that held. */
export type PassedChallenge = {
  kind: 'work' | 'question'
  /** How hard it was: 0 the easiest, each level twice the one before. Of a question always 0. */
  level: number
  issuedAt: Date
}

export type ChallengeFault =
  | 'CHALLENGE_REQUIRED'
  | 'CHALLENGE_WRONG'
  | 'CHALLENGE_EXPIRED'
  | 'CHALLENGE_SPENT'
  | 'CHALLENGE_TOO_EASY'

/** How long a challenge is good, in milliseconds: long enough to write an application by hand. */
export const challengeLifetimeMs = 2 * 60 * 60_000
