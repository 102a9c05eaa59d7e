import type { Question } from '../tree.ts'
import { answer, no, to, yes } from './build.ts'

/** Art. 15 and 32: trade secrets and privacy, the word of those concerned, and the public interest. */
export const thirdPartyQuestions = [
  {
    id: 'thirdParty',
    article: '第十五条',
    text: {
      zh: '是否涉及商业秘密、个人隐私，公开会对第三方合法权益造成损害？',
      'zh-TW': '是否涉及商業秘密、個人隱私，公開會對第三方合法權益造成損害？',
      en: 'Would it harm somebody by disclosing a trade secret or private life?',
    },
    hint: {
      zh: '身份证号、电话、住址、银行账号、病情等，一律先按规定遮盖再判断。',
      'zh-TW': '身份證號、電話、住址、銀行賬號、病情等，一律先按規定遮蓋再判斷。',
      en: 'Identity numbers, telephones, addresses, accounts and illnesses are masked first.',
    },
    answers: [
      answer(
        'none',
        {
          zh: '不涉及，或者已经遮盖',
          'zh-TW': '不涉及，或者已經遮蓋',
          en: 'No, or it has been masked',
        },
        to('internal'),
      ),
      answer(
        'tradeSecret',
        { zh: '涉及商业秘密', 'zh-TW': '涉及商業秘密', en: 'Yes, a trade secret' },
        to('consent'),
      ),
      answer(
        'privacy',
        { zh: '涉及个人隐私', 'zh-TW': '涉及個人隱私', en: 'Yes, private life' },
        to('consent'),
      ),
    ],
  },
  {
    id: 'consent',
    article: '第十五条、第三十二条',
    text: {
      zh: '书面征求第三方意见的结果是什么？',
      'zh-TW': '書面徵求第三方意見的結果是什麼？',
      en: 'What did those concerned answer when they were asked in writing?',
    },
    hint: {
      zh: '第三方应当自收到征求意见书之日起15个工作日内提出意见。',
      'zh-TW': '第三方應當自收到徵求意見書之日起15個工作日內提出意見。',
      en: 'They have 15 working days from receiving the letter.',
    },
    answers: [
      answer('agreed', { zh: '同意公开', 'zh-TW': '同意公開', en: 'They agree' }, to('internal')),
      answer(
        'refused',
        {
          zh: '不同意公开，有合理理由',
          'zh-TW': '不同意公開，有合理理由',
          en: 'They object, with good reason',
        },
        to('publicInterest'),
      ),
      answer(
        'silent',
        {
          zh: '逾期没有答复，或者无法联系',
          'zh-TW': '逾期沒有答覆，或者無法聯繫',
          en: 'No answer in time, or they cannot be found',
        },
        to('publicInterest'),
      ),
    ],
  },
  {
    id: 'publicInterest',
    article: '第十五条',
    text: {
      zh: '不公开是否会对公共利益造成重大影响？',
      'zh-TW': '不公開是否會對公共利益造成重大影響？',
      en: 'Would it gravely harm the public interest not to disclose it?',
    },
    hint: {
      zh: '决定公开的，应当把公开的内容和理由书面告知第三方（第三十二条）。',
      'zh-TW': '決定公開的，應當把公開的內容和理由書面告知第三方（第三十二條）。',
      en: 'If it is disclosed, those concerned are told in writing what and why (Art. 32).',
    },
    answers: [no(to('thirdPartySeparable')), yes(to('internal'))],
  },
] as const satisfies readonly Question[]
