import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { todayIn } from '../../../domain/dates/index.ts'
import type { RequestEvent } from '../../../domain/requests/index.ts'
import { bodyOf } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { fileFor, followed, followedOf } from '../followed.ts'
import { recordEvent } from '../recordEvent.ts'
import { noStore } from './case.ts'
import { download } from './files.ts'

const pair = { receiptNumber: z.string().max(200), accessCode: z.string().max(200) }
const text = z.string().max(5000)
const actBody = z.strictObject({
  ...pair,
  event: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('correct'), description: text, note: text.optional() }),
    z.strictObject({ type: z.literal('withdraw'), reason: text.optional() }),
    z.strictObject({ type: z.literal('giveReasons'), reason: text }),
    z.strictObject({ type: z.literal('notePayment'), reference: z.string().max(200) }),
    z.strictObject({
      type: z.literal('thirdPartyAnswer'),
      answer: z.enum(['agrees', 'objects']),
      reason: text.optional(),
    }),
  ]),
})

/**
 * What an applicant, or a third party, does with receipt number and access code, without an account.
 * A wrong pair, an unknown number and an exhausted throttle are told alike (404, 429), and take alike.
 */
export const lookupEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/lookup',
    method: 'post',
    handler: async (req) => {
      const asked = await bodyOf(req, z.strictObject(pair))
      return noStore(await followedOf(req, gongkai, await known(req, gongkai, asked)))
    },
  },
  {
    path: '/lookup/events',
    method: 'post',
    handler: async (req) => {
      const { event, ...asked } = await bodyOf(req, actBody)
      return noStore(await actAsFollower(req, gongkai, { ...asked, event }))
    },
  },
  {
    path: '/lookup/files/:file',
    method: 'post',
    handler: async (req) => {
      const asked = await bodyOf(req, z.strictObject(pair))
      const holder = await known(req, gongkai, asked)
      const found = await fileFor(req, holder, String(req.routeParams?.file))
      if (!found) throw refuse(req, 404, 'NOT_FOUND')
      return download(found)
    },
  },
]

/** What whoever follows a request may do with it. */
export type FollowerAct = z.output<typeof actBody>['event']

type Asked = { receiptNumber: string; accessCode: string }

/** Records an act of whoever holds the code, and answers how things stand after it. */
export async function actAsFollower(
  req: PayloadRequest,
  gongkai: Gongkai,
  { event, ...asked }: Asked & { event: FollowerAct },
) {
  const holder = await known(req, gongkai, asked)
  const on = todayIn(gongkai.timeZone, gongkai.now())
  const isParty = holder.as !== 'applicant'
  // The code of a third party opens their own question and nothing else; the applicant's the rest.
  if (isParty !== (event.type === 'thirdPartyAnswer')) throw refuse(req, 403, 'NOT_ENTITLED')
  await recordEvent(req, gongkai, {
    id: holder.row.id,
    event: {
      ...event,
      on,
      ...(isParty ? { party: holder.as.slice('party:'.length) } : {}),
    } as RequestEvent,
    by: isParty ? { party: holder.as.slice('party:'.length) } : 'applicant',
  })
  return followedOf(req, gongkai, await known(req, gongkai, asked))
}

/** Who holds this pair; 404 for any that opens nothing. */
export const known = async (req: PayloadRequest, gongkai: Gongkai, asked: Asked) => {
  const holder = await followed(req, gongkai, asked)
  if (!holder) throw refuse(req, 404, 'REQUEST_NOT_FOUND')
  return holder
}
