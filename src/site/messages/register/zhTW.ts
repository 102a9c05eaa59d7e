import type { registerZh } from './zh.ts'

/** The register of what is not disclosed, in traditional Chinese. */
export const registerZhTW: Record<keyof typeof registerZh, string> = {
  'register.title': '不予公開信息名錄',
  'register.lead':
    '沒有放上網的信息也在冊：為什麼不公開、依據哪一條、什麼時候重新審核，都寫在這裡。不公開不是永遠不公開。',
  'register.count': '共 {{count}} 件，其中列出標題的 {{titled}} 件',
  'register.untitled': '另有 {{count}} 件依法不列標題，只計數。',
  'register.none': '沒有符合條件的條目。',
  'register.ground': '不公開依據',
  'register.nextReview': '下次複核 {{date}}',
  'register.overdue': '應在 {{date}} 複核，尚未完成',
  'register.event': '或：{{event}}',
  'register.toDisclose': '已決定公開，將於 {{date}} 前公開',
  'register.toDiscloseSoon': '已決定公開，正在辦理',
  'register.why': '為什麼不公開',
  'register.whyLead': '法律只允許下面這些理由。每一條都說明能得到什麼、怎樣申請、不服怎麼辦。',
  'register.article': '條例{{article}}',
  'register.part': '能得到什麼',
  'register.ask': '怎樣申請',
  'register.contest': '不服怎麼辦',
  'register.contestBelow': '收到答覆後60日內先申請行政復議，怎麼做',
  'register.cardCount': '{{count}} 件，列出標題 {{titled}} 件',
  'register.cardNone': '目前沒有',
  'register.apply': '申請公開',
  'register.inGuide': '沒有公開的信息也有名錄：',
  'register.inCatalogue': '沒有主動公開的，見',
  'register.json': '本名錄的數據（JSON）',
}
