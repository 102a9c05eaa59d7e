/** What a limit counts by. */
export type LimitKey = 'address' | 'identity' | 'receipt' | 'text'

export type IntakeLimit = {
  /** Counted for each combination of these; not at all when none of them is known. */
  by: readonly LimitKey[]
  /** So many within `seconds` are taken as they are. */
  points: number
  seconds: number
  /** What comes of more: 429 with this code, or a person looks at it first. */
  over: { refuse: string } | 'moderate'
  /** From so many on the challenge becomes harder, twice at each step. */
  harderFrom?: number
  /** The first wait is `seconds`; it doubles each time within a day, up to so many seconds. */
  mostSeconds?: number
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/**
 * How much the public forms take. To add a limit: an entry here, and `take` where it counts.
 *
 * A village may share one address: thirty requests an hour pass as easily as one, up to three
 * hundred cost the senders' computers a little more each, and nobody is refused before that. One
 * person's eleventh request of a day is not refused either (Art. 35 asks for reasons, it does not
 * forbid): somebody looks at it first. A wrong access code costs a point, a right one gives it back;
 * codes have 85 bits, so the limits keep the noise down rather than the codes safe, and the ceiling
 * for one number stands far above what one address gets through: nobody can keep an applicant out.
 */
export const intakeLimits = {
  challengePerAddress: {
    by: ['address'],
    points: 1200,
    seconds: hour,
    over: { refuse: 'TOO_MANY_CHALLENGES' },
  },
  submitPerAddress: {
    by: ['address'],
    points: 300,
    seconds: hour,
    harderFrom: 30,
    over: { refuse: 'TOO_MANY_SUBMISSIONS' },
  },
  submitEverywhere: {
    by: [],
    points: 100_000,
    seconds: hour,
    harderFrom: 600,
    over: { refuse: 'TOO_MANY_SUBMISSIONS' },
  },
  submitPerIdentity: { by: ['identity'], points: 10, seconds: day, over: 'moderate' },
  sameText: { by: ['text'], points: 3, seconds: day, over: 'moderate' },
  lookupPerNumber: {
    by: ['receipt', 'address'],
    points: 10,
    seconds: 10 * minute,
    mostSeconds: 4 * hour,
    over: { refuse: 'TOO_MANY_CODES' },
  },
  lookupPerAddress: {
    by: ['address'],
    points: 60,
    seconds: 10 * minute,
    mostSeconds: 4 * hour,
    over: { refuse: 'TOO_MANY_CODES' },
  },
  lookupCeiling: {
    by: ['receipt'],
    points: 1000,
    seconds: hour,
    over: { refuse: 'TOO_MANY_CODES' },
  },
} as const satisfies Record<string, IntakeLimit>

export type LimitName = keyof typeof intakeLimits

/** The same table with every entry's type widened, for code that asks for what only some have. */
export const limitOf = (name: LimitName): IntakeLimit => intakeLimits[name]
