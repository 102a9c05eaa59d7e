import type { Question } from '../tree.ts'
import { answer, disclose, restrict, to } from './build.ts'

/** Art. 13 and 19 to 21: what must be disclosed proactively, and what else is. */
export const dutyQuestions = [
  {
    id: 'duty',
    article: '第十九条至第二十一条',
    text: {
      zh: '是否应当主动公开？',
      'zh-TW': '是否應當主動公開？',
      en: 'Must it be disclosed proactively?',
    },
    hint: {
      zh: '涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的，或者第二十条、第二十一条列明的。',
      'zh-TW':
        '涉及公眾利益調整、需要公眾廣泛知曉或者需要公眾參與決策的，或者第二十條、第二十一條列明的。',
      en: 'What affects the public, what they should know of or take part in, and what Art. 20 and 21 list.',
    },
    answers: [
      answer('yes', { zh: '是', 'zh-TW': '是', en: 'Yes' }, disclose('第十九条')),
      answer('no', { zh: '否', 'zh-TW': '否', en: 'No' }, to('voluntary')),
    ],
  },
  {
    id: 'voluntary',
    article: '第五条、第十三条',
    text: {
      zh: '不在应当主动公开的范围内，主动公开有没有妨碍？',
      'zh-TW': '不在應當主動公開的範圍內，主動公開有沒有妨礙？',
      en: 'It need not be disclosed proactively. Does anything speak against it?',
    },
    hint: {
      zh: '公开为常态：没有妨碍的，建议主动公开。',
      'zh-TW': '公開為常態：沒有妨礙的，建議主動公開。',
      en: 'Disclosure is the rule: where nothing does, it is better disclosed.',
    },
    answers: [
      answer(
        'none',
        { zh: '没有，主动公开', 'zh-TW': '沒有，主動公開', en: 'Nothing; disclose it' },
        disclose('第五条'),
      ),
      answer(
        'request',
        {
          zh: '只与少数人有关，有人申请时提供',
          'zh-TW': '只與少數人有關，有人申請時提供',
          en: 'It concerns few people; give it to whoever asks',
        },
        restrict('onRequest', '13-2'),
      ),
    ],
  },
] as const satisfies readonly Question[]
