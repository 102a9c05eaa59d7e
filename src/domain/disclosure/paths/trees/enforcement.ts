import { answer, disclose, no, restrict, stop, to, yes } from './build.ts'
import { composeTree } from './compose.ts'

/** Public security, justice, emergency management and administrative enforcement. */
export const enforcementTree = composeTree({
  kind: 'enforcement',
  title: '公安司法和行政执法类公开决策树',
  hints: {
    forbidden: {
      zh: '例如依法封存的未成年人违法犯罪记录和治安违法记录，举报人的情况。',
      'zh-TW': '例如依法封存的未成年人違法犯罪記錄和治安違法記錄，舉報人的情況。',
      en: 'For example sealed records of minors and of minor offences, and who reported an offence.',
    },
    security: {
      zh: '例如警力部署、侦查和监控手段、重点目标的防护、危险物品的存放点位。',
      'zh-TW': '例如警力部署、偵查和監控手段、重點目標的防護、危險物品的存放點位。',
      en: 'For example deployments, methods of investigation and surveillance, protection of targets, stores of dangerous goods.',
    },
    thirdParty: {
      zh: '例如当事人、被害人、证人的身份和住址，被检查企业的技术资料。',
      'zh-TW': '例如當事人、被害人、證人的身份和住址，被檢查企業的技術資料。',
      en: 'For example who and where parties, victims and witnesses are, and technical data of a company inspected.',
    },
    process: {
      zh: '例如案件讨论记录、法制审核意见、移送函。',
      'zh-TW': '例如案件討論記錄、法制審核意見、移送函。',
      en: 'For example discussions of a case, opinions of legal review, letters of transfer.',
    },
    duty: {
      zh: '例如治安管理、应急预案和预警、安全生产和产品质量监督检查情况（第二十条、第二十一条）。',
      'zh-TW':
        '例如治安管理、應急預案和預警、安全生產和產品質量監督檢查情況（第二十條、第二十一條）。',
      en: 'For example public order, emergency plans and warnings, inspections of safety and quality (Art. 20 and 21).',
    },
  },
  before: {
    secret: [
      {
        id: 'criminal',
        article: '第二条',
        text: {
          zh: '是否依照刑事诉讼法履行侦查、执行等职责时形成？',
          'zh-TW': '是否依照刑事訴訟法履行偵查、執行等職責時形成？',
          en: 'Did it arise from duties under the Criminal Procedure Law?',
        },
        answers: [
          no(to('secret')),
          yes(
            stop('第二条', {
              zh: '刑事司法中形成的信息不是政府信息，依照刑事诉讼法的规定办理。',
              'zh-TW': '刑事司法中形成的信息不是政府信息，依照刑事訴訟法的規定辦理。',
              en: 'Information from criminal justice is no government information; the Criminal Procedure Law applies.',
            }),
          ),
        ],
      },
    ],
    enforcementFile: [
      {
        id: 'decision',
        article: '第二十条第六项',
        text: {
          zh: '是否行政处罚、行政强制、行政许可的决定书？',
          'zh-TW': '是否行政處罰、行政強制、行政許可的決定書？',
          en: 'Is it a decision on a penalty, a coercive measure or a licence?',
        },
        answers: [no(to('enforcementFile')), yes(to('concern'))],
      },
      {
        id: 'concern',
        article: '第二十条第五项、第六项',
        text: {
          zh: '依规定是否应当公示？',
          'zh-TW': '依規定是否應當公示？',
          en: 'Do the rules require it to be made public?',
        },
        hint: {
          zh: '行政许可的结果；具有一定社会影响的行政处罚决定。个人信息先遮盖。',
          'zh-TW': '行政許可的結果；具有一定社會影響的行政處罰決定。個人信息先遮蓋。',
          en: 'Results of licensing; decisions on penalties of some public concern. Personal data are masked first.',
        },
        answers: [
          answer(
            'yes',
            { zh: '应当公示', 'zh-TW': '應當公示', en: 'They do' },
            disclose('第二十条第五项、第六项'),
          ),
          answer(
            'no',
            {
              zh: '不在公示范围，当事人或利害关系人可以申请',
              'zh-TW': '不在公示範圍，當事人或利害關係人可以申請',
              en: 'They do not; those concerned may ask for it',
            },
            restrict('onRequest', '13-2'),
          ),
          answer(
            'file',
            {
              zh: '含有案卷中的证据、笔录',
              'zh-TW': '含有案卷中的證據、筆錄',
              en: 'It holds evidence or statements of the file',
            },
            to('enforcementFile'),
          ),
        ],
      },
    ],
  },
})
