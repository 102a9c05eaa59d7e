import type { Label } from '../disclosure/label.ts'
import type { DetectorName, Level, PlaceKind } from './types.ts'

/** What each detector finds, as people read it. */
export const detectorLabels: Readonly<Record<DetectorName, Label>> = {
  secrecyMark: { zh: '国家秘密标志', 'zh-TW': '國家秘密標誌', en: 'Mark of a state secret' },
  internalMark: { zh: '内部文件标志', 'zh-TW': '內部文件標誌', en: 'Mark of an internal document' },
  identityNumber: { zh: '居民身份证号码', 'zh-TW': '居民身份證號碼', en: 'Identity number' },
  mobileNumber: { zh: '手机号码', 'zh-TW': '手機號碼', en: 'Mobile number' },
  telephone: { zh: '固定电话号码', 'zh-TW': '固定電話號碼', en: 'Fixed telephone number' },
  bankCard: { zh: '银行卡号', 'zh-TW': '銀行卡號', en: 'Bank card number' },
  passport: {
    zh: '护照或通行证号码',
    'zh-TW': '護照或通行證號碼',
    en: 'Passport or travel permit',
  },
  vehiclePlate: { zh: '机动车号牌', 'zh-TW': '機動車號牌', en: 'Vehicle plate' },
  homeAddress: { zh: '家庭住址', 'zh-TW': '家庭住址', en: 'Home address' },
  personName: { zh: '个人姓名', 'zh-TW': '個人姓名', en: 'Name of a person' },
  officeRule: { zh: '本机关自定义内容', 'zh-TW': '本機關自訂內容', en: 'A rule of the office' },
  hiddenContent: { zh: '隐藏内容', 'zh-TW': '隱藏內容', en: 'Hidden content' },
  metadata: { zh: '文件属性信息', 'zh-TW': '文件屬性資訊', en: 'Metadata of a file' },
  unreadable: {
    zh: '无法读取的内容',
    'zh-TW': '無法讀取的內容',
    en: 'Content that cannot be read',
  },
  virus: { zh: '病毒或恶意程序', 'zh-TW': '病毒或惡意程式', en: 'Virus or malicious code' },
}

export const levelLabels: Readonly<Record<Level | 'clear', Label>> = {
  clear: { zh: '未发现问题', 'zh-TW': '未發現問題', en: 'Nothing found' },
  warn: { zh: '提示', 'zh-TW': '提示', en: 'Note' },
  hold: { zh: '须逐项处理', 'zh-TW': '須逐項處理', en: 'To be decided' },
  refuse: { zh: '不得存储', 'zh-TW': '不得儲存', en: 'Never stored' },
}

/** Where a passage stands. */
export const placeLabels: Readonly<Record<PlaceKind, Label>> = {
  text: { zh: '正文', 'zh-TW': '正文', en: 'Text' },
  field: { zh: '字段', 'zh-TW': '欄位', en: 'Field' },
  fileName: { zh: '文件名', 'zh-TW': '檔案名稱', en: 'File name' },
  header: { zh: '页眉页脚', 'zh-TW': '頁首頁尾', en: 'Page header or footer' },
  page: { zh: '页', 'zh-TW': '頁', en: 'Page' },
  sheet: { zh: '工作表', 'zh-TW': '工作表', en: 'Sheet' },
  slide: { zh: '幻灯片', 'zh-TW': '投影片', en: 'Slide' },
  image: { zh: '图片文字', 'zh-TW': '圖片文字', en: 'Text in a picture' },
  comment: { zh: '批注', 'zh-TW': '註解', en: 'Comment' },
  note: { zh: '备注', 'zh-TW': '備註', en: 'Note' },
  trackedChange: { zh: '修订痕迹', 'zh-TW': '修訂痕跡', en: 'Tracked change' },
  hiddenSheet: { zh: '隐藏的工作表', 'zh-TW': '隱藏的工作表', en: 'Hidden sheet' },
  hiddenRow: { zh: '隐藏的行', 'zh-TW': '隱藏的列', en: 'Hidden row' },
  hiddenColumn: { zh: '隐藏的列', 'zh-TW': '隱藏的欄', en: 'Hidden column' },
  hiddenText: { zh: '隐藏文字', 'zh-TW': '隱藏文字', en: 'Hidden text' },
  coveredText: { zh: '遮盖下的文字', 'zh-TW': '遮蓋下的文字', en: 'Covered text' },
  embeddedFile: { zh: '嵌入的文件', 'zh-TW': '嵌入的檔案', en: 'Embedded file' },
  property: { zh: '文件属性', 'zh-TW': '檔案屬性', en: 'Property of the file' },
}
