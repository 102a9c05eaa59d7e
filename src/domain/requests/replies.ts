import { type GroundId, grounds as groundTable } from '../disclosure/index.ts'
import type { RequestKind } from './types.ts'

/** One thing that a reply withholds: on which ground, by which facts, and which part. */
export type ReplyGround = { ground: string; facts: string; part?: string }

/** How it was looked for, when nothing was found (RP-4). */
export type SearchRecord = { where: string; who: string; keywords: string; on: string }

/** A reply as it is proposed, approved and sent. */
export type Reply = {
  replyType: ReplyType
  /** What is told or given, in words. */
  content?: string
  /** Where and how it can be had. */
  where?: string
  grounds?: ReplyGround[]
  reason?: string
  searchRecord?: SearchRecord
  otherOffice?: { name?: string; contact?: string }
  /** Receipt number of the request that it repeats. */
  repeatedOf?: string
  /** Ids of published documents that answer it. */
  documents?: string[]
  /** Ids of files that are given. */
  files?: string[]
  /** Art. 15, 32: why the public interest outweighs a third party's objection. */
  publicInterest?: string
}

type ReplyRule = {
  /** Of the Regulations, or of 国办函〔2020〕109号. */
  article: string
  kinds: readonly RequestKind[]
  /** The leaf row of Table 3; `ground` goes by the first ground; null is not counted there. */
  row: string | 'ground' | null
  /** What it must contain. */
  needs: readonly (keyof Reply)[]
  /** One of these must be there. */
  oneOf?: readonly (keyof Reply)[]
  /** Whether something is refused: what is said of remedies goes by it (RP-3). */
  denies: boolean
  /** Whether it closes a case in which something was not done in time. */
  lapse?: 'correction' | 'fee'
}

const disclosure = ['disclosure'] as const
const recordCorrection = ['recordCorrection'] as const

/**
 * The types of reply, Art. 36 and the articles around it, each with the row of Table 3 in which it is
 * counted. To add one: its entry, its name in the messages and its letter.
 */
export const replyTypes = {
  alreadyPublic: {
    article: '36-1',
    kinds: disclosure,
    row: '3.1',
    needs: [],
    oneOf: ['where', 'documents'],
    denies: false,
  },
  disclose: {
    article: '36-2',
    kinds: disclosure,
    row: '3.1',
    needs: [],
    oneOf: ['content', 'files', 'where'],
    denies: false,
  },
  withhold: { article: '36-3', kinds: disclosure, row: 'ground', needs: ['grounds'], denies: true },
  notHeld: {
    article: '36-4',
    kinds: disclosure,
    row: '3.4.1',
    needs: ['searchRecord'],
    denies: false,
  },
  otherOffice: {
    article: '36-5',
    kinds: disclosure,
    row: '3.4.1',
    needs: ['reason'],
    denies: false,
  },
  repeated: {
    article: '36-6',
    kinds: disclosure,
    row: '3.5.2',
    needs: ['repeatedOf'],
    denies: false,
  },
  specialRules: {
    article: '36-7',
    kinds: disclosure,
    row: '3.3.8',
    needs: ['where'],
    denies: false,
  },
  /** 区分处理: counted in this row and in no other. */
  partial: {
    article: '37',
    kinds: disclosure,
    row: '3.2',
    needs: ['grounds'],
    oneOf: ['content', 'files', 'where'],
    denies: true,
  },
  needsProcessing: {
    article: '38',
    kinds: disclosure,
    row: '3.4.2',
    needs: ['reason'],
    denies: false,
  },
  stillUnclear: {
    article: '30',
    kinds: disclosure,
    row: '3.4.3',
    needs: ['reason'],
    denies: false,
  },
  correctionLapsed: {
    article: '30',
    kinds: disclosure,
    row: '3.6.1',
    needs: [],
    denies: false,
    lapse: 'correction',
  },
  complaint: { article: '39-1', kinds: disclosure, row: '3.5.1', needs: ['where'], denies: false },
  publication: {
    article: '39-2',
    kinds: disclosure,
    row: '3.5.3',
    needs: ['where'],
    denies: false,
  },
  excessive: { article: '35', kinds: disclosure, row: '3.5.4', needs: ['reason'], denies: false },
  reissue: { article: '36', kinds: disclosure, row: '3.5.5', needs: ['reason'], denies: false },
  feeLapsed: {
    article: '109',
    kinds: disclosure,
    row: '3.6.2',
    needs: [],
    denies: false,
    lapse: 'fee',
  },
  recordCorrected: {
    article: '41',
    kinds: recordCorrection,
    row: null,
    needs: ['content'],
    denies: false,
  },
  recordForwarded: {
    article: '41',
    kinds: recordCorrection,
    row: null,
    needs: ['otherOffice'],
    denies: false,
  },
  recordKept: {
    article: '41',
    kinds: recordCorrection,
    row: null,
    needs: ['reason'],
    denies: false,
  },
} as const satisfies Record<string, ReplyRule>

export type ReplyType = keyof typeof replyTypes

export const replyTypeNames = Object.keys(replyTypes) as ReplyType[]

export const isReplyType = (name: unknown): name is ReplyType =>
  typeof name === 'string' && Object.hasOwn(replyTypes, name)

export const replyRule = (type: ReplyType): ReplyRule => replyTypes[type]

/** The types of reply that a kind of request can have. */
export const repliesFor = (kind: RequestKind): ReplyType[] =>
  replyTypeNames.filter((type) => replyRule(type).kinds.includes(kind))

/** Ground to row of Table 3, in the order of its rows. */
const groundRows: Readonly<Record<string, string>> = {
  '14-1': '3.3.1',
  '14-2': '3.3.2',
  '14-3': '3.3.3',
  '15': '3.3.4',
  '16-1': '3.3.5',
  '16-2': '3.3.6',
  '16-3': '3.3.7',
}

/** The grounds on which a reply may refuse (Art. 14 to 16). */
export const refusalGrounds = groundTable.filter(({ id }) => Object.hasOwn(groundRows, id))

export const isRefusalGround = (id: unknown): id is GroundId =>
  typeof id === 'string' && Object.hasOwn(groundRows, id)

/** RP-1: the one leaf row of Table 3; of several grounds the first decides. */
export function rowOfReply({
  replyType,
  grounds = [],
}: Pick<Reply, 'replyType' | 'grounds'>): string | null {
  const { row } = replyRule(replyType)
  if (row !== 'ground') return row
  return groundRows[grounds[0]?.ground ?? ''] ?? null
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && value.length === 0)

/** What a reply lacks, by field, all at once (RP-2, RP-4, RP-5). */
export function replyFaults(reply: Reply, kind: RequestKind): string[] {
  const rule = replyRule(reply.replyType)
  if (!rule.kinds.includes(kind)) return ['replyType']
  const { oneOf = [] } = rule
  const lacking = rule.needs.filter((name) => isEmpty(reply[name]))
  const search = reply.searchRecord
  return [
    ...lacking,
    ...(oneOf.length > 0 && oneOf.every((name) => isEmpty(reply[name]))
      ? [oneOf[0] ?? 'content']
      : []),
    ...(reply.grounds ?? []).flatMap(({ ground, facts }, at) => [
      ...(isRefusalGround(ground) ? [] : [`grounds.${at}.ground`]),
      ...(isEmpty(facts) ? [`grounds.${at}.facts`] : []),
    ]),
    ...(search && rule.needs.includes('searchRecord')
      ? (['where', 'who', 'keywords', 'on'] as const)
          .filter((name) => isEmpty(search[name]))
          .map((name) => `searchRecord.${name}`)
      : []),
  ]
}
