/** Screening, as the admin tells of it. */
export const screening = {
  screening: {
    title: 'Screening',
    notLoaded: 'The findings could not be loaded.',
    open: '{{count}} for you to decide one by one: may be disclosed, or must not be.',
    openForOthers: '{{count}} not settled yet.',
    openForClerk: '{{count}} to be dealt with: mask each, or say why it must stand.',
    allDecided: 'Everything that needs a decision has one.',
    onlyTold: 'Nothing needs a decision; there are only notices.',
    told: '{{count}} notices, which do not stand in the way',
    maskAll: 'Mask all that are open ({{count}})',
    masked: 'Masked: {{count}}.',
    changeReason: 'Change the reason',
    reasonSame: 'The reason is the same. Write another, or cancel.',
    maskedAs: 'Masked: {{mask}}',
    tooMany:
      'More than 500 items were found; 500 are listed. In a file, drop or mask the whole column and upload it again; in the text, mask all and look at the rest.',
    besideText: 'addresses of links and the like',
    notScreened: 'This file was never screened: look at it yourself.',
    inFile: 'Screening found: {{count}}',
    decidedInDocument:
      'Listed here only: each is decided in the document that the file belongs to, or redacted.',
    reasonMissing: 'Please give the reason.',
  },
  findingReason: {
    justify: 'Why it must stand (an office telephone, a legal duty to disclose)',
    reject: 'Why it must not be disclosed',
  },
  findingConfirm: { justify: 'Confirm: keep it', reject: 'Confirm: must not be disclosed' },
  findingState: {
    open: 'To be decided',
    justified: 'Reason given',
    accepted: 'Accepted',
    rejected: 'Rejected',
  },
  findingAct: {
    mask: 'Mask',
    justify: 'Keep, with a reason',
    accept: 'May be disclosed',
    reject: 'Must not be disclosed',
  },
}
