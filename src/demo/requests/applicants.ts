import { usccCheckDigit } from '../../domain/index-number/index.ts'
import type { DemoApplicant } from './types.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number with a valid check digit (GB 11643) of a district that there is not: it is nobody's. */
function cardOf(first17: string): string {
  const sum = [...first17].reduce(
    (total, digit, at) => total + Number(digit) * (weights[at] ?? 0),
    0,
  )
  return `${first17}${'10X98765432'[sum % 11]}`
}

/** Rare names, and numbers of the district 110099, which does not exist. */
const person = (name: string, born: string, order: string): DemoApplicant => ({
  applicantType: 'naturalPerson',
  name,
  identityNumber: cardOf(`110099${born}${order}`),
  contact: { phone: `0000-55501${order.slice(-2)}`, address: `云泽县示例路${Number(order)}号` },
})

const body = (
  applicantType: DemoApplicant['applicantType'],
  name: string,
  first17: string,
): DemoApplicant => ({
  applicantType,
  name,
  identityNumber: `${first17}${usccCheckDigit(first17)}`,
  contact: { phone: '0000-5550200', address: '云泽县示例路200号' },
})

/** Everybody who applies in the demo county. */
export const people = {
  linghu: person('令狐听泉', '19520228', '001'),
  gongye: person('公冶照野', '19610410', '002'),
  zhongli: person('钟离望舒', '19780909', '003'),
  chunyu: person('淳于拾穗', '19850315', '004'),
  yuwen: person('宇文牧笛', '19690722', '005'),
  weisheng: person('微生采薇', '19911130', '006'),
  zaifu: person('宰父归帆', '19570618', '007'),
  gongliang: person('公良晴川', '19740801', '008'),
  jiagu: person('夹谷闻莺', '19880525', '009'),
  rangsi: person('穰驷临溪', '19631212', '010'),
  tuoba: person('拓跋耕烟', '19800104', '011'),
  baili: person('百里抱朴', '19930817', '012'),
  company: body('commercial', '云泽县云帆示例运输有限公司', '91999999MB1A2B3L6'),
  institute: body('research', '云泽示例水文研究所', '12999999MB1A2B3M4'),
  union: body('publicInterest', '云泽县示例公益服务中心', '52999999MB1A2B3N2'),
  lawyers: body('legalService', '示例律师事务所', '31999999MB1A2B3P9'),
} satisfies Record<string, DemoApplicant>
