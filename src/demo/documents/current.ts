import { yearOf } from '../../domain/dates/index.ts'
import type { DocumentsOf } from '../types.ts'

/** On the clerks' desks today: drafts, and what came back to them. */
export const current: DocumentsOf = ({ dateOf }) => {
  const year = (when: number) => yearOf(dateOf(when))
  return [
    {
      key: 'draft-plan',
      office: 'gov-office',
      title: '云泽县推进政务服务“一件事一次办”工作方案',
      documentNumber: `云政办发〔${year(0)}〕41号`,
      formedOn: -1,
      genre: 'notice',
      statutoryItem: '20-5',
      categories: ['generalAffairs'],
      summary: '推出新生儿出生、企业开办等十二个主题。',
      body: `## 一、主题清单
        1. 新生儿出生
        2. 入学
        3. 企业开办
        4. 退休
        ## 二、责任分工
        县政务服务中心牵头，各主题由一个部门负总责。`,
      journey: [[-1, 'create']],
    },
    {
      key: 'draft-incomplete',
      office: 'gov-office',
      title: '关于开展全县政务公开工作情况抽查的通知（初稿）',
      body: '待补：抽查时间、抽查单位名单、评分表。',
      journey: [[0, 'create']],
    },
    {
      key: 'draft-colleague',
      office: 'gov-office',
      clerk: 'clerk2',
      title: '云泽县人民政府常务会议议定事项公开清单（第11次）',
      formedOn: -2,
      categories: ['generalAffairs'],
      body: '审议通过事项四项，原则同意事项一项，清单随会议纪要定稿后补充。',
      journey: [[-2, 'create']],
    },
    {
      key: 'draft-finance',
      office: 'finance',
      title: '云泽县财政局年度部门整体支出绩效自评报告',
      formedOn: -3,
      genre: 'report',
      statutoryItem: '20-7',
      categories: ['finance'],
      body: '年度绩效目标12项，完成11项，偏差原因和改进措施如下。',
      journey: [
        [-3, 'create'],
        [-1, { do: 'edit', change: { summary: '12项绩效目标的完成情况和改进措施。' } }],
      ],
    },
    {
      key: 'draft-heyuan',
      office: 'heyuan',
      title: '河源镇冬季农田水利建设安排',
      formedOn: -2,
      kind: 'routine',
      categories: ['agriculture'],
      body: '清淤渠道14公里，维修山塘6口，出工安排另行通知。',
      journey: [[-2, 'create']],
    },
    {
      key: 'returned-branch',
      office: 'gov-office',
      title: '云泽县促进返乡创业若干措施',
      documentNumber: `云政发〔${year(-11)}〕13号`,
      formedOn: -11,
      genre: 'opinions',
      statutoryItem: '20-11',
      categories: ['labour'],
      summary: '场地、贷款、用工和培训四个方面十二条措施。',
      body: `## 一、场地支持
        创业孵化基地首年免租金，第二年减半。
        ## 二、贷款支持
        个人创业担保贷款最高20万元。
        ## 三、用工支持
        吸纳脱贫人口就业的，每人补贴1000元。
        ## 四、培训支持
        每年举办创业培训不少于六期。`,
      journey: [
        [-9, 'submit'],
        [-7, 'approve'],
        [
          -4,
          {
            do: 'return',
            opinion: '第三条补贴标准与县财政局口径不一致，请核实；第四条请写明承办单位。',
          },
        ],
      ],
    },
    {
      key: 'returned-secrecy',
      office: 'finance',
      title: '云泽县乡村振兴衔接资金项目库（第二批）',
      formedOn: -9,
      statutoryItem: '20-11',
      categories: ['finance', 'agriculture'],
      body: '入库项目48个，总投资5320万元，按轻重缓急分年度实施。',
      journey: [
        [-8, 'submit'],
        [
          -5,
          {
            do: 'return',
            opinion: '附表中有项目联系人的手机号码，请删除后重新送审。',
          },
        ],
      ],
    },
    {
      key: 'recalled-farm',
      office: 'agriculture',
      title: '云泽县农业农村局关于公布高素质农民培训名额分配的通知',
      formedOn: -6,
      genre: 'notice',
      categories: ['agriculture'],
      body: '今年培训名额320人，按乡镇分配，请于本月底前报送学员名单。',
      journey: [
        [-5, 'submit'],
        [-4, 'recall'],
      ],
    },
    {
      key: 'returned-welfare',
      office: 'civil-affairs',
      title: '云泽县居家养老助餐服务补贴办法（试行）',
      formedOn: -13,
      kind: 'normative',
      genre: 'notice',
      statutoryItem: '20-11',
      categories: ['civilAffairs'],
      summary: '规定助餐补贴对象、标准和结算。',
      body: '对年满80周岁和经济困难的失能老人，每餐补贴3元，由助餐点按月结算。',
      journey: [
        [-11, 'submit'],
        [-9, 'approve'],
        [-8, { do: 'return', by: 'branch2', opinion: '请补充资金来源和结算凭证要求。' }],
        [
          -6,
          {
            do: 'edit',
            change: {
              body: '对年满80周岁和经济困难的失能老人，每餐补贴3元，资金由县级福利彩票公益金列支，助餐点凭就餐记录按月结算。',
            },
          },
        ],
        [-2, 'submit'],
      ],
    },
  ]
}
