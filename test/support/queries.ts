import pg from 'pg'

type Query = (...args: unknown[]) => unknown

/** The anchor of the ledger looks on its own time, some 50 ms after any commit, of an earlier request too. */
const ofTheAnchor = /^select .* from "ledger" .*"ledger"\."seq" > \$1/

/**
 * How many statements go to PostgreSQL while `run` runs, from all connections of this process, and
 * what they were, but for the anchor's. Counts do not depend on how busy the machine is; times do.
 */
export async function queriesOf(run: () => Promise<unknown>): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const { query } = prototype
  const statements: string[] = []
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args
    statements.push(typeof first === 'string' ? first : (first as { text: string }).text)
    return query.apply(this, args)
  }
  try {
    await run()
  } finally {
    prototype.query = query
  }
  return statements.filter((text) => !ofTheAnchor.test(text))
}
