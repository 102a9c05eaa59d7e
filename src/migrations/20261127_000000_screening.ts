import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "screening_reports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"document" varchar NOT NULL,
  	"content_hash" varchar NOT NULL,
  	"screened_at" varchar NOT NULL,
  	"findings" jsonb NOT NULL
  );
  
  ALTER TABLE "files" ADD COLUMN "screening" jsonb;
  CREATE UNIQUE INDEX "document_contentHash_idx" ON "screening_reports" USING btree ("document","content_hash");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "screening_reports" CASCADE;
  ALTER TABLE "files" DROP COLUMN "screening";`)
}
