import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { createObjects, dropObjects } from '../plugin/postgres/objects.ts'

/** Triggers, counters, the public projection and the indexes that Payload's schema cannot express. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await createObjects((statement) => db.execute(sql.raw(statement)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await dropObjects((statement) => db.execute(sql.raw(statement)))
}
