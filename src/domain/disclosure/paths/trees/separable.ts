import type { GroundId } from '../../grounds.ts'
import type { Question } from '../tree.ts'
import { answer, restrict, to } from './build.ts'

/** Art. 5 and 16: what may be withheld is weighed, with disclosure as the rule. */
const weighed = (id: string, separable: string): Question => ({
  id,
  article: '第五条、第十六条',
  text: {
    zh: '公开带来的公共利益，是否大于不公开所保护的利益？',
    'zh-TW': '公開帶來的公共利益，是否大於不公開所保護的利益？',
    en: 'Does the public interest in disclosure outweigh what withholding it would protect?',
  },
  hint: {
    zh: '公开为常态、不公开为例外。考虑知情和监督的需要，以及决定是否已经作出。',
    'zh-TW': '公開為常態、不公開為例外。考慮知情和監督的需要，以及決定是否已經作出。',
    en: 'Disclosure is the rule. Consider what people need to know and oversee, and whether the decision has been taken.',
  },
  answers: [
    answer('public', { zh: '公共利益更大', 'zh-TW': '公共利益更大', en: 'It does' }, to('duty')),
    answer(
      'protected',
      { zh: '不公开所保护的利益更大', 'zh-TW': '不公開所保護的利益更大', en: 'It does not' },
      to(separable),
    ),
  ],
})

/** Art. 37: what can be disclosed is separated from what cannot. */
const separable = (id: string, next: string, ground: GroundId, hasRequest: boolean): Question => ({
  id,
  article: '第三十七条',
  text: {
    zh: '能否作区分处理，删去或遮盖这部分后公开其余内容？',
    'zh-TW': '能否作區分處理，刪去或遮蓋這部分後公開其餘內容？',
    en: 'Can this part be removed or masked, and the rest be disclosed?',
  },
  hint: {
    zh: '能区分的，请改用删去或遮盖后的版本起草，并继续判断其余内容。',
    'zh-TW': '能區分的，請改用刪去或遮蓋後的版本起草，並繼續判斷其餘內容。',
    en: 'If so, draft the version without it, and go on with the rest.',
  },
  answers: [
    answer(
      'yes',
      {
        zh: '能，已改用区分处理后的版本',
        'zh-TW': '能，已改用區分處理後的版本',
        en: 'Yes, and this is the version without it',
      },
      to(next),
    ),
    ...(hasRequest
      ? [
          answer(
            'request',
            {
              zh: '不能；有人申请时再个案决定',
              'zh-TW': '不能；有人申請時再個案決定',
              en: 'No; decided case by case when somebody asks for it',
            },
            restrict('onRequest', ground),
          ),
        ]
      : []),
    answer('no', { zh: '不能', 'zh-TW': '不能', en: 'No' }, restrict('withheld', ground)),
  ],
})

/** The questions before something is not disclosed, for each ground that is no absolute one. */
export const separableQuestions = [
  separable('securitySeparable', 'thirdParty', '14-3', false),
  separable('thirdPartySeparable', 'internal', '15', true),
  weighed('internalWeighed', 'internalSeparable'),
  separable('internalSeparable', 'process', '16-1', true),
  weighed('processWeighed', 'processSeparable'),
  separable('processSeparable', 'enforcementFile', '16-2', true),
  weighed('enforcementWeighed', 'enforcementSeparable'),
  separable('enforcementSeparable', 'duty', '16-3', true),
] as const
