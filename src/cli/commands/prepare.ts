import type { Command } from 'commander'
import type { Migration } from 'payload'
import pg from 'pg'
import { env } from '../../lib/env.ts'
import { withPayload } from '../payload.ts'

/** Exit code for a database that holds somebody else's tables. */
const foreignDatabase = 3

/** `prepare`: brings the database up to date, and seeds the demo county into an empty one. */
export function registerPrepare(program: Command): void {
  program
    .command('prepare')
    .description('migrate the database; with --seed-demo, fill an empty one with the demo county')
    .option('--seed-demo')
    .action(async ({ seedDemo }: { seedDemo?: boolean }) => {
      if (await isForeign(env.databaseUrl)) {
        process.stderr.write(
          '数据库里有别的程序的表，没有改动它。请另用一个空数据库。 The database holds tables of another program; use an empty one.\n',
        )
        process.exit(foreignDatabase)
      }
      const { migrations } = await import('../../migrations/index.ts')
      await withPayload(async (payload) => {
        // Given, so that Payload does not look for the files while the database is open.
        await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
        if (!seedDemo) return
        const { seedDemoCounty } = await import('../../demo/seed.ts')
        await seedDemoCounty(payload)
      })
    })
}

/** Whether the database has tables but none of ours: it is not ours to migrate. */
async function isForeign(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    )
    const names = rows.map((row) => row.name)
    return names.length > 0 && !names.includes('payload_migrations')
  } finally {
    await client.end()
  }
}
