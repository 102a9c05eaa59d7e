import { published } from '../journeys.ts'
import type { DemoDocument } from '../types.ts'

/** Civil affairs: allowances, care of the old, place names. */
export const welfare: DemoDocument[] = [
  {
    key: 'allowance-2011q3',
    office: 'civil-affairs',
    title: '云泽县2011年第三季度农村最低生活保障资金发放情况公告',
    formedOn: '2011-10-14',
    genre: 'announcement',
    statutoryItem: '20-11',
    categories: ['civilAffairs'],
    summary: '第三季度农村低保发放户数、人数和金额。',
    body: `2011年第三季度农村最低生活保障资金已发放到户，现公告如下。
      | 乡镇 | 户数 | 人数 | 金额（元） |
      | 河源镇 | 412 | 768 | 184320 |
      | 柳溪镇 | 365 | 690 | 165600 |
      | 白塔镇 | 298 | 541 | 129840 |
      | 石门乡 | 331 | 624 | 149760 |
      | 青禾乡 | 276 | 503 | 120720 |
      | 东岭乡 | 254 | 467 | 112080 |
      | 合计 | 1936 | 3593 | 862320 |`,
    journey: published('2011-10-14', '2011-10-20'),
  },
  {
    key: 'standards-2016',
    office: 'civil-affairs',
    title: '云泽县民政局 云泽县财政局关于提高2016年城乡最低生活保障标准的通知',
    documentNumber: '云民发〔2016〕19号',
    formedOn: '2016-06-21',
    effectiveOn: '2016-07-01',
    jointOffices: ['finance'],
    genre: 'notice',
    statutoryItem: '20-11',
    categories: ['civilAffairs'],
    body: `各乡镇人民政府：
      从2016年7月1日起，城市低保标准提高到每人每月430元，农村低保标准提高到每人每年3120元。
      各乡镇要在7月20日前完成复核，对不再符合条件的家庭，履行告知手续后停止发放。`,
    journey: published('2016-06-21', '2016-06-28'),
  },
  {
    key: 'relief-list-2019',
    office: 'civil-affairs',
    title: '云泽县2019年冬春救助对象名单公示',
    formedOn: '2019-12-05',
    categories: ['civilAffairs'],
    summary: '2019年冬春救助对象及发放标准。',
    body: `经个人申请、村级评议、乡镇审核，拟对126户困难群众发放冬春救助，标准为每户300元至800元。
      公示期7天。有异议的，向县民政局救灾股反映。`,
    journey: published('2019-12-05', '2019-12-09', [
      '2019-12-11',
      {
        do: 'takeDown',
        reason: 'privacy',
        opinion: '附表列出了救助对象的家庭住址，现予撤下，删除后另行公示。',
      },
    ]),
  },
  {
    key: 'extreme-poverty-2022',
    office: 'civil-affairs',
    title: '云泽县民政局关于做好特困人员救助供养工作的通知',
    documentNumber: '云民发〔2022〕7号',
    formedOn: '2022-03-15',
    genre: 'notice',
    statutoryItem: '20-11',
    categories: ['civilAffairs'],
    body: `各乡镇人民政府：
      ## 一、落实标准
      基本生活标准为每人每月780元，照料护理标准按全自理、半护理、全护理分三档执行。
      ## 二、落实照料
      分散供养的，逐人签订照料服务协议，照料人每周探视不少于两次。
      ## 三、落实巡查
      乡镇每月巡查一次，县民政局每季度抽查一次。`,
    journey: published('2022-03-15', '2022-03-23'),
  },
  {
    key: 'allowance-rules-2024',
    office: 'civil-affairs',
    title: '云泽县最低生活保障审核确认实施细则',
    documentNumber: '云民规〔2024〕1号',
    formedOn: '2024-08-12',
    effectiveOn: '2024-09-15',
    expiresOn: '2029-09-14',
    kind: 'normative',
    genre: 'notice',
    statutoryItem: '20-1',
    categories: ['civilAffairs'],
    keywords: '低保 审核确认 规范性文件',
    summary: '低保申请、核对、审核确认、公示和动态管理的程序。',
    body: `第一条 为规范最低生活保障审核确认工作，结合本县实际，制定本细则。
      第二条 申请低保以家庭为单位，由共同生活的家庭成员向户籍所在地乡镇人民政府提出。
      第三条 乡镇人民政府应当自受理之日起25个工作日内完成家庭经济状况调查、公示和审核确认。
      第四条 公示只公布申请人姓名、家庭人数和拟保障金额，不得公布身份证号码、银行账号、病情等信息。
      第五条 低保家庭收入发生变化的，应当在30日内告知乡镇人民政府。
      第六条 本细则自2024年9月15日起施行，有效期五年。`,
    journey: published('2024-08-12', '2024-08-26'),
  },
  {
    key: 'allowance-rules-2024-explained',
    office: 'civil-affairs',
    title: '《云泽县最低生活保障审核确认实施细则》问答',
    formedOn: '2024-08-27',
    categories: ['civilAffairs'],
    relations: [['interprets', 'allowance-rules-2024']],
    body: `### 问：申请低保要带哪些材料？
      答：带身份证明和授权书即可，收入和财产由工作人员核对。
      ### 问：多久有结果？
      答：自受理之日起25个工作日。
      ### 问：公示会写得很细吗？
      答：只写姓名、人数和金额。`,
    journey: published('2024-08-27', '2024-08-29'),
  },
  {
    key: 'allowance-2025q4',
    office: 'civil-affairs',
    title: '云泽县2025年第四季度城乡最低生活保障资金发放情况公告',
    formedOn: '2026-01-12',
    genre: 'announcement',
    statutoryItem: '20-11',
    categories: ['civilAffairs'],
    keywords: '低保 资金发放',
    summary: '第四季度城乡低保按乡镇的户数、人数和金额。',
    body: `2025年第四季度城乡最低生活保障资金发放情况公告如下。
      | 乡镇 | 城市低保户数 | 城市低保人数 | 农村低保户数 | 农村低保人数 | 发放金额（万元） |
      | 河源镇 | 64 | 97 | 388 | 652 | 112.6 |
      | 柳溪镇 | 51 | 78 | 341 | 587 | 99.8 |
      | 白塔镇 | 46 | 70 | 275 | 466 | 80.3 |
      | 石门乡 | 0 | 0 | 302 | 528 | 79.2 |
      | 青禾乡 | 0 | 0 | 251 | 431 | 64.7 |
      | 东岭乡 | 0 | 0 | 233 | 402 | 60.3 |
      | 合计 | 161 | 245 | 1790 | 3066 | 496.9 |`,
    journey: published('2026-01-12', '2026-01-19'),
  },
]
