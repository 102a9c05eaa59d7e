import type { Label } from '../disclosure/index.ts'
import type { ReviewRefusal } from './types.ts'

/** What people read when a proceeding cannot be recorded so; the other codes are those of requests. */
export const reviewMessages: Readonly<Record<ReviewRefusal, Label>> = {
  NOTHING_TO_REVIEW: {
    zh: '申请还没有答复，答复期限也没有过，没有可以复议、起诉的事项。',
    'zh-TW': '申請還沒有答覆，答覆期限也沒有過，沒有可以復議、起訴的事項。',
    en: 'The request is not answered and its time is not over: there is nothing to be reviewed yet.',
  },
  REVIEW_FIRST: {
    zh: '对不予公开的答复和逾期不答复，应当先申请行政复议（行政复议法第二十三条）。法院确已立案的，请在备注中写明。',
    'zh-TW':
      '對不予公開的答覆和逾期不答覆，應當先申請行政復議（行政復議法第二十三條）。法院確已立案的，請在備註中寫明。',
    en: 'A refusal, or silence, goes to review first (Review Law, Art. 23). If a court has taken it up all the same, say so in the note.',
  },
  REVIEW_MISSING: {
    zh: '这件申请没有更早的行政复议记录，请先记录行政复议。',
    'zh-TW': '這件申請沒有更早的行政復議記錄，請先記錄行政復議。',
    en: 'No earlier administrative review of this request is recorded; record that first.',
  },
  OUTCOME_REQUIRED: {
    zh: '填写了审结日期的，请选择结果；尚未审结的，请不要填写审结日期。',
    'zh-TW': '填寫了審結日期的，請選擇結果；尚未審結的，請不要填寫審結日期。',
    en: 'With a day of decision there is an outcome; while it is pending there is no such day.',
  },
  ALREADY_DECIDED: {
    zh: '已经审结的，不能改回尚未审结。',
    'zh-TW': '已經審結的，不能改回尚未審結。',
    en: 'What has been decided does not become pending again.',
  },
  ALREADY_ANEW: {
    zh: '已经登记过重新办理的申请。',
    'zh-TW': '已經登記過重新辦理的申請。',
    en: 'The request in which the office decides anew is registered already.',
  },
  ALREADY_RECORDED: {
    zh: '这件复议、诉讼已经记录过了。',
    'zh-TW': '這件復議、訴訟已經記錄過了。',
    en: 'This proceeding is recorded already.',
  },
}
