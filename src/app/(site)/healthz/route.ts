import { healthz } from '../../../site/api/operations.ts'

export const dynamic = 'force-dynamic'

export const GET = (): Response => healthz()
