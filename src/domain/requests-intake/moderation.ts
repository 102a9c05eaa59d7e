import { foreignLinks, withoutLinks } from './links.ts'

/** What is known of a submission. */
export type SubmissionFacts = {
  /** Everything that was written freely. */
  texts: readonly string[]
  /** From the form to its submission; null when nobody knows. */
  secondsTaken: number | null
  /** More than a few of the same person within a day. */
  isManyFromOne: boolean
  /** The same text has come several times within a day, from whomever. */
  isManyAlike: boolean
  /** Many come from this network, and this one answered a question instead of having worked. */
  isRushAnsweredByQuestion: boolean
}

export const moderationReasons = [
  'manyFromOne',
  'manyAlike',
  'rush',
  'links',
  'onlyLinks',
  'markup',
  'noWords',
  'tooFast',
] as const

export type ModerationReason = (typeof moderationReasons)[number]

/** Those that tell only how much came: whoever asks for much has asked, and Art. 35 is the answer. */
const ofNumber: readonly string[] = ['manyFromOne', 'manyAlike', 'rush']

/**
 * Whether what was flagged may be no application at all.
 * @param reasons as they are stored, with commas between; null when nothing was flagged
 */
export const mayBeNone = (reasons: string | null | undefined): boolean =>
  Boolean(reasons) && (reasons ?? '').split(',').some((reason) => !ofNumber.includes(reason))

/** Whether somebody looks at it before it is a case, and all reasons why. It is never dropped. */
export type Moderation = {
  decision: 'accept' | 'moderate'
  reasons: ModerationReason[]
}

const mostLinks = 3
const leastSeconds = 3
const leastWords = 4

const whole = ({ texts }: SubmissionFacts): string => texts.join('\n').normalize('NFKC')

/** Letters and characters of any script, without the figures. */
const lettersOf = (text: string): string[] => text.match(/\p{L}/gu) ?? []

/**
 * When each reason holds. To add one: its name above, when it holds here, its words in `messages.ts`;
 * the compiler asks for them. None of them alone says that it is no application: a person decides.
 */
const rules: Readonly<Record<ModerationReason, (facts: SubmissionFacts) => boolean>> = {
  manyFromOne: ({ isManyFromOne }) => isManyFromOne,
  manyAlike: ({ isManyAlike }) => isManyAlike,
  rush: ({ isRushAnsweredByQuestion }) => isRushAnsweredByQuestion,
  links: (facts) => foreignLinks(whole(facts)).length >= mostLinks,
  onlyLinks: (facts) =>
    foreignLinks(whole(facts)).length > 0 &&
    lettersOf(withoutLinks(whole(facts))).length < leastWords,
  markup: (facts) =>
    /<\/?(?:a|img|script|iframe|div|p)\b[^<>]*>|\[\/?(?:url|img|link)\b/i.test(whole(facts)),
  noWords: (facts) => new Set(lettersOf(whole(facts).toLowerCase())).size < leastWords,
  tooFast: ({ secondsTaken }) => secondsTaken !== null && secondsTaken < leastSeconds,
}

/** Judges by all rules at once. */
export function moderationOf(facts: SubmissionFacts): Moderation {
  const reasons = moderationReasons.filter((reason) => rules[reason](facts))
  return { decision: reasons.length > 0 ? 'moderate' : 'accept', reasons }
}

/** Texts that differ in spaces, punctuation, case or width alone have the same key. */
export const sameTextKey = (texts: readonly string[]): string =>
  texts
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
