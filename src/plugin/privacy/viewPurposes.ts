/** For what somebody looks at an applicant's identity. To add one: an entry here and its name. */
export const viewPurposes = [
  /** Handling the request: the case as its officers see it. */
  'handling',
  /** Consulting a third party (Art. 32). */
  'consultation',
  /** A letter that bears the name. */
  'letter',
  /** Renewing a lost access code, after identification. */
  'codeRenewal',
  /** Review, litigation, a complaint. */
  'oversight',
  /** Erasing what is due. */
  'retention',
] as const

export type ViewPurpose = (typeof viewPurposes)[number]

/** What of it they see. */
export const viewParts = ['identity', 'contact', 'proof'] as const

export type ViewPart = (typeof viewParts)[number]
