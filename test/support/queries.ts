import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

type Query = (...args: unknown[]) => unknown

/** What is asked on behalf of `run`, as against what other requests and the anchor ask meanwhile. */
const counted = new AsyncLocalStorage<string[]>()
/** Where a transition's own wait for the anchor looks; whether it looks or shares a look is chance. */
const ofTheAnchor = /^select .* from "ledger" .*"ledger"\."seq" > \$1/

/**
 * How many statements `run` sends to PostgreSQL, and what they were, but for the anchor's. Counts do
 * not depend on how busy the machine is; times do.
 */
export async function queriesOf(run: () => Promise<unknown>): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const { query } = prototype
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args
    counted.getStore()?.push(typeof first === 'string' ? first : (first as { text: string }).text)
    return query.apply(this, args)
  }
  const statements: string[] = []
  try {
    await counted.run(statements, run)
  } finally {
    prototype.query = query
  }
  return statements.filter((text) => !ofTheAnchor.test(text))
}
