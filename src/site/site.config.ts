/**
 * Who publishes this site: the fictional county of the demo. An installation changes this file, and
 * nothing else, to become its own. Names and numbers are invented; the forms are the real ones.
 */
export const siteConfig = {
  /** 网站名称, the standard name. */
  name: '云泽县人民政府',
  shortName: '云泽县',
  /** 网站域名, without a scheme. */
  domain: 'www.yunze.example',
  /** 政府网站标识码 (MT-2): ten figures, or bm and eight. */
  siteIdCode: '9999990001',
  icp: '云ICP备00000000号',
  policeRecord: '云公网安备 00000000000000号',
  /** 主办单位 and 承办单位. */
  sponsor: '云泽县人民政府',
  operator: '云泽县人民政府办公室',
  /** Slug of the office that answers for disclosure (政府信息公开工作机构). */
  disclosureOffice: 'gov-office',
  phone: '0000-0000000',
  address: '云泽县府前街1号',
  postcode: '000000',
  email: 'xxgk@yunze.example',
  officeHours: { from: '8:30', to: '12:00', fromAfternoon: '14:30', toAfternoon: '17:30' },
  timeZone: 'Asia/Shanghai',
  /** Words that the home page offers to try. */
  suggestions: ['高龄津贴', '财政预算', '农村危房改造', '学区划分'],
} as const

export type SiteConfig = typeof siteConfig
