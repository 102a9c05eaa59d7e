/** The register of what is not disclosed, and its reviews. */
export const register = {
  registerListing: {
    byGround: 'As its ground has it',
    title: 'List the title',
    none: 'Count it only',
  },
  reviewState: {
    notDue: 'Review not due yet',
    dueSoon: 'Review due soon',
    due: 'Review due today',
    overdue: 'Review overdue',
  },
  register: {
    listingHint:
      'How the register of what is not disclosed shows it. Left empty, by its ground: no titles of state secrets and the like, nor of what concerns others.',
    reviewHint: 'Left empty, by the interval of its ground, as a rule a year.',
    eventHint:
      'For example: once the plan is approved. At the latest by the longest interval of its ground.',
    review: 'Review',
    dueList: 'Reviews of what is not disclosed',
    nextReview: 'Next review',
    orWhen: 'or: {{event}}',
    toDisclose: 'A review of {{on}} decided to disclose it',
    discloseBy: 'Disclose by',
    correctNow: 'Its clerk changes the mode with “Correct” and submits it.',
    noCalendar: 'The date is computed once the holidays are announced.',
    outcome: 'Outcome',
    keep: 'Still not disclosed',
    disclose: 'To be disclosed',
    reason: 'Reason',
    decide: 'Record the review',
    decided: 'The review is in the ledger.',
    keepNote: 'Without a date, the interval of its ground.',
    discloseNote:
      'Within 20 working days from today; its clerk corrects the mode, and approval follows as always.',
    cannot: 'You cannot review it now:',
    mailSubject: 'Reviews of what is not disclosed: {{due}} due',
    mail: 'What is not disclosed is to be looked at again from time to time (Regulations Art. 18).\n\nDue: {{due}}\nWithin 30 days: {{soon}}\nDecided to be disclosed, not disclosed yet: {{toDisclose}}\n\n{{link}}\n',
  },
}

/** What it adds to groups of other tables. */
export const registerWords = {
  field: {
    registerListing: 'In the register',
    reviewOn: 'Next review',
    reviewEvent: 'Or review when',
  },
  action: { review: 'Review' },
  refusal: {
    NOT_RESTRICTED: 'This is disclosed to all; there is nothing to review.',
    REVIEW_DECIDED: 'A review has decided to disclose this; its clerk corrects and submits it.',
  },
}
