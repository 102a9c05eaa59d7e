import type { PayloadRequest } from 'payload'
import { type Pass, passKey } from './key.ts'

/**
 * Lets one write through the publish gate. The pass names the one document and the one stage it is
 * for: nothing that merely shares the request can use it. For the one writer alone.
 */
export async function withPass<Result>(
  req: PayloadRequest,
  pass: Pass,
  write: () => Promise<Result>,
): Promise<Result> {
  // Payload replaces a context that has no string key, and would drop the symbol with it.
  req.context = { ...req.context, isTransition: true, [passKey]: pass }
  try {
    return await write()
  } finally {
    delete (req.context as Record<symbol, unknown>)[passKey]
  }
}
