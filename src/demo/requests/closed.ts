import { people } from './applicants.ts'
import { answered, given, taken } from './courses.ts'
import type { DemoRequest } from './types.ts'

/** What has been answered: one of each kind of Art. 36 to 39 and 41, and what ended otherwise. */
export const closedRequests: readonly DemoRequest[] = [
  {
    key: 'disclosed',
    channel: 'online',
    submitted: -48,
    applicant: people.zhongli,
    description: '2025年县城公共停车场建设计划',
    isSample: true,
    course: [
      ...taken(-47),
      ...answered(-40, -38, {
        replyType: 'disclose',
        content: '2025年计划新建公共停车场4处、车位620个，位置和进度见所附计划。',
      }),
      [-30, 'requests', { type: 'archive' }],
    ],
  },
  {
    key: 'public',
    channel: 'online',
    submitted: -30,
    applicant: people.jiagu,
    description: '县政府2026年重大行政决策事项目录',
    course: [
      ...taken(-29),
      ...answered(-26, -25, {
        replyType: 'alreadyPublic',
        where: '本网站“政策文件”栏目，也可以到县档案馆、县图书馆查阅',
      }),
    ],
  },
  {
    key: 'withheld',
    channel: 'online',
    submitted: -34,
    applicant: people.lawyers,
    description: '县政府常务会议关于国有林场改革的讨论记录',
    course: [
      ...taken(-33),
      ...answered(-20, -18, {
        replyType: 'withhold',
        grounds: [
          { ground: '16-2', facts: '该记录是县政府在履行行政管理职能过程中形成的讨论记录。' },
        ],
      }),
    ],
  },
  {
    key: 'partial',
    channel: 'postSigned',
    submitted: -44,
    applicant: people.company,
    description: '城乡公交一体化项目运营服务合同',
    delivery: 'post',
    course: [
      ...given(-43),
      [
        -40,
        'requests',
        {
          type: 'consultThirdParty',
          name: '云泽县示例公交有限公司',
          contact: '云泽县示例路66号',
          opinion: '合同中成本测算附表是否涉及商业秘密，是否同意公开',
        },
      ],
      [
        -33,
        'requests',
        {
          type: 'thirdPartyAnswer',
          answer: 'objects',
          reason: '成本测算附表反映本公司经营成本，属于商业秘密',
        },
      ],
      ...answered(-26, -24, {
        replyType: 'partial',
        content: '合同正文附后；成本测算附表不予公开。',
        grounds: [
          {
            ground: '15',
            facts: '成本测算附表反映第三方经营成本，第三方不同意公开，公开会损害其合法权益。',
            part: '附件二成本测算表',
          },
        ],
      }),
    ],
  },
  {
    key: 'notHeld',
    channel: 'counter',
    submitted: -27,
    applicant: people.rangsi,
    description: '1998年城西旧桥拆除批复',
    delivery: 'pickup',
    course: [
      ...given(-26),
      ...answered(-15, -13, {
        replyType: 'notHeld',
        searchRecord: {
          where: '本机关档案室1995年至2002年城建类档案和电子公文系统',
          who: '王经办',
          keywords: '旧桥、拆除、城西',
          on: -16,
        },
      }),
    ],
  },
  {
    key: 'otherOffice',
    channel: 'online',
    submitted: -16,
    applicant: people.gongliang,
    description: '示例街道幼儿园办园许可材料',
    course: [
      ...taken(-15),
      ...answered(-14, -13, {
        replyType: 'otherOffice',
        reason: '办园许可由教育行政部门负责，本机关没有制作或者保存该信息。',
        otherOffice: { name: '云泽县教育局', contact: '0000-0000000' },
      }),
    ],
  },
  {
    key: 'repeated',
    channel: 'online',
    submitted: -20,
    applicant: people.zhongli,
    description: '2025年县城公共停车场建设计划',
    course: [
      ...taken(-19),
      ...answered(-17, -16, { replyType: 'repeated', repeatedOf: 'disclosed' }),
    ],
  },
  {
    key: 'specialRules',
    channel: 'online',
    submitted: -24,
    applicant: people.weisheng,
    description: '示例花园小区房屋登记簿',
    course: [
      ...taken(-23),
      ...answered(-21, -20, {
        replyType: 'specialRules',
        where: '县不动产登记中心服务大厅',
        reason: '不动产登记资料的查询适用《不动产登记暂行条例》，请向不动产登记机构申请查询。',
      }),
    ],
  },
  {
    key: 'processing',
    channel: 'online',
    submitted: -28,
    applicant: people.institute,
    description: '近五年各乡镇人均村级支出排名',
    course: [
      ...taken(-27),
      ...answered(-16, -14, {
        replyType: 'needsProcessing',
        reason: '本机关没有现成的排名，需要对各乡镇决算另行汇总、加工。',
      }),
    ],
  },
  {
    key: 'complaint',
    channel: 'oral',
    submitted: -15,
    applicant: people.yuwen,
    description: '反映楼上住户违规搭建并要求处理',
    course: [
      ...given(-15),
      ...answered(-13, -12, {
        replyType: 'complaint',
        where: '县信访接待中心或者12345热线',
      }),
    ],
  },
  {
    key: 'publication',
    channel: 'online',
    submitted: -22,
    applicant: people.linghu,
    description: '《云泽年鉴（2024）》全书',
    course: [
      ...taken(-21),
      ...answered(-19, -18, {
        replyType: 'publication',
        where: '县图书馆地方文献室，或者向县史志研究中心购买',
      }),
    ],
  },
  {
    key: 'lapsed',
    channel: 'online',
    submitted: -36,
    applicant: people.gongliang,
    description: '有关材料',
    course: [
      ...taken(-35),
      [-32, 'requests', { type: 'askCorrection', items: '请写明需要什么信息', days: 10 }],
      ...answered(-19, -18, { replyType: 'correctionLapsed' }),
    ],
  },
  {
    key: 'withdrawn',
    channel: 'online',
    submitted: -14,
    applicant: people.chunyu,
    description: '城北片区规划调整方案',
    course: [
      ...taken(-13),
      [-10, 'applicant', { type: 'withdraw', reason: '已经在规划展览馆看到了' }],
    ],
  },
  {
    key: 'refused',
    channel: 'online',
    submitted: -32,
    applicant: people.tuoba,
    description: '专业代开各类证明，价格优惠，速联 www.shop-one.example',
    moderation: 'onlyLinks',
    course: [
      [-29, 'head', { type: 'refuse', reason: '内容是商业广告，没有提出公开任何政府信息的请求' }],
    ],
  },
  {
    key: 'record',
    kind: 'recordCorrection',
    channel: 'counter',
    submitted: -25,
    applicant: people.jiagu,
    description: '本人养老补贴登记表中的出生月份有误，申请更正',
    delivery: 'pickup',
    course: [
      ...given(-24),
      ...answered(-18, -17, {
        replyType: 'recordCorrected',
        content: '经核对身份证件，已将登记表中的出生月份更正，更正后的登记表附后。',
      }),
    ],
  },
]
