/** The words of redaction, in English. */
export const redaction = {
  title: 'Redact for disclosure',
  open: 'Redact for disclosure',
  lead: 'Cover what must not be disclosed and keep the rest as a second file. The original stays inside and is never disclosed.',
  redactedFrom: 'Original before redaction',
  removals: 'What was removed',
  suffix: ' (redacted)',
  pageNumber: 'page {{page}}',
  sheetName: 'sheet “{{sheet}}”',
  isCopy: 'This is a redacted copy; it may be disclosed.',
  seeOriginal: 'See the original',
  isOriginal:
    'This file has a redacted copy. Only clerks of its office, the secrecy reviewer and the auditor see the original; it cannot be disclosed.',
  removedHere: 'What was removed',
  columnOf: 'Sheet “{{sheet}}”, column {{column}}',
  masked: 'partly hidden',
  dropped: 'removed',
  ground: 'Ground',
  reason: 'Reason',
  reasonOf: 'reason of {{part}}',
  reasonHint: 'The public reads this. Do not repeat what is covered.',
  newBoxes: 'Ground and reason of new boxes',
  page: 'Page',
  pages: 'Page {{page}} of {{count}}',
  previous: 'Previous page',
  next: 'Next page',
  pageImage: 'Page {{page}} of the file',
  draw: 'Draw boxes on the page',
  drawOff: 'Scroll instead of drawing',
  addBox: 'Add a box',
  keys: 'Arrow keys move the selected box, with Shift they resize it, Delete removes it.',
  box: 'Box {{number}}',
  boxAt:
    'Box {{number}}: page {{page}}, left {{left}}%, top {{top}}%, width {{width}}%, height {{height}}%',
  boxes: 'All boxes',
  noBoxes: 'No box yet.',
  left: 'Left (%)',
  top: 'Top (%)',
  width: 'Width (%)',
  height: 'Height (%)',
  remove: 'Remove this box',
  columns: 'Choose columns',
  sheet: 'Sheet',
  column: 'Column',
  heading: 'Heading',
  action: 'What to do',
  keep: 'Keep',
  drop: 'Remove the column',
  mask: 'Hide a part',
  rebuilt:
    'The new workbook holds visible values only: hidden sheets, rows and columns, comments, formulas and properties are gone.',
  fileName: 'Public file name',
  swap: 'Put it in the place of the original',
  preview: 'Preview',
  openPreview: 'Open the preview',
  save: 'Make the redacted copy',
  done: 'The redacted copy is there.',
  doneSwapped: 'The redacted copy is there, in the place of the original.',
  openCopy: 'Open the copy',
  openDocument: 'Open the document',
  stillSeen: 'Please check: words that you covered can still be seen at: {{places}}.',
  tooShort: '{{count}} parts are single characters: only their pixels could be checked.',
  unreachable:
    'The server could not be reached; nothing is wrong with the file. Boxes and columns are still there: check the network and try again.',
  serverFailed:
    'The server failed; nothing is wrong with the file. Boxes and columns are still there: try again in a while.',
  pageMissing: 'The picture of this page did not arrive; the boxes are still there.',
  foundInColumn: 'Screening found: {{kinds}}.',
  notMarked:
    'What screening found could not be loaded, so no column is marked for you: please check each.',
  attachments: 'Redact attachments',
  attachment: 'Redact “{{name}}”',
}

/** Why a file could not be redacted, and what to do. */
export const redactionRefusals = {
  REDACTION_FORMAT:
    'This kind of file cannot be redacted as it is. Save it as PDF, PNG, JPEG or Excel (.xlsx) and try again.',
  REDACTION_UNREADABLE:
    'The file could not be read; no copy was made. Open it, save it once more, and try again.',
  REDACTION_ENCRYPTED: 'The file has a password and cannot be redacted. Remove the password first.',
  REDACTION_TOO_LARGE: 'The file has too many pages, pixels or cells. Split it and try again.',
  REDACTION_TIMED_OUT: 'It took too long; no copy was made. Split the file and try again.',
  REDACTION_NOWHERE: 'The file has no such page, sheet or column.',
  REDACTION_ELSEWHERE:
    'A number that was covered can still be seen elsewhere; no copy was made. Cover it there too.',
  REDACTION_NAMED: 'The file name or a reason holds what was covered. Write another.',
  REDACTION_UNPROVEN:
    'It could not be proved that the copy is free of what was covered; it was thrown away.',
  REDACTION_BUSY: 'Too many files are being worked on. Try again in a while.',
  REDACTION_FAILED:
    'The server could not get at the file or work on it; nothing is wrong with the file. Try again in a while, then ask your administrator.',
  REDACTION_NOTHING: 'Nothing to be covered was chosen.',
  REDACTION_NOT_ATTACHED: 'The file is not attached to this document now.',
  originalAttached:
    'the original of a redacted file is attached; it cannot be disclosed, use the redacted copy',
}
