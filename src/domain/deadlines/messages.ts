import { calendarMessages } from '../calendar/index.ts'
import type { NoDueDate } from './disclosureDueDate.ts'

/** What people read in place of a due date. */
export const deadlineMessages: Readonly<
  Record<NoDueDate, Readonly<Record<'zh' | 'zh-TW' | 'en', string>>>
> = {
  ...calendarMessages,
  BEFORE_REGULATIONS: {
    zh: '形成于《政府信息公开条例》2008年5月1日施行之前，没有法定公开期限。',
    'zh-TW': '形成於《政府信息公開條例》2008年5月1日施行之前，沒有法定公開期限。',
    en: 'Formed before the Regulations on the Disclosure of Government Information took effect on 1 May 2008; no statutory limit applies.',
  },
}
