import { createSite } from '../../../site/site.ts'
import { ground } from '../ground.ts'

export const dynamic = 'force-dynamic'

/** Every public page; which there are is told by the table in src/site/routes.ts. */
export const GET = (request: Request): Promise<Response> => createSite(ground()).handle(request)

/** The forms of requests; every other page answers 405. */
export const POST = GET
