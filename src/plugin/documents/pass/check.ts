import type { PayloadRequest } from 'payload'
import { type Pass, passKey } from './key.ts'

/** Whether this request may write this document into this stage. */
export function hasPass(req: PayloadRequest, id: unknown, stage?: unknown): boolean {
  const pass = (req.context as Record<symbol, unknown>)[passKey] as Pass | undefined
  if (!pass || pass.id !== String(id)) return false
  return stage === undefined || pass.stage === stage
}
