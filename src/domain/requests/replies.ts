import type { LeafRow } from './tableThree.ts'
import type { Reply, RequestKind } from './types.ts'

type Field = Exclude<keyof Reply, 'replyType'>

/** One way to answer. To add one, add its entry here and its name to the labels. */
type ReplyRule = {
  /** Which requests can be answered so. */
  kind: RequestKind | 'both'
  /** The article of the Regulations it rests on: 36-3 is the third case of Art. 36. */
  article: string
  /** Its leaf row of Table 3; of a refusal the row of its principal ground; null where not counted. */
  row: LeafRow | 'byGround' | null
  /** Fields that must be given. */
  needs: readonly Field[]
  /** Of these one must be given at least. */
  needsOneOf?: readonly Field[]
  /** Closes a case that waits for the applicant in vain: for the correction, or for the fee. */
  closesWithout?: 'correction' | 'fee'
  /** Whether it is 不予公开 in the sense of the Review Law, Art. 23 (RP-3). */
  isRefusal: boolean
}

/** The ways to answer and what each must contain (law of Art. 30, 35 to 39, 41; 国办函〔2020〕109号). */
export const replyTypes = {
  alreadyPublic: {
    kind: 'disclosure',
    article: '36-1',
    row: '3.1',
    needs: ['where'],
    isRefusal: false,
  },
  /** The information, or the way to get it and when. */
  disclose: {
    kind: 'disclosure',
    article: '36-2',
    row: '3.1',
    needs: [],
    needsOneOf: ['documents', 'files', 'content', 'where'],
    isRefusal: false,
  },
  withhold: {
    kind: 'disclosure',
    article: '36-3',
    row: 'byGround',
    needs: ['grounds'],
    isRefusal: true,
  },
  /** 经检索没有 (RP-4). */
  notHeld: {
    kind: 'disclosure',
    article: '36-4',
    row: '3.4.1',
    needs: ['searchRecord'],
    isRefusal: false,
  },
  /** 不属于本行政机关负责公开 (RP-5); the other office where it is known. */
  otherOffice: {
    kind: 'disclosure',
    article: '36-5',
    row: '3.4.1',
    needs: ['reason'],
    isRefusal: false,
  },
  repeated: {
    kind: 'disclosure',
    article: '36-6',
    row: '3.5.2',
    needs: ['repeatedOf'],
    isRefusal: false,
  },
  /** Registers that have rules of their own: the reason names the law that is followed. */
  specialRules: {
    kind: 'disclosure',
    article: '36-7',
    row: '3.3.8',
    needs: ['reason'],
    isRefusal: false,
  },
  /** 区分处理: what can be given, and the grounds for the rest. */
  partial: {
    kind: 'disclosure',
    article: '37',
    row: '3.2',
    needs: ['grounds'],
    needsOneOf: ['documents', 'files', 'content'],
    isRefusal: false,
  },
  needsProcessing: {
    kind: 'disclosure',
    article: '38',
    row: '3.4.2',
    needs: ['reason'],
    isRefusal: false,
  },
  stillUnclear: {
    kind: 'disclosure',
    article: '30',
    row: '3.4.3',
    needs: ['reason'],
    isRefusal: false,
  },
  correctionLapsed: {
    kind: 'both',
    article: '30',
    row: '3.6.1',
    needs: [],
    closesWithout: 'correction',
    isRefusal: false,
  },
  /** 信访、投诉、举报: through which channel it can be brought. */
  complaint: {
    kind: 'disclosure',
    article: '39-1',
    row: '3.5.1',
    needs: ['where'],
    isRefusal: false,
  },
  /** 公报、报刊、书籍: where it can be had. */
  publication: {
    kind: 'disclosure',
    article: '39-2',
    row: '3.5.3',
    needs: ['where'],
    isRefusal: false,
  },
  excessive: {
    kind: 'disclosure',
    article: '35',
    row: '3.5.4',
    needs: ['reason'],
    isRefusal: false,
  },
  /** 要求确认或重新出具已获取信息. The Regulations have no article of its own; the annual report has a row. */
  reissue: {
    kind: 'disclosure',
    article: '36',
    row: '3.5.5',
    needs: ['reason'],
    isRefusal: false,
  },
  feeLapsed: {
    kind: 'disclosure',
    article: '109',
    row: '3.6.2',
    needs: [],
    closesWithout: 'fee',
    isRefusal: false,
  },
  recordCorrected: {
    kind: 'recordCorrection',
    article: '41',
    row: null,
    needs: ['content'],
    isRefusal: false,
  },
  recordForwarded: {
    kind: 'recordCorrection',
    article: '41',
    row: null,
    needs: ['otherOffice'],
    isRefusal: false,
  },
  /** Not ours to correct either, but the applicant is told where to ask for it. */
  recordElsewhere: {
    kind: 'recordCorrection',
    article: '41',
    row: null,
    needs: ['otherOffice'],
    isRefusal: false,
  },
  recordKept: {
    kind: 'recordCorrection',
    article: '41',
    row: null,
    needs: ['reason'],
    isRefusal: false,
  },
} as const satisfies Record<string, ReplyRule>

export type ReplyType = keyof typeof replyTypes

export const replyTypeNames = Object.keys(replyTypes) as ReplyType[]

export const isReplyType = (name: unknown): name is ReplyType =>
  typeof name === 'string' && Object.hasOwn(replyTypes, name)

export const replyRuleOf = (type: ReplyType): ReplyRule => replyTypes[type]

/** Whether a request of this kind can be answered so. */
export const isReplyFor = (type: ReplyType, kind: RequestKind): boolean =>
  ['both', kind].includes(replyTypes[type].kind)

/** The ways in which a request of this kind can be answered. */
export const replyTypesFor = (kind: RequestKind): ReplyType[] =>
  replyTypeNames.filter((name) => isReplyFor(name, kind))
