import { metrics } from '../../../site/api/operations.ts'
import { ground, migrationNames } from '../ground.ts'

export const dynamic = 'force-dynamic'

export const GET = (): Promise<Response> => metrics(ground(), migrationNames)
