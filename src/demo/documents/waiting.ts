import { yearOf } from '../../domain/dates/index.ts'
import { xlsx } from '../attachments/index.ts'
import type { DocumentsOf } from '../types.ts'

/** On its way today, at every step: what each rank finds waiting. */
export const waiting: DocumentsOf = ({ dateOf }) => {
  const year = (when: number) => yearOf(dateOf(when))
  return [
    {
      key: 'wait-secrecy-late',
      office: 'gov-office',
      title: '云泽县人民政府关于调整城区禁养区范围的通告',
      documentNumber: `云政发〔${year(-8)}〕16号`,
      formedOn: -8,
      genre: 'publicNotice',
      categories: ['constructionAndEnvironment'],
      summary: '将滨河新区划入畜禽禁养区。',
      body: '自公布之日起，滨河新区范围内禁止畜禽养殖，现有养殖户在六个月内搬迁或者关闭，按规定给予补偿。',
      journey: [[-7, 'submit']],
    },
    {
      key: 'wait-secrecy-finance',
      office: 'finance',
      title: '云泽县第三季度预算执行情况公告',
      formedOn: -2,
      genre: 'announcement',
      statutoryItem: '20-7',
      categories: ['finance'],
      summary: '前三季度收支完成情况。',
      body: `| 项目 | 前三季度（万元） | 为年度预算 |
        | 一般公共预算收入 | 48120 | 75.8% |
        | 一般公共预算支出 | 219460 | 76.3% |`,
      journey: [[-1, 'submit']],
    },
    {
      key: 'wait-secrecy-request',
      office: 'gov-office',
      title: '云泽县老旧小区改造项目可行性研究报告',
      formedOn: -4,
      mode: 'onRequest',
      ground: '15',
      groundReason: '含有设计单位的技术方案和报价测算，涉及商业秘密，可以依申请提供删减本。',
      categories: ['constructionAndEnvironment'],
      body: '项目涉及小区14个、住户2160户，总投资8640万元，建设内容包括屋面防水、管网更新和加装电梯。',
      journey: [[-1, 'submit']],
    },
    {
      key: 'wait-secrecy-school',
      office: 'education',
      title: '云泽县教育局关于公布校外培训机构名单的公告',
      formedOn: -3,
      genre: 'announcement',
      categories: ['scienceAndEducation'],
      body: '经年度检查，合格的校外培训机构11家，基本合格2家，责令整改1家。名单在县教育局公开栏同步张贴。',
      journey: [[-2, 'submit']],
    },
    {
      key: 'wait-branch-late',
      office: 'gov-office',
      title: '云泽县人民政府办公室关于做好岁末年初安全生产工作的通知',
      documentNumber: `云政办发〔${year(-9)}〕38号`,
      formedOn: -9,
      genre: 'notice',
      statutoryItem: '20-13',
      categories: ['marketAndSafety'],
      summary: '部署岁末年初隐患排查和值班值守。',
      body: `各乡镇人民政府，县政府各部门：
        ## 一、突出重点
        紧盯消防、燃气、道路交通、烟花爆竹和人员密集场所。
        ## 二、压实责任
        县领导带队督查，各部门分片包干，发现隐患限期整改。
        ## 三、值班值守
        严格执行领导带班和24小时值班制度。`,
      journey: [
        [-8, 'submit'],
        [-6, 'approve'],
      ],
    },
    {
      key: 'wait-branch-finance',
      office: 'finance',
      title: '云泽县政府购买服务指导性目录（修订）',
      documentNumber: `云财综〔${year(-6)}〕19号`,
      formedOn: -6,
      genre: 'notice',
      statutoryItem: '20-9',
      categories: ['finance'],
      attachments: [
        xlsx('指导性目录', [
          ['代码', '名称'],
          ['A01', '公共安全服务'],
          ['A02', '教育公共服务'],
          ['B07', '审计服务'],
        ]),
      ],
      body: '目录共分三级，一级目录2项，二级目录18项，三级目录96项。未列入目录的事项不得实施政府购买服务。',
      journey: [
        [-4, 'submit'],
        [-2, 'approve'],
      ],
    },
    {
      key: 'wait-branch-delegated',
      office: 'transport',
      title: '关于县城至河源镇二级公路通车试运行的公告',
      formedOn: -4,
      genre: 'announcement',
      statutoryItem: '20-10',
      categories: ['industryAndTransport'],
      body: '县城至河源镇二级公路定于近日通车试运行，试运行期间限速60公里每小时，禁止载重20吨以上货车通行。',
      journey: [
        [-3, 'submit'],
        [-2, 'approve'],
      ],
    },
    {
      key: 'wait-county-joint',
      office: 'gov-office',
      title: '云泽县县级储备粮管理办法',
      documentNumber: `云政规〔${year(-12)}〕5号`,
      formedOn: -12,
      kind: 'normative',
      genre: 'notice',
      statutoryItem: '20-1',
      categories: ['trade', 'agriculture'],
      summary: '规定储备粮的收储、轮换、动用和监督。会签件，须两位县长签批。',
      body: `第一条 为加强县级储备粮管理，保证数量真实、质量良好、储存安全，制定本办法。
        第二条 县级储备粮的粮权属于县人民政府，未经批准，任何单位和个人不得动用。
        第三条 储备粮每年轮换数量为储备总量的三分之一左右，轮换应当公开竞价。
        第四条 承储企业不得以储备粮作抵押、质押。
        第五条 县粮食主管部门会同财政部门每年全面检查一次，结果公布。`,
      journey: [
        [-10, 'submit'],
        [-8, 'approve'],
        [-5, 'approve'],
        [-3, { do: 'approve', by: 'county2', opinion: '同意。请注意与省里新规衔接。' }],
      ],
    },
    {
      key: 'wait-county-finance',
      office: 'finance',
      title: '云泽县财政局关于公布新增政府一般债券资金安排的公告',
      formedOn: -7,
      genre: 'announcement',
      statutoryItem: '20-7',
      categories: ['finance'],
      summary: '新增一般债券资金6500万元的项目安排。',
      body: `| 项目 | 安排金额（万元） |
        | 农村公路改造 | 2600 |
        | 县职业技术学校新校区 | 2400 |
        | 乡镇卫生院改造 | 1500 |`,
      journey: [
        [-6, 'submit'],
        [-5, 'approve'],
        [-1, 'approve'],
      ],
    },
    {
      key: 'wait-county-farm',
      office: 'agriculture',
      title: '云泽县现代茶产业园建设方案',
      formedOn: -8,
      genre: 'notice',
      statutoryItem: '20-3',
      categories: ['agriculture'],
      body: '产业园规划面积2.3万亩，建设加工区、检测中心和茶文化展示区，三年建成。',
      journey: [
        [-6, 'submit'],
        [-5, 'approve'],
        [-4, { do: 'approve', by: 'branch', opinion: '代韩主任审批，同意。' }],
      ],
    },
    {
      key: 'wait-publish',
      office: 'gov-office',
      title: '云泽县人民政府关于命名第三批县级非物质文化遗产代表性项目的通知',
      documentNumber: `云政发〔${year(-9)}〕15号`,
      formedOn: -9,
      genre: 'notice',
      categories: ['culture'],
      summary: '命名云泽绿茶制作技艺等7个项目。',
      body: '命名云泽绿茶制作技艺、河源龙舟制作、白塔剪纸、石门山歌、柳溪竹编、青禾豆腐制作技艺、东岭采茶戏为第三批县级非物质文化遗产代表性项目。',
      journey: [
        [-6, 'submit'],
        [-2, 'pass'],
      ],
    },
    {
      key: 'wait-schedule',
      office: 'finance',
      title: '云泽县关于开展全县行政事业单位国有资产清查的公告',
      formedOn: -5,
      genre: 'announcement',
      categories: ['finance'],
      summary: '清查基准日、范围和时间安排。',
      body: '以上月末为基准日，对全县行政事业单位的房屋、土地、车辆和设备进行清查，分自查、核查和结果认定三个阶段。',
      journey: [
        [-4, 'submit'],
        [-2, 'pass'],
        [-1, { do: 'publish', publishOn: 3 }],
      ],
    },
    {
      key: 'wait-publish-school',
      office: 'education',
      title: '云泽县中小学寒假放假时间的通知',
      formedOn: -4,
      genre: 'notice',
      categories: ['scienceAndEducation'],
      body: '小学、初中和高中的寒假时间按市里统一安排执行，不得以任何形式组织集体补课。',
      journey: [
        [-3, 'submit'],
        [-1, 'pass'],
      ],
    },
    {
      key: 'wait-referred',
      office: 'gov-office',
      title: '云泽县地下综合管廊普查成果',
      formedOn: -10,
      categories: ['constructionAndEnvironment'],
      body: '普查范围为城区18.6平方公里，管廊总长9.4公里，成果包括数据表和说明书。',
      journey: [
        [-7, 'submit'],
        [
          -6,
          {
            do: 'refer',
            opinion: '管廊走向和出入口位置能否公开不能确定，报请主管部门确认。',
          },
        ],
      ],
    },
  ]
}
