import { isDateOnly } from '../dates/index.ts'
import { isGiven } from '../lifecycle/index.ts'
import { isReplyType, replyRuleOf } from './replies.ts'
import { rowOfGround } from './tableThree.ts'
import type { ReplyGroundId, RequestReason } from './types.ts'

/** A reply as it arrives: nothing of it is sure before this has looked at it. */
type Given = Readonly<Record<string, unknown>>

/** A ground that a reply can rest on, by its article (RP-2). */
export const isReplyGround = (id: unknown): id is ReplyGroundId =>
  typeof id === 'string' && Object.hasOwn(rowOfGround, id)

/**
 * Everything that a reply lacks of what its kind must contain (RP-2, RP-4, RP-5), each as
 * `REPLY_INCOMPLETE` with its field; of what is within a field, `grounds.0.facts`.
 */
export function replyFaults(reply: Given): RequestReason[] {
  return incomplete(reply).map((field) => ({ code: 'REPLY_INCOMPLETE', field }))
}

function incomplete(reply: Given): string[] {
  if (!isReplyType(reply.replyType)) return ['replyType']
  const { needs, needsOneOf } = replyRuleOf(reply.replyType)
  const oneOf = needsOneOf ?? []
  return [
    ...needs.flatMap((field) => lackOf(field, reply[field])),
    ...(oneOf.length > 0 && !oneOf.some((field) => isGiven(reply[field])) ? [oneOf[0] ?? ''] : []),
    // What is given beyond need is no less to be whole: a half ground would be sent all the same.
    ...(['grounds', 'searchRecord', 'otherOffice'] as const)
      .filter((field) => !needs.includes(field) && isGiven(reply[field]))
      .flatMap((field) => lackOf(field, reply[field])),
  ]
}

function lackOf(field: string, value: unknown): string[] {
  if (!isGiven(value)) return [field]
  if (field === 'grounds') return lackOfGrounds(value)
  if (field === 'searchRecord') return lackOfSearch(value)
  // RP-5: whoever knows the other office knows its name.
  if (field === 'otherOffice') return lackOfRecord(field, value, ['name'])
  return []
}

function lackOfGrounds(value: unknown): string[] {
  if (!Array.isArray(value)) return ['grounds']
  return value.flatMap((each: unknown, at) => {
    const given = recordOf(each)
    return [
      ...(isReplyGround(given.ground) ? [] : [`grounds.${at}.ground`]),
      ...(isText(given.facts) ? [] : [`grounds.${at}.facts`]),
    ]
  })
}

function lackOfSearch(value: unknown): string[] {
  const isDated = isDateOnly(recordOf(value).on)
  return [
    ...lackOfRecord('searchRecord', value, ['where', 'who', 'keywords']),
    ...(isDated ? [] : ['searchRecord.on']),
  ]
}

const lackOfRecord = (field: string, value: unknown, names: readonly string[]): string[] =>
  names.filter((name) => !isText(recordOf(value)[name])).map((name) => `${field}.${name}`)

const recordOf = (value: unknown): Given =>
  typeof value === 'object' && value !== null ? (value as Given) : {}

const isText = (value: unknown): boolean => typeof value === 'string' && isGiven(value)
