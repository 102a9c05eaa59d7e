import type { Endpoint } from 'payload'
import { z } from 'zod'
import { bodyOf, forStaff } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { officesOfDesk } from '../access.ts'
import { deskOf, deskViews } from '../desk.ts'
import { dueCalendar } from '../dueCalendar.ts'
import { makeFeed, personOfFeed, revokeFeed } from '../dueFeed.ts'
import { noStore } from './case.ts'

const query = z.object({
  view: z.enum(deskViews).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})
const feedBody = z.strictObject({ action: z.enum(['make', 'revoke']) })

/**
 * `GET /api/requests/desk?view=&page=`: what is due, the least time left first. `GET desk.ics`: the
 * due dates of whoever is signed in, as a calendar; `POST desk/feed` `{ action }` makes an address for
 * calendar programs, `{ url }`, or revokes it; `GET desk/feed/TOKEN.ics` answers it without an account.
 */
export const deskEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/desk',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const asked = query.safeParse(req.query)
      if (!asked.success) throw refuse(req, 400, 'BAD_REQUEST')
      return noStore(await deskOf(req, gongkai, { actor, ...asked.data }))
    }),
  },
  {
    path: '/desk.ics',
    method: 'get',
    handler: forStaff(async (req, actor) =>
      ics(await dueCalendar(req, gongkai, { actor, language: req.i18n.language })),
    ),
  },
  {
    path: '/desk/feed',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const { action } = await bodyOf(req, feedBody)
      if (officesOfDesk(actor).length === 0) throw refuse(req, 403, 'NOT_ENTITLED')
      if (action === 'make') return noStore(await makeFeed(req, gongkai, actor), 201)
      await revokeFeed(req, actor)
      return noStore({ url: null })
    }),
  },
  {
    path: '/desk/feed/:token',
    method: 'get',
    handler: async (req) => {
      const token = String(req.routeParams?.token).replace(/\.ics$/, '')
      const person = await personOfFeed(req, token)
      if (!person) throw refuse(req, 404, 'NOT_FOUND')
      const { language } = req.i18n
      return ics(await dueCalendar(person.req, gongkai, { actor: person.actor, language }))
    },
  },
]

const ics = (text: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="gongkai.ics"',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
    },
  })
