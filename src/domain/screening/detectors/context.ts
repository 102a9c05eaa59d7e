import type { View } from '../view.ts'

/** Words just before a number, in the cell to its left or over its column, that say what it is. */
export const isCalled = (view: View, at: number, words: RegExp, length = 16): boolean =>
  words.test(tail(view.before(at, length))) ||
  words.test(view.headingOf(at)) ||
  (view.before(at, 1) === '' && words.test(view.leftOf(at)))

const things =
  '编号|编码|代码|代号|序号|文号|合同号?|订单号?|流水号?|批号|批次|单号|索引号|宗地号?|地块号?|许可证号?|执照号?|注册号|登记号|备案号|证书号|凭证号?|票号|发票号?|条码|条形码|标准号?|ISBN|ISSN|IMEI|邮编|邮政编码|联行号|行号|机构号|统计|税号|项目号|档案号|案号|图号|设备号|表号|户号|资产号|车架号|发动机号|型号|版本|准考证号?|考号|考生号|学号|工号|座位号|序列号|资格证号?|执业证号?|承包方|CP备|NO|No'

/** Words that say a number is of a thing or an institution, not of a person. */
export const thingWords = new RegExp(`(?:${things})[号]?[:.为是]?[ (]*[A-Za-z\\d_/.-]{0,20}$`, 'i')

/** Words over a column of quantities. */
export const amountWords =
  /[(万亿]元|元\)|产值|金额|税[收额]|收入|数值|面积|产量|总额|总值|合计|投资|数量|指标值|余额|支出|决算|预算/

/** Words right before a quantity. */
export const amountBefore =
  /(?:合计|总计|共计|总额|金额|人民币|产值|收入|投资|造价|存款|贷款|资产|总值)[:为达约]?[ ]*$/

/** The part of the text that still belongs to the number: after the last mark that ends a thought. */
function tail(text: string): string {
  return text.slice(Math.max(...[...'。;,、'].map((mark) => text.lastIndexOf(mark))) + 1)
}

/** Whether a letter stands at the edge, so that the figures are part of a code. */
export const isLetter = (text: string | undefined): boolean => /^[A-Za-z]$/.test(text ?? '')

/** Letters that may stand right before a person's number: labels, not part of a code. */
const labels =
  /(?:^|[^A-Za-z])(?:tel|telephone|phone|mobile|mob|cell|wx|weixin|wechat|qq|id|idno|sfz|m|t|p|sj|dh)$/i

/** Whether the figures that begin at `at` are glued to letters that make them a code. */
export const isGluedBefore = (text: string, at: number): boolean =>
  isLetter(text[at - 1]) && !labels.test(text.slice(Math.max(0, at - 12), at))
