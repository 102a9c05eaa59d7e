export const requests = {
  request: {
    name: 'Disclosure request',
    names: 'Disclosure requests',
    event: 'Event',
    events: 'Events',
    file: 'File of a request',
    files: 'Files of requests',
    party: 'Party consulted',
    parties: 'Parties consulted',
    receiptNumber: 'Receipt number',
    office: 'Office',
    kind: 'Kind',
    channel: 'How it came',
    applicantType: 'Type of applicant',
    state: 'State',
    outcome: 'Outcome',
    tableRow: 'Row of Table 3',
    submittedOn: 'Submitted on',
    signedOn: 'Signed for on',
    receivedOn: 'Received on',
    dueOn: 'Due on',
    dueCode: 'Why there is no due date',
    standing: 'Clock stands',
    calendarVersion: 'Version of the calendar',
    closedOn: 'Closed on',
    officer: 'Officer',
    language: 'Language of the applicant',
    splitFrom: 'Split from',
    anewOf: 'Decides anew',
    erasedOn: 'Erased on',
    moderation: 'Why it was looked at first',
    governmentAbove: 'the government of the next higher level',
    courtConcerned: 'the competent people’s court',
    review: 'Reviews and suits',
    reviews: 'Reviews and suits',
  },
  requestMail: {
    registered: 'received',
    staffSubject: 'Disclosure request {{receiptNumber}}: {{event}}',
    staff: 'Receipt number: {{receiptNumber}}\nEvent: {{event}}\nDue on: {{dueOn}}\n\n{{link}}\n',
    subject: 'Your disclosure request {{receiptNumber}}: {{event}}',
    text: 'Dear applicant,\n\nthere is news of your request {{receiptNumber}}: {{event}}.\n\nSee it with your receipt number and access code at\n{{track}}\n\nThis message was sent automatically; please do not reply.\n',
    publication:
      'Receipt number: {{receiptNumber}}\nTwo applicants or more have asked for the same information; it may be published under Art. 44. Please ask the officer of the request and draft it.\n',
    remindSubject: 'Disclosure requests near their due date: {{count}}, overdue: {{overdue}}',
    remind:
      'These requests are near or past their due date and want seeing to:\n\n{{cases}}\n{{more}}Desk: {{link}}\n',
    remindCase: '{{receiptNumber}}  {{when}} (due on {{dueOn}})\n{{link}}\n',
    remindMore: 'And {{count}} more, on the desk.\n\n',
  },
}

export const requestRefusals = {
  REQUEST_NOT_FOUND:
    'The receipt number or the access code is not right. Compare them with your receipt; if you have lost the code, ask the office.',
  ERASED:
    'What identified people in this request has been erased: no letter or notice can be made.',
  REPLY_FILE_UNKNOWN: 'The reply names a file that is none of this request. Choose again.',
  REPLY_FILE_ORIGINAL:
    'There is a redacted copy of this original: send the copy, never the original.',
  REPLY_FILE_GONE:
    'A file of the reply is gone, or is not what was proposed. Propose the reply anew.',
  REPLY_FILE_USED:
    'A file that a reply has named, or of which there is a redacted copy, cannot be deleted.',
  NO_SUCH_REQUEST:
    'There is no such request, or it is of another applicant. Give the receipt number of another request of the same applicant.',
  NO_SUCH_OFFICER: 'Choose a request officer or the head of this office.',
}
