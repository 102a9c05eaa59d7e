/** The wordings of letters. */
export const letters = {
  letters: {
    template: 'Letter wording',
    templates: 'Letter wordings',
    about:
      'What the letters about disclosure requests say. A wording holds for the office and those below it; one of the county government is the default of the county. Saving makes a new version; earlier ones stay.',
    kind: 'Kind of letter',
    office: 'Office (and those below it)',
    body: 'Wording',
    aboutBody:
      'A paragraph a line. A name in two pairs of braces is replaced by what the case says. A paragraph that begins with {{?name}} stands only when there is such a thing, with {{!name}} only when there is not.',
    version: 'Version',
    author: 'Account of the author',
    authorName: 'Author',
    fromCurrent: 'Load the wording in force',
    current: 'Version {{version}} is in force',
    currentDefault: 'The wording of the program is in force',
    mayUse: 'Placeholders',
    compulsory: 'compulsory',
    preview: 'Preview',
    previewNote: 'Every name and number in the preview is invented.',
    openPdf: 'Show as PDF',
    chooseFirst: 'Choose the kind of letter and the office first.',
    codeForm: 'The code of an office is two to twelve Chinese characters, such as 云政公开.',
  },
}

/** What it adds to the words that all features share. */
export const letterWords = { field: { letterCode: 'Code of the office in letter numbers' } }
