import type { Label } from '../disclosure/index.ts'
import type { ModerationReason } from './moderation.ts'

/** Why somebody looks at a submission first, for those who do. */
export const moderationMessages: Readonly<Record<ModerationReason, Label>> = {
  manyFromOne: {
    zh: '同一人一天内提交了很多件',
    'zh-TW': '同一人一天內提交了很多件',
    en: 'the same person sent many within a day',
  },
  manyAlike: {
    zh: '同样的内容一天内提交了多次',
    'zh-TW': '同樣的內容一天內提交了多次',
    en: 'the same text came several times within a day',
  },
  rush: {
    zh: '同一网络短时间内提交了很多件，且未经浏览器验证',
    'zh-TW': '同一網路短時間內提交了很多件，且未經瀏覽器驗證',
    en: 'many came from one network, and this one without the check by the browser',
  },
  links: {
    zh: '内容里有多个外部链接',
    'zh-TW': '內容裡有多個外部連結',
    en: 'it has several links to other sites',
  },
  onlyLinks: {
    zh: '内容里除链接外几乎没有文字',
    'zh-TW': '內容裡除連結外幾乎沒有文字',
    en: 'it is hardly anything but links',
  },
  markup: {
    zh: '内容里有网页代码',
    'zh-TW': '內容裡有網頁代碼',
    en: 'it has markup of web pages',
  },
  noWords: {
    zh: '内容里几乎没有文字',
    'zh-TW': '內容裡幾乎沒有文字',
    en: 'it has hardly any words',
  },
  tooFast: {
    zh: '打开页面几秒内就提交了',
    'zh-TW': '打開頁面幾秒內就提交了',
    en: 'it was sent within seconds of opening the form',
  },
}
