import { published } from '../journeys.ts'
import type { DemoDocument } from '../types.ts'

/** A township's short notices: secrecy review and the branch leader, no county leader. */
export const heyuan: DemoDocument[] = [
  {
    key: 'flood-watch-2015',
    office: 'heyuan',
    title: '河源镇2015年防汛值班和抢险队伍安排',
    formedOn: '2015-04-28',
    expiresOn: '2015-10-31',
    kind: 'routine',
    categories: ['agriculture'],
    statutoryItem: '20-12',
    body: `汛期实行24小时值班，镇干部分六组轮流带班。
      - 第一抢险队驻河源街，负责镇区和东堤。
      - 第二抢险队驻下湾村，负责西堤。
      各村预备编织袋2000条、木桩100根。`,
    journey: published('2015-04-28', '2015-04-30'),
  },
  {
    key: 'market-2020',
    office: 'heyuan',
    title: '河源镇人民政府关于集镇农贸市场搬迁的公告',
    formedOn: '2020-09-07',
    kind: 'routine',
    genre: 'announcement',
    categories: ['trade'],
    body: '新农贸市场定于2020年9月20日启用，旧市场同日关闭。原有摊位经营者凭登记证抽签确定新摊位，首年免收摊位费。',
    journey: published('2020-09-07', '2020-09-09'),
  },
  {
    key: 'village-works-2022',
    office: 'heyuan',
    title: '河源镇2022年村级公益事业财政奖补项目公示',
    formedOn: '2022-05-16',
    kind: 'routine',
    statutoryItem: '20-11',
    categories: ['finance'],
    body: `| 村 | 项目 | 财政奖补（万元） | 村民筹资筹劳（万元） |
      | 下湾村 | 巷道硬化1.8公里 | 24 | 6 |
      | 源头村 | 路灯46盏 | 11 | 3 |
      | 古井村 | 晒谷场800平方米 | 9 | 2 |
      公示期7天。`,
    journey: published('2022-05-16', '2022-05-18'),
  },
  {
    key: 'straw-2025',
    office: 'heyuan',
    title: '河源镇人民政府关于禁止露天焚烧秸秆的通告',
    formedOn: '2025-09-22',
    kind: 'routine',
    genre: 'publicNotice',
    categories: ['constructionAndEnvironment'],
    summary: '全镇范围内禁止露天焚烧秸秆。',
    body: '全镇范围内禁止露天焚烧秸秆。收割后请联系村秸秆收储点，每吨补助40元。',
    journey: published('2025-09-22', '2025-09-23'),
  },
  {
    key: 'subsidies-2026-forwarded',
    office: 'heyuan',
    title:
      '河源镇人民政府关于转发《云泽县财政局 云泽县农业农村局 云泽县民政局关于进一步规范惠民惠农财政补贴资金“一卡通”发放管理的通知》的通知',
    documentNumber: '河政发〔2026〕11号',
    formedOn: '2026-05-08',
    genre: 'notice',
    statutoryItem: '20-11',
    categories: ['finance'],
    forwardedFrom: 'subsidies-2026',
    relations: [['implements', 'subsidies-2026']],
    summary: '转发三部门通知，明确村级公示的时间和地点。',
    body: `各村民委员会：
      现将县财政局、农业农村局、民政局的通知转发给你们，请在每次补贴发放后3日内张贴公示，公示照片报镇财政所留存。`,
    journey: published('2026-05-08', '2026-05-12'),
  },
]
