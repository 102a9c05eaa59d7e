/** Earlier decisions, the mosaic warning and the monthly consistency list. */
export const precedents = {
  precedents: {
    title: 'Earlier decisions',
    departs: 'Departs from earlier decisions',
    list: '{{count}} listed',
    hidden: '(you may not see the title of this document)',
    ownOffice: 'this office',
    mosaic: 'Mosaic warning',
    mosaicNote:
      'Taken alone this shows nobody; together with what is public it may. A reminder only: it keeps nothing from being submitted.',
    smallCell:
      'Table {{table}}, row {{row}}, column {{column}} (“{{heading}}”) counts only {{count}}: so few may be told who they are.',
    sharedIdentifier: '{{kind}} {{value}} also stands in other public documents: {{count}}.',
    household: 'Household number',
    plot: 'Plot number',
    caseNumber: 'Case number',
    telephone: 'Telephone number',
    telephoneEnd: 'End of a telephone number',
    telephoneTail: 'End of a telephone number',
    failed: 'The earlier decisions could not be read. Please reload the page.',
    consistency: 'Consistency of decisions',
    consistencyOf: 'Consistency of decisions, {{month}}',
    consistencyNote:
      'Documents about the like that went different ways or rest on different grounds. Please check whether they should go the same way. The odd one comes first.',
    consistent: 'Nothing similar was decided differently in this month.',
    across: 'between offices',
    more: '{{count}} more',
    monthBefore: 'Month before',
    monthAfter: 'Month after',
    consistencySubject: 'Consistency of decisions, {{month}}: {{count}} to check',
    consistencyMail:
      'In {{month}}, {{count}} groups of similar documents went different ways. Please sign in and check:\n{{link}}',
  },
}
