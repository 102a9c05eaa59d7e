import { disclose, no, restrict, to, yes } from './build.ts'
import { composeTree } from './compose.ts'

/** Finance, audit, statistics and state assets. */
export const financeTree = composeTree({
  kind: 'finance',
  title: '财政审计类公开决策树',
  hints: {
    forbidden: {
      zh: '例如统计调查中能识别单个对象的资料、法律规定保密的纳税和账户资料。',
      'zh-TW': '例如統計調查中能識別單個對象的資料、法律規定保密的納稅和賬戶資料。',
      en: 'For example figures that show a single respondent of a survey, tax and account data that a law protects.',
    },
    security: {
      zh: '例如尚未宣布、公开会引起市场波动的债务处置和国有资产交易安排。',
      'zh-TW': '例如尚未宣佈、公開會引起市場波動的債務處置和國有資產交易安排。',
      en: 'For example plans on debt or state assets, not yet announced, that would move a market.',
    },
    thirdParty: {
      zh: '例如供应商的报价构成、企业未公开的财务数据、补贴领取人的银行账号。',
      'zh-TW': '例如供應商的報價構成、企業未公開的財務數據、補貼領取人的銀行賬號。',
      en: 'For example how a price is made up, accounts of a company, bank accounts of those who receive a subsidy.',
    },
    internal: {
      zh: '例如本单位的报销单据、资产台账、会计轮岗安排。',
      'zh-TW': '例如本單位的報銷單據、資產臺賬、會計輪崗安排。',
      en: 'For example expense claims, inventories, rotation of accountants.',
    },
    process: {
      zh: '例如预算编制草稿、评审意见往来、请款请示。',
      'zh-TW': '例如預算編制草稿、評審意見往來、請款請示。',
      en: 'For example drafts of the budget, exchanges on an appraisal, requests for funds.',
    },
  },
  before: {
    process: [
      {
        id: 'audit',
        article: '第十六条第二款',
        text: {
          zh: '是否审计、检查、评审中尚未定案的材料（底稿、取证单、征求意见稿）？',
          'zh-TW': '是否審計、檢查、評審中尚未定案的材料（底稿、取證單、徵求意見稿）？',
          en: 'Is it from an audit, inspection or appraisal that has not been concluded?',
        },
        answers: [no(to('process')), yes(to('processRequired'))],
      },
    ],
    duty: [
      {
        id: 'publicMoney',
        article: '第二十条第七项至第九项',
        text: {
          zh: '是否属于预算、决算，行政事业性收费的项目、依据和标准，或者政府集中采购的目录、标准和实施情况？',
          'zh-TW':
            '是否屬於預算、決算，行政事業性收費的項目、依據和標準，或者政府集中採購的目錄、標準和實施情況？',
          en: 'Is it a budget or final account, a fee with its basis, or central procurement?',
        },
        answers: [no(to('workingPaper')), yes(disclose('第二十条第七项至第九项'))],
      },
      {
        id: 'workingPaper',
        article: '第十三条第二款',
        text: {
          zh: '是否已公开结论的底稿或明细？',
          'zh-TW': '是否已公開結論的底稿或明細？',
          en: 'Is it the working paper of a result that has been disclosed?',
        },
        hint: {
          zh: '例如绩效评价的打分底稿：结论已主动公开，底稿可以依申请提供。',
          'zh-TW': '例如績效評價的打分底稿：結論已主動公開，底稿可以依申請提供。',
          en: 'For example the scores behind an evaluation: the result is public, the scores are given to whoever asks.',
        },
        answers: [no(to('duty')), yes(restrict('onRequest', '13-2'))],
      },
    ],
  },
})
