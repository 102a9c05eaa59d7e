import { txt, xlsx } from '../attachments/index.ts'
import { published } from '../journeys.ts'
import type { DemoDocument } from '../types.ts'

/** Farming. */
export const agriculture: DemoDocument[] = [
  {
    key: 'spring-2009',
    office: 'agriculture',
    title: '云泽县农业局关于切实抓好2009年春耕备耕工作的通知',
    documentNumber: '云农发〔2009〕5号',
    formedOn: '2009-02-23',
    genre: 'notice',
    categories: ['agriculture'],
    body: `各乡镇农业技术推广站：
      今年早稻计划面积9.6万亩。请抓紧做好种子检验、农机检修和病虫测报，3月底前每村至少举办一次技术培训。县里派出六个技术组，分片到田间指导。`,
    journey: published('2009-02-23', '2009-02-27'),
  },
  {
    key: 'epidemic-2014',
    office: 'agriculture',
    title: '云泽县2014年春季重大动物疫病集中免疫实施方案',
    formedOn: '2014-03-03',
    expiresOn: '2014-06-30',
    genre: 'notice',
    statutoryItem: '20-13',
    categories: ['agriculture'],
    body: `3月5日至4月15日，对全县猪、牛、羊和家禽实施集中免疫，应免尽免，耳标佩戴率达到100%。散养户由村防疫员上门，疫苗免费。`,
    journey: published('2014-03-03', '2014-03-05'),
  },
  {
    key: 'farmland-2023',
    office: 'agriculture',
    title: '云泽县2023年高标准农田建设项目实施情况公示',
    formedOn: '2023-11-20',
    statutoryItem: '20-10',
    categories: ['agriculture'],
    summary: '建成高标准农田1.82万亩，总投资3276万元。',
    attachments: [
      xlsx('2023年高标准农田建设任务完成表', [
        ['乡镇', '面积（亩）', '投资（万元）'],
        ['河源镇', 5600, 1008],
        ['柳溪镇', 4800, 864],
        ['青禾乡', 7800, 1404],
      ]),
    ],
    body: `| 乡镇 | 面积（亩） | 灌溉渠道（公里） | 机耕路（公里） | 投资（万元） |
      | 河源镇 | 5600 | 21.4 | 13.2 | 1008 |
      | 柳溪镇 | 4800 | 18.7 | 11.6 | 864 |
      | 青禾乡 | 7800 | 30.1 | 18.8 | 1404 |
      | 合计 | 18200 | 70.2 | 43.6 | 3276 |
      公示期10天，对工程质量有意见的，可以向县农业农村局反映。`,
    journey: published('2023-11-20', '2023-11-27'),
  },
  {
    key: 'machinery-2026',
    office: 'agriculture',
    title: '云泽县2024至2026年农机购置与应用补贴实施方案（2026年调整）',
    documentNumber: '云农机〔2026〕2号',
    formedOn: '2026-03-24',
    expiresOn: '2026-12-31',
    genre: 'notice',
    statutoryItem: '20-11',
    categories: ['agriculture'],
    keywords: '农机 补贴 申请',
    summary: '调整补贴机具种类和额度，明确申请、核验和兑付流程。',
    attachments: [txt('申请流程', '一、购机\n二、网上申请\n三、乡镇核验\n四、公示\n五、兑付')],
    body: `## 一、补贴对象
      本县从事农业生产的个人和农业生产经营组织。
      ## 二、补贴额度
      | 机具 | 分档 | 最高补贴额（元） |
      | 水稻插秧机 | 6行乘坐式 | 32000 |
      | 谷物联合收割机 | 喂入量4千克/秒以上 | 36000 |
      | 茶叶修剪机 | 双人手提式 | 1400 |
      | 植保无人驾驶航空器 | 20升以上 | 14000 |
      ## 三、办理流程
      1. 自主购机，索取发票。
      2. 通过手机提交申请。
      3. 乡镇在15个工作日内核验。
      4. 县农业农村局公示5个工作日。
      5. 县财政局在15个工作日内兑付。
      ## 四、监督管理
      - 同一机具只补贴一次。
      - 骗取补贴的，追回资金，三年内不得申请。
      - 补贴信息按季公布，不公布身份证号码和银行账号。`,
    journey: published('2026-03-24', '2026-03-31'),
  },
  {
    key: 'pests-2026',
    office: 'agriculture',
    title: '2026年水稻稻飞虱发生趋势预报（第3期）',
    formedOn: '2026-07-20',
    kind: 'routine',
    categories: ['agriculture'],
    body: '预计7月下旬至8月上旬，稻飞虱在中稻田中等偏重发生。每百丛虫量超过1000头的田块，及时施药，施药时田间保持浅水层。',
    journey: published('2026-07-20', '2026-07-21'),
  },
]
