/** What of an applicant is kept, each kind with its own time. */
export const personalDataKinds = [
  'application',
  'recordCorrection',
  'identityProof',
  'thirdParty',
  'refusedSubmission',
] as const

export type PersonalDataKind = (typeof personalDataKinds)[number]

/**
 * `erase`: it is gone, and what it belonged to says that it was there. `pseudonymise`: name, number
 * and contact go, and a code that stands for nobody outside this case takes their place, so that the
 * case itself, its reasons and its counts stay whole.
 */
export type RetentionAction = 'erase' | 'pseudonymise'

export type RetentionRule = {
  kind: PersonalDataKind
  /** Calendar months after the case was closed, or the submission refused. */
  months: number
  action: RetentionAction
  /** The articles that the time follows from. The law names no number: the shortest that they leave. */
  articles: readonly string[]
}

const years = (count: number): number => count * 12

/**
 * One rule a kind. To keep something else, add its kind above, its rule here and its words in
 * `messages.ts`; the compiler asks for both. Personal Information Protection Law (个人信息保护法),
 * Art. 19: no longer than the purpose needs; Art. 47: then it is to be deleted. The purpose lasts as
 * long as the decision can be challenged: Administrative Litigation Law (行政诉讼法) Art. 46, six
 * months from knowing of it, five years from its making at the most.
 */
export const retentionRules: Readonly<Record<PersonalDataKind, RetentionRule>> = {
  application: {
    kind: 'application',
    months: years(5),
    action: 'pseudonymise',
    articles: ['个人信息保护法 19', '个人信息保护法 47', '行政诉讼法 46'],
  },
  recordCorrection: {
    kind: 'recordCorrection',
    months: years(5),
    action: 'pseudonymise',
    articles: ['个人信息保护法 19', '个人信息保护法 47', '行政诉讼法 46'],
  },
  // A picture of an identity card proves once who somebody was; review (60 days) and the ordinary
  // time for litigation (six months) are over after a year.
  identityProof: {
    kind: 'identityProof',
    months: years(1),
    action: 'erase',
    articles: ['个人信息保护法 19', '个人信息保护法 28', '行政复议法 20', '行政诉讼法 46'],
  },
  thirdParty: {
    kind: 'thirdParty',
    months: years(5),
    action: 'pseudonymise',
    articles: ['个人信息保护法 19', '个人信息保护法 47', '行政诉讼法 46'],
  },
  // What moderation found to be no application: no decision follows, so there is nothing to challenge
  // but the refusal to take it, for six months.
  refusedSubmission: {
    kind: 'refusedSubmission',
    months: 6,
    action: 'erase',
    articles: ['个人信息保护法 19', '个人信息保护法 47', '行政诉讼法 46'],
  },
}

/** The rule of a kind. */
export const retentionOf = (kind: PersonalDataKind): RetentionRule => retentionRules[kind]
