import type { Label } from '../disclosure/index.ts'
import type { ReviewKind, ReviewOutcome } from './types.ts'

const words = (zh: string, zhTW: string, en: string): Label => ({ zh, 'zh-TW': zhTW, en })

/** As Table 4 of the annual report has them. */
export const reviewKindLabels: Readonly<Record<ReviewKind, Label>> = {
  review: words('行政复议', '行政復議', 'Administrative review'),
  directSuit: words('未经复议直接起诉', '未經復議直接起訴', 'Suit without review'),
  suitAfterReview: words('复议后起诉', '復議後起訴', 'Suit after review'),
}

export const reviewOutcomeLabels: Readonly<Record<ReviewOutcome, Label>> = {
  upheld: words('结果维持', '結果維持', 'Upheld'),
  corrected: words('结果纠正', '結果糾正', 'Corrected'),
  other: words('其他结果', '其他結果', 'Other outcome'),
  pending: words('尚未审结', '尚未審結', 'Pending'),
}
