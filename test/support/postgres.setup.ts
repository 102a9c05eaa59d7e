import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startTemporaryDatabase } from '../../scripts/lib/temporaryDatabase.mjs'
import { nameOfDemoTemplate } from './demoCounty.ts'
import { dropTemplate } from './postgres.ts'

/** One PostgreSQL for the run, unless `npm test` (or you) already gave one, and a folder for the run. */
export default async function setup() {
  // Several projects in one run share both.
  if (process.env.GONGKAI_TEST_RUN) return
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-run-'))
  process.env.GONGKAI_TEST_RUN = folder
  const database = process.env.TEST_DATABASE_URL ? null : await startTemporaryDatabase()
  if (database) process.env.TEST_DATABASE_URL = database.url
  return async () => {
    if (database) {
      delete process.env.TEST_DATABASE_URL
      await database.stop()
    } else await dropTemplate({ name: nameOfDemoTemplate() })
    delete process.env.GONGKAI_TEST_RUN
    await rm(folder, { recursive: true, force: true })
  }
}
