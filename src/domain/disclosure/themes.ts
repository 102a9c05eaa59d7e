import type { Label } from './label.ts'

/**
 * The top level of the subject classification (主题分类) of the government information catalogue, 22
 * classes, named exactly as on www.gov.cn (政府信息公开目录系统实施指引(试行)). A second level is joined
 * with a backslash on import: `综合政务\政务公开`.
 */
export const themes = [
  {
    id: 'stateCouncil',
    label: { zh: '国务院组织机构', 'zh-TW': '國務院組織機構', en: 'State Council organisation' },
  },
  {
    id: 'generalAffairs',
    label: { zh: '综合政务', 'zh-TW': '綜合政務', en: 'General government affairs' },
  },
  {
    id: 'economy',
    label: {
      zh: '国民经济管理、国有资产监管',
      'zh-TW': '國民經濟管理、國有資產監管',
      en: 'National economy and state assets',
    },
  },
  {
    id: 'finance',
    label: {
      zh: '财政、金融、审计',
      'zh-TW': '財政、金融、審計',
      en: 'Public finance, banking, audit',
    },
  },
  {
    id: 'landAndEnergy',
    label: { zh: '国土资源、能源', 'zh-TW': '國土資源、能源', en: 'Land resources and energy' },
  },
  {
    id: 'agriculture',
    label: {
      zh: '农业、林业、水利',
      'zh-TW': '農業、林業、水利',
      en: 'Agriculture, forestry, water',
    },
  },
  {
    id: 'industryAndTransport',
    label: { zh: '工业、交通', 'zh-TW': '工業、交通', en: 'Industry and transport' },
  },
  {
    id: 'trade',
    label: { zh: '商贸、海关、旅游', 'zh-TW': '商貿、海關、旅遊', en: 'Trade, customs, tourism' },
  },
  {
    id: 'marketAndSafety',
    label: {
      zh: '市场监管、安全生产监管',
      'zh-TW': '市場監管、安全生產監管',
      en: 'Market regulation and work safety',
    },
  },
  {
    id: 'constructionAndEnvironment',
    label: {
      zh: '城乡建设、环境保护',
      'zh-TW': '城鄉建設、環境保護',
      en: 'Construction and environment',
    },
  },
  {
    id: 'scienceAndEducation',
    label: { zh: '科技、教育', 'zh-TW': '科技、教育', en: 'Science, technology, education' },
  },
  {
    id: 'culture',
    label: {
      zh: '文化、广电、新闻出版',
      'zh-TW': '文化、廣電、新聞出版',
      en: 'Culture, broadcasting, press',
    },
  },
  {
    id: 'healthAndSport',
    label: { zh: '卫生、体育', 'zh-TW': '衛生、體育', en: 'Health and sport' },
  },
  {
    id: 'populationAndFamily',
    label: {
      zh: '人口与计划生育、妇女儿童工作',
      'zh-TW': '人口與計劃生育、婦女兒童工作',
      en: 'Population, women and children',
    },
  },
  {
    id: 'labour',
    label: {
      zh: '劳动、人事、监察',
      'zh-TW': '勞動、人事、監察',
      en: 'Labour, personnel, supervision',
    },
  },
  {
    id: 'securityAndJustice',
    label: {
      zh: '公安、安全、司法',
      'zh-TW': '公安、安全、司法',
      en: 'Public security and justice',
    },
  },
  {
    id: 'civilAffairs',
    label: {
      zh: '民政、扶贫、救灾',
      'zh-TW': '民政、扶貧、救災',
      en: 'Civil affairs, poverty and disaster relief',
    },
  },
  {
    id: 'ethnicAndReligious',
    label: { zh: '民族、宗教', 'zh-TW': '民族、宗教', en: 'Ethnic and religious affairs' },
  },
  { id: 'foreignAffairs', label: { zh: '对外事务', 'zh-TW': '對外事務', en: 'Foreign affairs' } },
  {
    id: 'overseasChinese',
    label: {
      zh: '港澳台侨工作',
      'zh-TW': '港澳臺僑工作',
      en: 'Hong Kong, Macao, Taiwan and overseas Chinese',
    },
  },
  { id: 'defence', label: { zh: '国防', 'zh-TW': '國防', en: 'Defence' } },
  { id: 'other', label: { zh: '其他', 'zh-TW': '其他', en: 'Other' } },
] as const satisfies readonly { id: string; label: Label }[]

export type ThemeId = (typeof themes)[number]['id']
