import { formatChineseDate, yearOf } from '../../domain/dates/index.ts'
import { docx, pdf } from '../attachments/index.ts'
import { published } from '../journeys.ts'
import type { DocumentsOf } from '../types.ts'

/** Published in these weeks; two of them are being corrected while they stay in public. */
export const recent: DocumentsOf = ({ dateOf }) => {
  const yearAt = (when: number) => yearOf(dateOf(when))
  const inForceOn = dateOf(45)
  return [
    {
      key: 'fireworks',
      office: 'gov-office',
      title: '云泽县城区烟花爆竹燃放管理规定',
      documentNumber: `云政规〔${yearAt(-19)}〕3号`,
      formedOn: -19,
      effectiveOn: inForceOn,
      kind: 'normative',
      genre: 'notice',
      statutoryItem: '20-1',
      categories: ['securityAndJustice', 'constructionAndEnvironment'],
      keywords: '烟花爆竹 禁放区域',
      summary: '划定城区禁放区域和限放时段，明确举报和处理办法。',
      body: `第一条 为保障公共安全，减少环境污染，制定本规定。
        第二条 东环路、府前街、滨河路和体育路围合的区域为禁放区域。
        第三条 禁放区域以外，除夕至正月初三每日6时至24时可以燃放，其他时间禁止燃放。
        第四条 学校、医院、养老机构、加油站周边100米内禁止燃放。
        第五条 任何人发现违反本规定的，可以向公安机关举报。
        第六条 本规定自${formatChineseDate(inForceOn)}起施行。`,
      journey: published(-19, -12),
    },
    {
      key: 'fireworks-explained',
      office: 'gov-office',
      title: '一图读懂《云泽县城区烟花爆竹燃放管理规定》',
      formedOn: -11,
      categories: ['securityAndJustice'],
      relations: [['interprets', 'fireworks']],
      summary: '哪里不能放、什么时候能放、违反了怎么办。',
      attachments: [pdf('禁放区域示意说明', ['东至东环路，南至滨河路，西至体育路，北至府前街。'])],
      body: `## 哪里不能放
        四条路围合的城区，以及学校、医院、养老机构、加油站周边100米内。
        ## 什么时候能放
        禁放区域以外，除夕至正月初三，每天6时至24时。
        ## 违反了怎么办
        由公安机关责令停止燃放，依法处理。`,
      journey: published(-11, -10),
    },
    {
      key: 'sewage-plan',
      office: 'gov-office',
      title: '云泽县人民政府关于印发云泽县农村生活污水治理三年行动方案的通知',
      documentNumber: `云政发〔${yearAt(-16)}〕14号`,
      formedOn: -16,
      genre: 'notice',
      statutoryItem: '20-13',
      categories: ['constructionAndEnvironment', 'agriculture'],
      summary: '三年内完成86个行政村生活污水治理。',
      body: `各乡镇人民政府，县政府各部门：
        ## 一、目标
        三年内完成86个行政村生活污水治理，治理率达到65%，已建设施正常运行率达到90%。
        ## 二、分区施策
        | 类型 | 村数 | 治理方式 | 责任单位 |
        | 集镇周边 | 21 | 接入集镇管网 | 住房城乡建设局 |
        | 人口集中 | 38 | 建设小型处理站 | 生态环境局 |
        | 居住分散 | 27 | 化粪池改造、就地利用 | 农业农村局 |
        ## 三、运行维护
        县财政每年安排运行维护资金420万元，由乡镇按考核结果使用。`,
      journey: published(-16, -9, [
        -3,
        { do: 'correct', changeNote: '“已建设施正常运行率”指标与省定目标不一致，更正为92%。' },
      ]),
    },
    {
      key: 'winter-heating',
      office: 'finance',
      title: '云泽县财政局关于提前下达困难群众冬季取暖补助资金的通知',
      documentNumber: `云财社〔${yearAt(-14)}〕27号`,
      formedOn: -14,
      genre: 'notice',
      statutoryItem: '20-11',
      categories: ['finance', 'civilAffairs'],
      summary: '提前下达冬季取暖补助资金186万元。',
      body: `各乡镇财政所：
        现提前下达困难群众冬季取暖补助资金186万元，按每户300元标准于入冬前发放到户，发放结果在村务公开栏公示。`,
      journey: published(
        -14,
        -9,
        [-5, { do: 'correct', changeNote: '补助资金总额有误，186万元更正为189万元。' }],
        [
          -5,
          {
            do: 'edit',
            change: {
              summary: '提前下达冬季取暖补助资金189万元。',
              body: `各乡镇财政所：
                现提前下达困难群众冬季取暖补助资金189万元，按每户300元标准于入冬前发放到户，发放结果在村务公开栏公示。`,
            },
          },
        ],
        [-4, 'submit'],
        [-3, 'approve'],
      ),
    },
    {
      key: 'vaccination',
      office: 'agriculture',
      title: '关于开展秋季动物集中免疫的公告',
      formedOn: -13,
      kind: 'routine',
      genre: 'announcement',
      statutoryItem: '20-13',
      categories: ['agriculture'],
      body: '即日起一个月内，村防疫员上门为散养畜禽免费免疫，请养殖户配合，免疫后按规定佩戴耳标。',
      journey: published(-13, -12),
    },
    {
      key: 'canteen-tender',
      office: 'education',
      title: '云泽县农村中小学食堂大宗食材采购项目中标结果公告',
      formedOn: -10,
      genre: 'announcement',
      statutoryItem: '20-9',
      categories: ['scienceAndEducation', 'finance'],
      summary: '三个标段的中标单位和配送范围。',
      attachments: [docx('评标办法摘要', ['价格分30分，质量分40分，配送能力分20分，信誉分10分。'])],
      body: `| 标段 | 内容 | 配送范围 | 中标单位 |
        | 一 | 米面油 | 全县 | 云泽县惠民粮油有限公司 |
        | 二 | 肉禽蛋 | 河源、柳溪、白塔片区 | 云泽县润禾食品有限公司 |
        | 三 | 蔬菜水果 | 石门、青禾、东岭片区 | 云泽县绿畦农产品专业合作社 |
        公告期限1个工作日。`,
      journey: published(-10, -8),
    },
    {
      key: 'clinic-hours',
      office: 'heyuan',
      title: '河源镇便民服务中心冬季办公时间',
      formedOn: -7,
      kind: 'routine',
      statutoryItem: '20-2',
      categories: ['generalAffairs'],
      body: '工作日上午8:30至12:00，下午14:00至17:00。逢集日中午不休息。',
      journey: published(-7, -6),
    },
  ]
}
