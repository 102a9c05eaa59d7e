import type { Question } from '../tree.ts'
import { answer, no, to, yes } from './build.ts'

/** Art. 16: what may be withheld, unless it binds people outside or a law requires its disclosure. */
export const discretionQuestions = [
  {
    id: 'internal',
    article: '第十六条第一款',
    text: {
      zh: '是否属于人事管理、后勤管理、内部工作流程等内部事务信息？',
      'zh-TW': '是否屬於人事管理、後勤管理、內部工作流程等內部事務信息？',
      en: 'Is it about internal affairs: personnel, logistics, internal procedure?',
    },
    answers: [no(to('process')), yes(to('internalOutside'))],
  },
  {
    id: 'internalOutside',
    article: '第十六条第一款',
    text: {
      zh: '对公民、法人和其他组织的权利义务有没有影响？',
      'zh-TW': '對公民、法人和其他組織的權利義務有沒有影響？',
      en: 'Does it affect the rights or duties of people outside?',
    },
    hint: {
      zh: '有影响的，例如办事流程、收费标准、招录结果，不算内部事务。',
      'zh-TW': '有影響的，例如辦事流程、收費標準、招錄結果，不算內部事務。',
      en: 'What does, such as how to apply, fees or results of recruitment, is not internal.',
    },
    answers: [
      answer(
        'none',
        { zh: '没有影响', 'zh-TW': '沒有影響', en: 'It does not' },
        to('internalWeighed'),
      ),
      answer('some', { zh: '有影响', 'zh-TW': '有影響', en: 'It does' }, to('process')),
    ],
  },
  {
    id: 'process',
    article: '第十六条第二款',
    text: {
      zh: '是否属于讨论记录、过程稿、磋商信函、请示报告等过程性信息？',
      'zh-TW': '是否屬於討論記錄、過程稿、磋商信函、請示報告等過程性信息？',
      en: 'Is it a record of a process: discussions, working drafts, consultations, requests for instructions?',
    },
    answers: [no(to('enforcementFile')), yes(to('processRequired'))],
  },
  {
    id: 'processRequired',
    article: '第十六条第二款',
    text: {
      zh: '法律、法规、规章是否规定应当公开？',
      'zh-TW': '法律、法規、規章是否規定應當公開？',
      en: 'Does a law, regulation or rule require its disclosure?',
    },
    hint: {
      zh: '例如重大行政决策的征求意见稿和意见采纳情况。',
      'zh-TW': '例如重大行政決策的徵求意見稿和意見採納情況。',
      en: 'For example drafts for public consultation on major decisions, and what came of it.',
    },
    answers: [no(to('processWeighed')), yes(to('duty'))],
  },
  {
    id: 'enforcementFile',
    article: '第十六条第二款',
    text: {
      zh: '是否属于行政执法案卷信息？',
      'zh-TW': '是否屬於行政執法案卷信息？',
      en: 'Is it from the file of a case of law enforcement?',
    },
    hint: {
      zh: '案卷是办案中形成的证据、笔录、审批件等；处罚决定书的公开另有规定。',
      'zh-TW': '案卷是辦案中形成的證據、筆錄、審批件等；處罰決定書的公開另有規定。',
      en: 'The file is evidence, statements and internal approvals; decisions have rules of their own.',
    },
    answers: [no(to('duty')), yes(to('enforcementRequired'))],
  },
  {
    id: 'enforcementRequired',
    article: '第十六条第二款',
    text: {
      zh: '法律、法规、规章是否规定应当公开？',
      'zh-TW': '法律、法規、規章是否規定應當公開？',
      en: 'Does a law, regulation or rule require its disclosure?',
    },
    hint: {
      zh: '例如具有一定社会影响的行政处罚决定（第二十条第六项）。',
      'zh-TW': '例如具有一定社會影響的行政處罰決定（第二十條第六項）。',
      en: 'For example decisions on penalties of some public concern (Art. 20, item 6).',
    },
    answers: [no(to('enforcementWeighed')), yes(to('duty'))],
  },
] as const satisfies readonly Question[]
