export const screeningRules = {
  screeningRule: {
    one: 'Screening rule',
    many: 'Screening rules',
    about:
      'What is looked for in the documents of this office and those below it, beside what the law looks for everywhere. A rule is tried against your samples and saved only when all come out as you say.',
    office: 'Office (and those below it)',
    kind: 'Kind',
    value: 'Word or pattern',
    aboutValue:
      'Words are found in any width and case. Patterns are in the syntax of RE2, such as 内线\\d{4}, and match within a line; look-around and back-references are not supported.',
    level: 'When found',
    samples: 'Samples',
    aboutSamples:
      'At least one text that must be found and one that must not. No real personal data or secrets, please.',
    text: 'Text of the sample',
    shouldFind: 'Must be found',
    active: 'In use',
    ruleEmpty: 'Please give a word or a pattern.',
    ruleTooLong: 'The word or pattern is too long, or repeats too much.',
    ruleSyntax: 'The pattern is not written correctly, or uses what is not supported.',
    ruleMatchesNothing: 'The pattern matches where there is nothing.',
    ruleMatchesEverything: 'The pattern matches any text whatever. Please be more specific.',
    sampleToFind: 'A sample that must be found is missing.',
    sampleToLeave: 'A sample that must not be found is missing.',
    sampleNotFound: 'Sample {{sample}} must be found and was not.',
    sampleFound: 'Sample {{sample}} must not be found and was.',
  },
  screeningRuleKind: { word: 'Word', pattern: 'Pattern' },
  screeningRuleLevel: { hold: 'To be decided', warn: 'Note only' },
}
