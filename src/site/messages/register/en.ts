import type { registerZh } from './zh.ts'

/** The register of what is not disclosed, in English. */
export const registerEn: Record<keyof typeof registerZh, string> = {
  'register.title': 'Register of what is not disclosed',
  'register.lead':
    'What is not online is on record here: why it is not disclosed, under which article, and when that is looked at again. Not disclosed does not mean never.',
  'register.count': '{{count}} in all, {{titled}} of them with their title',
  'register.untitled': '{{count}} more are counted only; the law keeps their titles back.',
  'register.none': 'No entry meets these conditions.',
  'register.ground': 'Ground',
  'register.nextReview': 'Next review {{date}}',
  'register.overdue': 'Review was due on {{date}}',
  'register.event': 'or: {{event}}',
  'register.toDisclose': 'To be disclosed by {{date}}',
  'register.toDiscloseSoon': 'To be disclosed; under way',
  'register.why': 'Why something is not disclosed',
  'register.whyLead':
    'The law allows these grounds and no others. Each says what can be had, how to ask and how to contest.',
  'register.article': 'Regulations, Art. {{article}}',
  'register.part': 'What can be had',
  'register.ask': 'How to ask',
  'register.contest': 'How to contest',
  'register.contestBelow': 'Apply for administrative review within 60 days of the answer: how',
  'register.cardCount': '{{count}}, {{titled}} with their title',
  'register.cardNone': 'None at present',
  'register.apply': 'Apply for disclosure',
  'register.inGuide': 'What is not disclosed is on record too:',
  'register.inCatalogue': 'What is not disclosed proactively:',
  'register.json': 'The data of this register (JSON)',
}
