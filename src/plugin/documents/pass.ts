import type { PayloadRequest } from 'payload'

/**
 * The pass through the publish gate. The key is a symbol of this module, and the pass names the one
 * document and the one stage it is for: nothing that merely shares the request can use it. Only
 * `transition.ts` imports `withPass`; the dependency checker says so.
 */
const key = Symbol('gongkai.pass')

type Pass = { id: string; stage: string }

export async function withPass<Result>(
  req: PayloadRequest,
  pass: Pass,
  write: () => Promise<Result>,
): Promise<Result> {
  // Payload replaces a context that has no string key, and would drop the symbol with it.
  req.context = { ...req.context, isTransition: true, [key]: pass }
  try {
    return await write()
  } finally {
    delete (req.context as Record<symbol, unknown>)[key]
  }
}

/** Whether this request may write this document into this stage. */
export function hasPass(req: PayloadRequest, id: unknown, stage?: unknown): boolean {
  const pass = (req.context as Record<symbol, unknown>)[key] as Pass | undefined
  if (!pass || pass.id !== String(id)) return false
  return stage === undefined || pass.stage === stage
}
