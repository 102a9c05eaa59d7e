import pg from 'pg'

/** Speaks to a database directly, behind the back of the program. */
export const asSuperuserOf =
  (url: string) =>
  async (text: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }
