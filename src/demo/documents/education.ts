import { corrected, published } from '../journeys.ts'
import type { DemoDocument } from '../types.ts'

/** Schools: where children go, what they eat, who teaches them. */
export const education: DemoDocument[] = [
  {
    key: 'schools-2010',
    office: 'education',
    title: '云泽县教育局关于2010年中小学布局调整有关事项的公告',
    formedOn: '2010-07-26',
    genre: 'announcement',
    categories: ['scienceAndEducation'],
    body: `2010年秋季学期起，东岭乡岭头教学点并入东岭乡中心小学，石门乡两个教学点保留低年级。寄宿学生由学校安排食宿，家庭困难的按规定补助生活费。`,
    journey: published('2010-07-26', '2010-08-02'),
  },
  {
    key: 'districts-2018',
    office: 'education',
    title: '云泽县教育局关于公布2018年城区义务教育学校学区范围的通告',
    documentNumber: '云教发〔2018〕14号',
    formedOn: '2018-06-11',
    expiresOn: '2021-08-31',
    genre: 'publicNotice',
    categories: ['scienceAndEducation'],
    body: `| 学校 | 学区范围 |
      | 县实验小学 | 府前街以南、云泽河以北 |
      | 城东小学 | 东环路以东 |
      | 县第一初级中学 | 城区河以北 |
      学区范围三年内保持稳定，因新建学校需要调整的，提前半年公布。`,
    journey: published('2018-06-11', '2018-06-15'),
  },
  {
    key: 'teachers-2021',
    office: 'education',
    title: '云泽县2021年公开招聘中小学教师公告',
    formedOn: '2021-05-17',
    expiresOn: '2021-09-30',
    genre: 'announcement',
    statutoryItem: '20-14',
    categories: ['labour', 'scienceAndEducation'],
    summary: '招聘中小学教师46名的岗位、条件和程序。',
    body: `## 一、岗位
      | 学段 | 学科 | 人数 |
      | 小学 | 语文 | 12 |
      | 小学 | 数学 | 10 |
      | 初中 | 英语 | 8 |
      | 初中 | 物理 | 6 |
      | 中职 | 机电 | 10 |
      ## 二、程序
      1. 网上报名，5月24日至28日。
      2. 笔试，6月19日。
      3. 面试，7月10日。
      4. 体检、考察和公示。
      ## 三、待遇
      录用人员在乡镇学校任教的，服务期不少于三年，享受乡镇工作补贴。`,
    journey: published('2021-05-17', '2021-05-19'),
  },
  {
    key: 'admission-2023',
    office: 'education',
    title: '云泽县2023年义务教育学校招生入学工作实施方案',
    documentNumber: '云教发〔2023〕11号',
    formedOn: '2023-05-29',
    expiresOn: '2023-12-31',
    genre: 'notice',
    categories: ['scienceAndEducation'],
    body: `坚持划片就近、免试入学。年满6周岁（2017年8月31日前出生）的儿童在学区内登记入学。随迁子女凭居住证登记，由教育局统筹安排，不收任何费用。`,
    journey: published('2023-05-29', '2023-06-02'),
  },
  {
    key: 'meals-2026',
    office: 'education',
    title: '云泽县农村义务教育学生营养改善计划2025至2026学年资金使用情况公告',
    documentNumber: '云教公〔2026〕3号',
    formedOn: '2026-07-06',
    genre: 'announcement',
    statutoryItem: '20-11',
    categories: ['scienceAndEducation'],
    summary: '受益学生6482人，支出资金648.2万元。',
    body: `2025至2026学年，全县实施营养改善计划的学校38所，受益学生6482人，标准为每生每天5元，按200天计算，支出资金648.2万元，全部用于购买食材。各校每周公布带量食谱。`,
    journey: published(
      '2026-07-06',
      '2026-07-10',
      ...corrected('2026-07-16', '学校数统计有误，38所更正为36所。', {
        body: `2025至2026学年，全县实施营养改善计划的学校36所，受益学生6482人，标准为每生每天5元，按200天计算，支出资金648.2万元，全部用于购买食材。各校每周公布带量食谱。`,
      }),
    ),
  },
  {
    key: 'admission-2026',
    office: 'education',
    title: '云泽县2026年义务教育学校招生入学工作实施方案',
    documentNumber: '云教发〔2026〕9号',
    formedOn: '2026-05-25',
    genre: 'notice',
    statutoryItem: '20-11',
    categories: ['scienceAndEducation'],
    relations: [['supersedes', 'admission-2023']],
    keywords: '招生 入学 学区',
    summary: '2026年小学、初中招生的学区、报名时间和办理流程。',
    body: `## 一、招生对象
      小学一年级：2020年8月31日前出生的适龄儿童。初中一年级：应届小学毕业生。
      ## 二、时间安排
      | 环节 | 小学 | 初中 |
      | 网上登记 | 6月22日至26日 | 6月29日至7月2日 |
      | 材料核对 | 7月6日至10日 | 7月6日至8日 |
      | 公布名单 | 7月24日 | 7月20日 |
      | 报到 | 8月30日 | 8月29日 |
      ## 三、几类情况
      - 多孩家庭可以申请同校就读。
      - 残疾儿童由专家委员会评估后妥善安置。
      - 随迁子女凭居住证登记，不设其他条件。`,
    journey: published('2026-05-25', '2026-05-29'),
  },
]
