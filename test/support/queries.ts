import pg from 'pg'

type Query = (...args: unknown[]) => unknown

/**
 * How many statements go to PostgreSQL while `run` runs, from all connections of this process, and
 * what they were. Counts do not depend on how busy the machine is; times do.
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
  return statements
}
