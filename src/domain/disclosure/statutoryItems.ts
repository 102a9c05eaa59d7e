import type { Label } from './label.ts'

/**
 * What every organ must disclose on its own initiative (法定主动公开内容): the fifteen items of Art. 20
 * of the Regulations of 2019, in its words.
 */
export const statutoryItems = [
  {
    id: '20-1',
    article: '第二十条第一项',
    label: {
      zh: '行政法规、规章和规范性文件',
      'zh-TW': '行政法規、規章和規範性文件',
      en: 'Administrative regulations, rules and normative documents',
    },
  },
  {
    id: '20-2',
    article: '第二十条第二项',
    label: {
      zh: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
      'zh-TW': '機關職能、機構設置、辦公地址、辦公時間、聯繫方式、負責人姓名',
      en: 'Functions, structure, address, office hours, contact details and names of those responsible',
    },
  },
  {
    id: '20-3',
    article: '第二十条第三项',
    label: {
      zh: '国民经济和社会发展规划、专项规划、区域规划及相关政策',
      'zh-TW': '國民經濟和社會發展規劃、專項規劃、區域規劃及相關政策',
      en: 'Economic and social development plans, special and regional plans and related policies',
    },
  },
  {
    id: '20-4',
    article: '第二十条第四项',
    label: {
      zh: '国民经济和社会发展统计信息',
      'zh-TW': '國民經濟和社會發展統計信息',
      en: 'Economic and social statistics',
    },
  },
  {
    id: '20-5',
    article: '第二十条第五项',
    label: {
      zh: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
      'zh-TW': '辦理行政許可和其他對外管理服務事項的依據、條件、程序以及辦理結果',
      en: 'Basis, conditions, procedure and results of administrative licences and other public services',
    },
  },
  {
    id: '20-6',
    article: '第二十条第六项',
    label: {
      zh: '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
      'zh-TW':
        '實施行政處罰、行政強制的依據、條件、程序以及本行政機關認為具有一定社會影響的行政處罰決定',
      en: 'Basis, conditions and procedure of administrative penalties and coercion, and penalty decisions of social impact',
    },
  },
  {
    id: '20-7',
    article: '第二十条第七项',
    label: {
      zh: '财政预算、决算信息',
      'zh-TW': '財政預算、決算信息',
      en: 'Budgets and final accounts',
    },
  },
  {
    id: '20-8',
    article: '第二十条第八项',
    label: {
      zh: '行政事业性收费项目及其依据、标准',
      'zh-TW': '行政事業性收費項目及其依據、標準',
      en: 'Administrative charges, their basis and rates',
    },
  },
  {
    id: '20-9',
    article: '第二十条第九项',
    label: {
      zh: '政府集中采购项目的目录、标准及实施情况',
      'zh-TW': '政府集中採購項目的目錄、標準及實施情況',
      en: 'Catalogue, standards and execution of centralised government procurement',
    },
  },
  {
    id: '20-10',
    article: '第二十条第十项',
    label: {
      zh: '重大建设项目的批准和实施情况',
      'zh-TW': '重大建設項目的批准和實施情況',
      en: 'Approval and execution of major construction projects',
    },
  },
  {
    id: '20-11',
    article: '第二十条第十一项',
    label: {
      zh: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
      'zh-TW': '扶貧、教育、醫療、社會保障、促進就業等方面的政策、措施及其實施情況',
      en: 'Policies and measures on poverty relief, education, health care, social security and employment, and their execution',
    },
  },
  {
    id: '20-12',
    article: '第二十条第十二项',
    label: {
      zh: '突发公共事件的应急预案、预警信息及应对情况',
      'zh-TW': '突發公共事件的應急預案、預警信息及應對情況',
      en: 'Emergency plans, early warnings and responses',
    },
  },
  {
    id: '20-13',
    article: '第二十条第十三项',
    label: {
      zh: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
      'zh-TW': '環境保護、公共衛生、安全生產、食品藥品、產品質量的監督檢查情況',
      en: 'Inspections of environment, public health, work safety, food, medicines and product quality',
    },
  },
  {
    id: '20-14',
    article: '第二十条第十四项',
    label: {
      zh: '公务员招考的职位、名额、报考条件等事项以及录用结果',
      'zh-TW': '公務員招考的職位、名額、報考條件等事項以及錄用結果',
      en: 'Civil service recruitment: posts, numbers, conditions and results',
    },
  },
  {
    id: '20-15',
    article: '第二十条第十五项',
    label: {
      zh: '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
      'zh-TW': '法律、法規、規章和國家有關規定規定應當主動公開的其他政府信息',
      en: 'Other information that laws, regulations, rules or state provisions require to be disclosed proactively',
    },
  },
] as const satisfies readonly { id: string; article: string; label: Label }[]

export type StatutoryItemId = (typeof statutoryItems)[number]['id']
