import type { Question } from '../tree.ts'
import { answer, no, restrict, stop, to, yes } from './build.ts'

/** Art. 2, 10, 14 and 17: whether there is anything to disclose at all, and what never may be. */
export const secrecyQuestions = [
  {
    id: 'information',
    article: '第二条、第十条',
    text: {
      zh: '这是不是本机关负责公开的政府信息？',
      'zh-TW': '這是不是本機關負責公開的政府信息？',
      en: 'Is this government information that this office is to disclose?',
    },
    hint: {
      zh: '政府信息是行政机关在履行行政管理职能过程中制作或者获取的、以一定形式记录、保存的信息。',
      'zh-TW':
        '政府信息是行政機關在履行行政管理職能過程中製作或者獲取的、以一定形式記錄、保存的信息。',
      en: 'Information that an administrative organ made or obtained in its administrative functions, recorded in some form.',
    },
    answers: [
      answer(
        'own',
        {
          zh: '是，由本机关制作，或者从公民、法人和其他组织获取并保存',
          'zh-TW': '是，由本機關製作，或者從公民、法人和其他組織獲取並保存',
          en: 'Yes: made by this office, or obtained from people or organisations and kept here',
        },
        to('secret'),
      ),
      answer(
        'lead',
        {
          zh: '是，由几个机关共同制作，本机关牵头',
          'zh-TW': '是，由幾個機關共同製作，本機關牽頭',
          en: 'Yes: made together with others, under the lead of this office',
        },
        to('secret'),
      ),
      answer(
        'other',
        {
          zh: '由其他行政机关制作或者最初获取',
          'zh-TW': '由其他行政機關製作或者最初獲取',
          en: 'It was made, or first obtained, by another administrative organ',
        },
        stop('第十条', {
          zh: '由制作或者最初获取它的行政机关负责公开。可以登记来源并链接，不在这里公开全文。',
          'zh-TW': '由製作或者最初獲取它的行政機關負責公開。可以登記來源並鏈接，不在這裡公開全文。',
          en: 'The organ that made it, or first obtained it, discloses it. Refer to it there instead.',
        }),
      ),
      answer(
        'none',
        {
          zh: '不是政府信息（如党务信息、司法信息、个人事务）',
          'zh-TW': '不是政府信息（如黨務信息、司法信息、個人事務）',
          en: 'No: party, judicial or private matters',
        },
        stop('第二条', {
          zh: '不适用《政府信息公开条例》，不在这里办理公开。',
          'zh-TW': '不適用《政府信息公開條例》，不在這裡辦理公開。',
          en: 'The Regulations do not apply; it is not disclosed here.',
        }),
      ),
    ],
  },
  {
    id: 'secret',
    article: '第十四条、第十七条',
    text: { zh: '是否属于国家秘密？', 'zh-TW': '是否屬於國家秘密？', en: 'Is it a state secret?' },
    hint: {
      zh: '看原件和所引用的文件有没有密级标志、是否依据涉密文件派生。先审查、后公开，逐项审查。',
      'zh-TW':
        '看原件和所引用的文件有沒有密級標誌、是否依據涉密文件派生。先審查、後公開，逐項審查。',
      en: 'Look for marks of classification on it and on what it draws upon. Review comes before disclosure, item by item.',
    },
    answers: [
      no(to('forbidden')),
      yes(
        restrict('withheld', '14-1', {
          zh: '涉密内容不得存入本系统，这里只登记不涉密的标题和理由。',
          'zh-TW': '涉密內容不得存入本系統，這裡只登記不涉密的標題和理由。',
          en: 'No classified content may be stored here: register only a title and a reason that are not secret.',
        }),
      ),
      answer(
        'unsure',
        { zh: '不能确定', 'zh-TW': '不能確定', en: 'It cannot be told' },
        to('secrecyRuling'),
      ),
    ],
  },
  {
    id: 'secrecyRuling',
    article: '第十七条第三款',
    text: {
      zh: '不能确定的，报有关主管部门或者保密行政管理部门确定。确定的结果是什么？',
      'zh-TW': '不能確定的，報有關主管部門或者保密行政管理部門確定。確定的結果是什麼？',
      en: 'What cannot be told is referred to the competent or the secrecy authority. What did it decide?',
    },
    hint: {
      zh: '答复之前不要选择，也不能送审；材料先按涉密保管。',
      'zh-TW': '答覆之前不要選擇，也不能送審；材料先按涉密保管。',
      en: 'Leave this open until the answer is there; until then it is kept as a secret and cannot be submitted.',
    },
    answers: [
      answer(
        'clear',
        { zh: '不属于国家秘密', 'zh-TW': '不屬於國家秘密', en: 'It is no state secret' },
        to('forbidden'),
      ),
      answer(
        'secret',
        { zh: '属于国家秘密', 'zh-TW': '屬於國家秘密', en: 'It is a state secret' },
        restrict('withheld', '14-1'),
      ),
    ],
  },
  {
    id: 'forbidden',
    article: '第十四条',
    text: {
      zh: '法律、行政法规是否禁止公开？',
      'zh-TW': '法律、行政法規是否禁止公開？',
      en: 'Does a law or an administrative regulation forbid disclosure?',
    },
    hint: {
      zh: '须能指出具体的法律、行政法规和条文；地方文件、部门内部规定不算。',
      'zh-TW': '須能指出具體的法律、行政法規和條文；地方文件、部門內部規定不算。',
      en: 'The law and its article must be named; local documents and internal rules do not count.',
    },
    answers: [no(to('security')), yes(restrict('withheld', '14-2'))],
  },
  {
    id: 'security',
    article: '第十四条',
    text: {
      zh: '公开后是否可能危及国家安全、公共安全、经济安全、社会稳定？',
      'zh-TW': '公開後是否可能危及國家安全、公共安全、經濟安全、社會穩定？',
      en: 'Could disclosure endanger national, public or economic security, or social stability?',
    },
    hint: {
      zh: '要说得出具体的危害，不能只凭“影响不好”。',
      'zh-TW': '要說得出具體的危害，不能只憑“影響不好”。',
      en: 'The harm must be a definite one; embarrassment is none.',
    },
    answers: [no(to('thirdParty')), yes(to('securitySeparable'))],
  },
] as const satisfies readonly Question[]
