export { type Fee, type FeeStep, feeFor, isCount, itemsOfMonth } from './feeFor.ts'
export { explainFee, feeMessages, feeMethodLabels } from './messages.ts'
export { FEES_IN_FORCE_ON, type FeeMethod, isFeeMethod, tariffs } from './tariff.ts'
