import type { PayloadRequest } from 'payload'
import { refuse } from '../errors.ts'
import { isPostgres } from '../postgres/connection.ts'

/** Counting for many at once needs PostgreSQL; elsewhere nothing is taken in (501). */
export function assertPostgres(req: PayloadRequest): void {
  if (!isPostgres(req.payload)) throw refuse(req, 501, 'NEEDS_POSTGRES')
}
