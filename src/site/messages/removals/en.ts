/** What is said of parts that were removed from a file, in English. */
export const removals = {
  'removal.title': 'Parts of this file were removed',
  'removal.lead':
    'Each black box bears the article it rests on. If you think a part should be disclosed, you may request it, or apply for administrative reconsideration.',
  'removal.page': 'Page {{page}}',
  'removal.column': 'Sheet “{{sheet}}”, column {{column}}',
  'removal.masked': 'partly hidden',
  'removal.dropped': 'removed',
  'removal.article': 'Regulations on Open Government Information, {{article}}',
}
