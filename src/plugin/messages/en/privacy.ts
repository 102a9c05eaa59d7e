/** Applicants' data: the record of who saw them, and why. */
export const privacy = {
  identityView: {
    one: 'View of an identity',
    many: 'Views of identities',
    about:
      'Who looked at an applicant’s identity, when, for which request and for what purpose. Only that they looked, never what they saw; it cannot be changed or deleted.',
    at: 'Time',
    person: 'Seen by',
    request: 'Request',
    office: 'Office',
    purpose: 'Purpose',
    parts: 'What was seen',
  },
  viewPurpose: {
    handling: 'handling the request',
    consultation: 'consulting a third party',
    letter: 'making a letter',
    codeRenewal: 'a new access code, after identification',
    oversight: 'review, litigation or a complaint',
    retention: 'erasure when due',
  },
  viewPart: {
    identity: 'name and identity number',
    contact: 'contact details',
    proof: 'proof of identity',
  },
}

/** Why applicants' data cannot be read or written. */
export const privacyRefusals = {
  NO_PRIVACY_KEY:
    'No key that protects applicants’ data is set here, so this cannot be done now. Whoever runs the server has to set GONGKAI_ENCRYPTION_KEY.',
  SEALED_UNREADABLE:
    'This encrypted value cannot be opened: its key is missing, or it was changed. Whoever runs the server has to look at the keys.',
}
