import { compoundSurname } from './detectors/names.ts'
import { withoutDisguise } from './figures.ts'
import { folded } from './fold.ts'
import type { DetectorName } from './types.ts'

type Mask = (plain: string) => string

/** Whether what this detector finds can be masked and the rest stay; a secret cannot. */
export const isMaskable = (detector: DetectorName): boolean => masks[detector] !== undefined

/**
 * SC-2: a text with what identifies a person hidden. Of an identity number at most the first six
 * figures, of a mobile the first three and last four, of a bank card the last four, of a passport the
 * letter, of a plate the place, of a name the surname, of an address what leads to the village or
 * road. What is masked already stays as it is; what has not the shape of its kind is hidden whole.
 */
export const maskOf = ({ detector, text }: { detector: DetectorName; text: string }): string =>
  (masks[detector] ?? hidden)(folded(text).trim())

const hidden: Mask = (plain) => '*'.repeat(Math.min([...plain].length, 20))
const starred = (kept: string, length: number): string => kept + '*'.repeat(length)

const masks: Partial<Record<DetectorName, Mask>> = {
  identityNumber: (plain) => {
    const number = figuresOf(plain)
    const kept = /^\d{6}/.exec(number)?.[0]
    if (kept === undefined || number.length > 20) return hidden(plain)
    return starred(kept, number.length === 15 ? 9 : 12)
  },
  mobileNumber: (plain) => {
    const number = figuresOf(plain)
    const [, first, last] = /(1[3-9]\d)[\d*]{4}(\d{4})$/.exec(number) ?? []
    return first === undefined || last === undefined ? hidden(plain) : `${first}****${last}`
  },
  bankCard: (plain) => {
    const number = figuresOf(plain)
    const last = /^[\d*]{12,15}(\d{4})$/.exec(number)?.[1]
    return last === undefined ? hidden(plain) : starred('', number.length - 4) + last
  },
  passport: (plain) => {
    const [, letter, rest] = /^([A-Za-z])([A-Za-z\d*()]{7,12})$/.exec(plain) ?? []
    return letter === undefined || rest === undefined ? hidden(plain) : starred(letter, rest.length)
  },
  vehiclePlate: (plain) => {
    const place = /^[\u4e00-\u9fff][A-Za-z]/.exec(plain)?.[0]
    return place === undefined ? hidden(plain) : starred(place, 5)
  },
  personName: (plain) => {
    const name = plain.replace(/ /g, '')
    if (!/^[\u4e00-\u9fff]/.test(name)) return hidden(plain)
    const foreign = /^([^·]+)·/.exec(name)?.[1]
    if (foreign !== undefined) return starred(foreign.slice(0, 1), 2)
    const surname = compoundSurname.exec(name)?.[0] ?? [...name][0] ?? ''
    return starred(surname, Math.min(Math.max([...name].length - [...surname].length, 1), 3))
  },
  homeAddress: (plain) => {
    const [leading = ''] = /^[\u4e00-\u9fff]*/.exec(plain) ?? []
    const kept = road.exec(leading)?.[0] ?? town.exec(leading)?.[0]
    return kept === undefined || figures.test(kept) ? hidden(plain) : `${kept}***`
  },
  officeRule: hidden,
}

const road = /^.*(?:村|社区|小区|花园|家园|新村|公寓|大道|街道|胡同|[路街巷弄庄屯寨])/
const town = /^.*[省市县区乡镇]/
/** Figures in Chinese are as good as others. */
const figures = /[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{3}/

/** Figures and stars of a number, without what parts them or says what it is. */
function figuresOf(plain: string): string {
  return withoutDisguise(plain)
    .replace(/[×•●■□_#?…]|(?<=[*Xx])[Xx](?=[*Xx\d])/g, '*')
    .replace(/[^\d*Xx]/g, '')
}
