import { requestDeadlines } from '../../requests/recompute.ts'
import { documentDeadlines } from './documents.ts'
import type { Recomputer } from './recomputer.ts'

/** Everything that keeps deadlines. */
export const recomputers: readonly Recomputer[] = [documentDeadlines, requestDeadlines]
