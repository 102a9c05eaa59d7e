import type { Fee } from './feeFor.ts'
import type { FeeMethod } from './tariff.ts'

type Label = Readonly<Record<'zh' | 'zh-TW' | 'en', string>>
type Locale = keyof Label

/** The two ways of counting, for people. */
export const feeMethodLabels: Readonly<Record<FeeMethod, Label>> = {
  byItem: { zh: '按件计收', 'zh-TW': '按件計收', en: 'by item' },
  byPage: { zh: '按量计收', 'zh-TW': '按量計收', en: 'by page' },
}

/** Why a fee is refused or nothing. */
export const feeMessages = {
  BEFORE_FEES: {
    zh: '申请收到于2021年1月1日《政府信息公开信息处理费管理办法》施行之前，不收取信息处理费。',
    'zh-TW': '申請收到於2021年1月1日《政府信息公開信息處理費管理辦法》施行之前，不收取信息處理費。',
    en: 'Received before the Measures for Information Processing Fees took effect on 1 January 2021; no fee is charged.',
  },
  ONE_METHOD_ONLY: {
    zh: '同一件申请只能选择按件或者按量一种方式计收，不得同时使用。',
    'zh-TW': '同一件申請只能選擇按件或者按量一種方式計收，不得同時使用。',
    en: 'One application is charged by item or by page, never by both.',
  },
  UNKNOWN_METHOD: {
    zh: '计收方式应当是 byItem（按件）或者 byPage（按量）。',
    'zh-TW': '計收方式應當是 byItem（按件）或者 byPage（按量）。',
    en: 'The method must be byItem or byPage.',
  },
  INVALID_COUNT: {
    zh: '件数或者页数应当是 0 到 100000 的整数。',
    'zh-TW': '件數或者頁數應當是 0 到 100000 的整數。',
    en: 'The count must be a whole number from 0 to 100000.',
  },
} satisfies Record<string, Label>

const units: Readonly<Record<FeeMethod, Label>> = {
  byItem: { zh: '件', 'zh-TW': '件', en: 'items' },
  byPage: { zh: '页', 'zh-TW': '頁', en: 'pages' },
}

/**
 * The working in sentences: a line for each step (`第11至30件，共20件，每件100元：2000元`) and the total.
 */
export const explainFee = (fee: Fee, locale: Locale): string[] => {
  if (fee.code) return [feeMessages[fee.code][locale]]
  const unit = units[fee.method][locale]
  const lines = fee.working.map(({ from, to, count, rate, amount }) => {
    if (locale === 'en') {
      const price = rate === 0 ? 'free' : `${rate} yuan each, ${amount} yuan`
      return `${unit} ${from} to ${to} (${count}): ${price}`
    }
    const [through, all, each, free] =
      locale === 'zh' ? ['至', '共', '每', '不收费'] : ['至', '共', '每', '不收費']
    const price = rate === 0 ? free : `${each}${unit}${rate}元，${amount}元`
    return `第${from}${through}${to}${unit}，${all}${count}${unit}：${price}`
  })
  const total = { zh: `合计${fee.amount}元`, 'zh-TW': `合計${fee.amount}元` }
  return [...lines, locale === 'en' ? `Total: ${fee.amount} yuan` : total[locale]]
}
