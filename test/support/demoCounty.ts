import { execFile } from 'node:child_process'
import { cp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Payload } from 'payload'
import { typescriptArgs } from '../../scripts/lib/nodeFlags.mjs'
import { checkout } from '../../scripts/lib/paths.mjs'
import { hashOfSources } from '../../scripts/lib/sources.mjs'
import type { County } from '../../src/demo/county.ts'
import { createDatabase, ensureTemplate, type Template, type TestDatabase } from './postgres.ts'

/** A database to open a county on, and what goes with it. */
export type Beginning = TestDatabase & {
  secret: string
  /** Sessions that there are already, by account. */
  tokens: Record<string, string>
  /** Who is in the county; it may have to be filled first. */
  begin: (payload: Payload) => Promise<County>
}

/** What `beginCounty.ts` leaves beside the database and the data folder. */
export type Begun = Pick<Beginning, 'secret' | 'tokens'> & { county: County }

/** The folder of this run, of `postgres.setup.ts`. What is made once for all its test files lies there. */
const runFolder = (): string => {
  const folder = process.env.GONGKAI_TEST_RUN
  if (!folder) throw new Error('GONGKAI_TEST_RUN is not set: is globalSetup missing?')
  return folder
}

/** The template is the run's own: the sessions in it end, and its data folder goes with the run. */
export const nameOfDemoTemplate = (): string =>
  `gongkai_county_${path.basename(runFolder()).replace(/\W/g, '').toLowerCase()}`

/**
 * A copy of the demo county as `createCounty` makes it: its database, its data folder, and a session
 * of each of its people. The original is made once in a run, since hashing a password takes its
 * time, in a process of its own, so that this one's Payload sees only its own database.
 */
export async function copyDemoCounty(dataDir: string): Promise<Beginning> {
  const folder = path.join(runFolder(), 'county')
  const template: Template = {
    name: nameOfDemoTemplate(),
    stamp: await hashOfSources({ root: checkout }),
  }
  await ensureTemplate((url) => makeDemoCounty(url, folder), template)
  await cp(path.join(folder, 'data'), dataDir, { recursive: true })
  const file = await readFile(path.join(folder, 'begun.json'), 'utf8')
  const { county, ...begun } = JSON.parse(file) as Begun
  return { ...(await createDatabase({ template })), ...begun, begin: async () => county }
}

async function makeDemoCounty(url: string, folder: string): Promise<void> {
  const script = path.join(import.meta.dirname, 'beginCounty.ts')
  await promisify(execFile)(process.execPath, [...typescriptArgs(checkout), script, folder], {
    env: { ...process.env, DATABASE_URL: url },
  })
}
