import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { createObjects } from '../plugin/postgres/objects.ts'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "account_revision" numeric DEFAULT 0;`)
  // Its guard, for databases that were made before there was one.
  await createObjects((statement) => db.execute(sql.raw(statement)))
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TRIGGER IF EXISTS gongkai_no_stale_account ON "users";
  ALTER TABLE "users" DROP COLUMN "account_revision";`)
}
