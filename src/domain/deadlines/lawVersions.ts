import { compare, type DateOnly } from '../dates/index.ts'
import { REGULATIONS_IN_FORCE_ON } from './disclosureDueDate.ts'

/** A version of the Regulations (《政府信息公开条例》), by the year of its promulgation. */
export type Regime = 2007 | 2019

/** Who may be asked while the clock stands: a third party (Art. 32), or a co-producing agency (Art. 34). */
export type ConsultationKind = 'thirdParty' | 'agency'

type Label = Readonly<Record<'zh' | 'zh-TW' | 'en', string>>

/** What one version of the Regulations says about time. All numbers are working days. */
export type LawVersion = {
  regime: Regime
  /** Stored beside each deadline, as the calendar's version is. */
  id: string
  name: Label
  inForceOn: DateOnly
  /** Days for the reply, from the day after receipt. */
  replyDays: number
  /** The most by which the reply may be put off, once. */
  extensionDays: number
  /** Days from receipt within which a correction may be asked for; null: the law sets none. */
  correctionNoticeDays: number | null
  /** Whether the time of a consultation is left out of the count, and the days for its answer. */
  consultations: Readonly<
    Record<ConsultationKind, { isExcluded: boolean; answerDays: number | null }>
  >
  /** Whether the information processing fee exists at all, and the days for paying it. */
  paymentDays: number | null
  /** Whether the reply may be put off to a day fixed by the office (2019, Art. 35 ¶2). */
  canBeDeferred: boolean
  articles: Readonly<{ reply: Label; extension: Label; correction: Label; exclusion: Label }>
}

const article = (numeral: string, figure: string): Label => ({
  zh: `第${numeral}条`,
  'zh-TW': `第${numeral}條`,
  en: `Art. ${figure}`,
})

/** RQ-0: the parameters of each version. Adding a revision is adding an entry. */
export const lawVersions: Readonly<Record<Regime, LawVersion>> = {
  2007: {
    regime: 2007,
    id: '492-2007',
    name: {
      zh: '《政府信息公开条例》（2007年国务院令第492号）',
      'zh-TW': '《政府信息公開條例》（2007年國務院令第492號）',
      en: 'Regulations on Open Government Information (State Council Order No. 492, 2007)',
    },
    inForceOn: REGULATIONS_IN_FORCE_ON,
    replyDays: 15,
    extensionDays: 15,
    correctionNoticeDays: null,
    consultations: {
      thirdParty: { isExcluded: true, answerDays: null },
      agency: { isExcluded: false, answerDays: null },
    },
    paymentDays: null,
    canBeDeferred: false,
    articles: {
      reply: article('二十四', '24'),
      extension: article('二十四', '24'),
      correction: article('二十一', '21'),
      exclusion: article('二十四', '24'),
    },
  },
  2019: {
    regime: 2019,
    id: '711-2019',
    name: {
      zh: '《政府信息公开条例》（2019年国务院令第711号修订）',
      'zh-TW': '《政府信息公開條例》（2019年國務院令第711號修訂）',
      en: 'Regulations on Open Government Information (State Council Order No. 711, 2019)',
    },
    inForceOn: '2019-05-15',
    replyDays: 20,
    extensionDays: 20,
    correctionNoticeDays: 7,
    consultations: {
      thirdParty: { isExcluded: true, answerDays: 15 },
      agency: { isExcluded: true, answerDays: 15 },
    },
    paymentDays: 20,
    canBeDeferred: true,
    articles: {
      reply: article('三十三', '33'),
      extension: article('三十三', '33'),
      correction: article('三十', '30'),
      exclusion: article('三十三', '33'),
    },
  },
}

/**
 * RQ-6: the days that an applicant gets for a correction when the notice names none. Art. 30 asks for
 * a reasonable period without a number; this one is a choice of this product.
 */
export const CORRECTION_WORKING_DAYS = 15

/** RQ-0: an application is dealt with by the law in force on the day it was received. */
export const regimeOn = (receivedOn: DateOnly): Regime =>
  compare(receivedOn, lawVersions[2019].inForceOn) < 0 ? 2007 : 2019
