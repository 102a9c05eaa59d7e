import { people } from './applicants.ts'
import { given, taken } from './courses.ts'
import type { DemoRequest } from './types.ts'

/** What is still open today, in every state there is. */
export const openRequests: readonly DemoRequest[] = [
  {
    key: 'waterlogging',
    channel: 'online',
    submitted: -1,
    applicant: people.linghu,
    description: '2026年汛期前城区易涝点排查台账及整治措施',
    isSample: true,
    course: [],
  },
  {
    key: 'advert',
    channel: 'online',
    submitted: -22,
    applicant: people.tuoba,
    description: '低价承接各类店铺装修，详见 www.shop-one.example、www.shop-two.example 等网站',
    moderation: 'links',
    course: [],
  },
  {
    key: 'quick',
    channel: 'online',
    submitted: -1,
    applicant: people.baili,
    description: '县图书馆新馆开放时间和试运行安排',
    moderation: 'tooFast',
    course: [],
  },
  {
    key: 'unclear',
    channel: 'online',
    submitted: -7,
    applicant: people.gongye,
    description: '关于老旧小区的全部文件',
    isSample: true,
    course: [
      ...taken(-6),
      [
        -4,
        'requests',
        {
          type: 'askCorrection',
          items: ['请写明小区名称或者所在街道', '请写明所需文件的名称、文号或者年份'],
          days: 10,
        },
      ],
    ],
  },
  {
    key: 'corrected',
    channel: 'online',
    submitted: -12,
    applicant: people.chunyu,
    description: '供水方面的材料',
    course: [
      ...taken(-11),
      [
        -8,
        'requests',
        { type: 'askCorrection', items: '请写明是哪一处供水工程、哪一年度', days: 15 },
      ],
      [-3, 'applicant', { type: 'correct', description: '2025年度城北水厂出水水质检测报告' }],
    ],
  },
  {
    key: 'consulting',
    channel: 'postSigned',
    submitted: -9,
    applicant: people.lawyers,
    description: '县政府与示例热力公司签订的供热特许经营协议',
    delivery: 'post',
    course: [
      ...given(-8),
      [
        -5,
        'requests',
        {
          type: 'consultThirdParty',
          name: '云泽县示例热力有限公司',
          contact: '云泽县示例路88号',
          opinion: '协议中供热价格测算部分是否涉及商业秘密，是否同意公开',
        },
      ],
    ],
  },
  {
    key: 'extended',
    channel: 'counter',
    submitted: -19,
    applicant: people.institute,
    description: '2016年以来云泽湖水位、水质逐月监测数据',
    course: [
      ...given(-18),
      [-2, 'head', { type: 'extend', days: 15, reason: '数据时间跨度大，需要逐年核对' }],
    ],
  },
  {
    key: 'fee',
    channel: 'online',
    submitted: -9,
    applicant: people.company,
    description: '2020年至2025年县道养护工程全部合同文本',
    course: [...taken(-8), [-3, 'requests', { type: 'noticeFee', method: 'byPage', count: 156 }]],
  },
  {
    key: 'overdue',
    channel: 'counter',
    submitted: -23,
    applicant: people.yuwen,
    description: '河堤加固工程征地补偿方案',
    delivery: 'pickup',
    course: given(-22),
  },
  {
    key: 'dueToday',
    channel: 'counter',
    submitted: -20,
    applicant: people.weisheng,
    description: '2025年县级预备费使用情况',
    course: [
      ...given(-19),
      [
        -1,
        'requests',
        {
          type: 'proposeReply',
          replyType: 'disclose',
          content: '2025年县级预备费共动支三笔，用途和金额见所附清单。',
        },
      ],
    ],
  },
  {
    key: 'dueSoon',
    channel: 'oral',
    submitted: -18,
    applicant: people.zaifu,
    description: '村卫生室药品配送名单',
    course: given(-17),
  },
  {
    key: 'dueThisWeek',
    channel: 'online',
    submitted: -17,
    applicant: people.union,
    description: '2026年困难残疾人生活补贴发放标准和人数',
    course: [
      ...taken(-16),
      [
        -2,
        'requests',
        { type: 'proposeReply', replyType: 'alreadyPublic', where: '本网站“社会救助”栏目' },
      ],
      [-1, 'head', { type: 'returnReply', opinion: '请写明具体文件的名称和网址。' }],
    ],
  },
]
