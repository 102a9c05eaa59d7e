/**
 * Where a request carries its pass through the publish gate. Only the modules of this folder know
 * the symbol (the dependency checker says so), so nothing else can forge a pass.
 */
export const passKey = Symbol('gongkai.pass')

/** What a pass is for: one document, and the one stage it may be written into. */
export type Pass = { id: string; stage: string }
