import { publicDocuments } from '../../../../../site/api/publicDocuments.ts'
import { ground } from '../../../ground.ts'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> => publicDocuments(ground(), request)
