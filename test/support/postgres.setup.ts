import { startTemporaryDatabase } from '../../scripts/lib/temporaryDatabase.mjs'

/** Starts one PostgreSQL for the run, unless `npm test` (or you) already gave one. */
export default async function setup() {
  if (process.env.TEST_DATABASE_URL) return
  const database = await startTemporaryDatabase()
  process.env.TEST_DATABASE_URL = database.url
  return async () => {
    delete process.env.TEST_DATABASE_URL
    await database.stop()
  }
}
