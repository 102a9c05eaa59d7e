import { docx } from '../attachments/index.ts'
import { published } from '../journeys.ts'
import type { DemoDocument } from '../types.ts'

/** Roads and buses. */
export const transport: DemoDocument[] = [
  {
    key: 'roads-2012',
    office: 'transport',
    title: '云泽县农村公路养护管理暂行办法',
    documentNumber: '云交发〔2012〕27号',
    formedOn: '2012-08-13',
    effectiveOn: '2012-09-01',
    kind: 'normative',
    genre: 'notice',
    statutoryItem: '20-1',
    categories: ['industryAndTransport'],
    body: `第一条 为加强农村公路养护，制定本办法。
      第二条 县道由县交通运输局养护，乡道由乡镇人民政府养护，村道由村民委员会养护。
      第三条 养护资金按县道每公里7000元、乡道每公里3500元、村道每公里1000元安排。
      第四条 本办法自2012年9月1日起施行。`,
    journey: published('2012-08-13', '2012-08-24', [
      '2021-10-29',
      { do: 'repeal', repealedOn: '2021-11-01', opinion: '由新的管理养护办法替代。' },
    ]),
  },
  {
    key: 'bridge-2017',
    office: 'transport',
    title: '关于云泽河大桥封闭施工期间交通组织的通告',
    formedOn: '2017-03-02',
    expiresOn: '2017-06-30',
    genre: 'publicNotice',
    categories: ['industryAndTransport'],
    body: '因桥面维修，2017年3月10日至6月30日云泽河大桥禁止机动车通行，行人和非机动车从西侧便道通过。过往车辆绕行东环路。',
    journey: published('2017-03-02', '2017-03-06'),
  },
  {
    key: 'roads-2021',
    office: 'transport',
    title: '云泽县农村公路管理养护办法',
    documentNumber: '云交规〔2021〕2号',
    formedOn: '2021-10-08',
    effectiveOn: '2021-11-01',
    kind: 'normative',
    genre: 'notice',
    statutoryItem: '20-1',
    categories: ['industryAndTransport'],
    relations: [['supersedes', 'roads-2012']],
    summary: '建立县、乡、村三级路长制，提高日常养护补助标准。',
    body: `## 第一章 总则
      第一条 为提高农村公路管理养护水平，保障安全畅通，制定本办法。
      第二条 农村公路实行县、乡、村三级路长制。
      ## 第二章 养护资金
      | 公路 | 每公里每年补助 | 其中：省级 | 其中：县级 |
      | 县道 | 10000元 | 6000元 | 4000元 |
      | 乡道 | 5000元 | 3000元 | 2000元 |
      | 村道 | 3000元 | 1000元 | 2000元 |
      ## 第三章 监督
      第三条 养护资金使用情况每年公布一次。
      第四条 本办法自2021年11月1日起施行。`,
    journey: published('2021-10-08', '2021-10-20'),
  },
  {
    key: 'tender-2024',
    office: 'transport',
    title: '云泽县柳溪镇至青禾乡公路改建工程施工招标公告',
    formedOn: '2024-05-13',
    expiresOn: '2024-06-04',
    genre: 'announcement',
    statutoryItem: '20-10',
    categories: ['industryAndTransport'],
    keywords: '招标 公路改建',
    summary: '改建三级公路12.6公里，招标控制价4860万元。',
    attachments: [
      docx('投标文件格式', [
        '投标函',
        '致：云泽县交通运输局',
        '我方已仔细研究招标文件的全部内容，愿意以人民币（大写）的投标总报价承担本工程施工。',
        '投标人：（盖章）',
      ]),
    ],
    body: `## 一、招标条件
      本项目已经批准建设，资金来自上级补助和县级配套，招标人为云泽县交通运输局。
      ## 二、项目概况
      路线全长12.6公里，按三级公路标准改建，路基宽7.5米，工期18个月，招标控制价4860万元。
      ## 三、投标人资格
      - 具有公路工程施工总承包三级以上资质。
      - 近五年完成过一项以上类似工程。
      - 不接受联合体投标。
      ## 四、投标截止
      2024年6月4日9时，在县公共资源交易中心开标。`,
    journey: published('2024-05-13', '2024-05-15'),
  },
  {
    key: 'bus-2025',
    office: 'transport',
    title: '关于优化城区3路、5路公交线路的公告',
    formedOn: '2025-03-20',
    genre: 'announcement',
    categories: ['industryAndTransport'],
    body: '自2025年4月1日起，3路延伸至县人民医院东门，5路增设城东小学站。',
    journey: published('2025-03-20', '2025-03-24', [
      '2025-03-25',
      {
        do: 'takeDown',
        reason: 'error',
        opinion: '5路增设站点名称有误，且未与公交公司核对，撤下后重新发布。',
      },
    ]),
  },
  {
    key: 'flood-roads-2026',
    office: 'transport',
    title: '关于汛期县道云石线部分路段临时管制的通告',
    formedOn: '2026-06-30',
    genre: 'publicNotice',
    categories: ['industryAndTransport'],
    summary: '云石线6至9公里处强降雨期间禁止通行。',
    body: '县道云石线6公里至9公里路段边坡不稳，汛期发布暴雨橙色以上预警时禁止一切车辆和行人通行，预警解除并排查后恢复。',
    journey: published('2026-06-30', '2026-06-30'),
  },
]
