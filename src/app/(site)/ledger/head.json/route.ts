import { head } from '../../../../site/api/operations.ts'
import { ground } from '../../ground.ts'

export const dynamic = 'force-dynamic'

export const GET = (): Promise<Response> => head(ground())
