import type { Endpoint } from 'payload'
import { forStaff } from '../../endpoint.ts'
import type { Gongkai } from '../../options.ts'
import { renderSheet, sheetPolicy } from '../approvalSheet/renderSheet.ts'
import { sheetOf } from '../approvalSheet/sheetOf.ts'
import { describe } from '../describe.ts'
import { readableWorking, routeId } from './readable.ts'

/** `GET /api/documents/:id/approval-sheet`: the 送审单 of a document, as a page to print. */
export const approvalSheetEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/approval-sheet',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const id = routeId(req)
      await readableWorking(req, id)
      const sheet = await sheetOf(req, await describe(req, { gongkai, actor, id }))
      return new Response(renderSheet(sheet), {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': sheetPolicy,
          'Cache-Control': 'private, no-store',
          'Referrer-Policy': 'no-referrer',
          'X-Content-Type-Options': 'nosniff',
        },
      })
    }),
  },
]
