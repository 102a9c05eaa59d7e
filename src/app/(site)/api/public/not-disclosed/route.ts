import { publicRegister } from '../../../../../site/api/notDisclosed.ts'
import { ground } from '../../../ground.ts'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> => publicRegister(ground(), request)
