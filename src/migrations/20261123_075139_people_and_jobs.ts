import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_delegations_status" AS ENUM('active', 'pending', 'refused');
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'gongkaiRemind';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'gongkaiSendMail';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'gongkaiRemind';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'gongkaiSendMail';
  CREATE TABLE "payload_jobs_stats" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"stats" jsonb,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "offices" ADD COLUMN "merged_on" varchar;
  ALTER TABLE "delegations" ADD COLUMN "delegator_name" varchar;
  ALTER TABLE "delegations" ADD COLUMN "delegate_name" varchar;
  ALTER TABLE "delegations" ADD COLUMN "status" "enum_delegations_status" DEFAULT 'active';
  ALTER TABLE "delegations" ADD COLUMN "requested_by_id" uuid;
  ALTER TABLE "delegations" ADD COLUMN "decided_by_id" uuid;
  ALTER TABLE "delegations" ADD COLUMN "decided_at" varchar;
  ALTER TABLE "payload_jobs" ADD COLUMN "meta" jsonb;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_requested_by_id_users_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "delegations_status_idx" ON "delegations" USING btree ("status");
  CREATE INDEX "delegations_requested_by_idx" ON "delegations" USING btree ("requested_by_id");
  CREATE INDEX "delegations_decided_by_idx" ON "delegations" USING btree ("decided_by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payload_jobs_stats" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "payload_jobs_stats" CASCADE;
  ALTER TABLE "delegations" DROP CONSTRAINT "delegations_requested_by_id_users_id_fk";
  
  ALTER TABLE "delegations" DROP CONSTRAINT "delegations_decided_by_id_users_id_fk";
  
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'gongkaiPublishScheduled', 'gongkaiNotifyStep');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'gongkaiPublishScheduled', 'gongkaiNotifyStep');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "delegations_status_idx";
  DROP INDEX "delegations_requested_by_idx";
  DROP INDEX "delegations_decided_by_idx";
  ALTER TABLE "offices" DROP COLUMN "merged_on";
  ALTER TABLE "delegations" DROP COLUMN "delegator_name";
  ALTER TABLE "delegations" DROP COLUMN "delegate_name";
  ALTER TABLE "delegations" DROP COLUMN "status";
  ALTER TABLE "delegations" DROP COLUMN "requested_by_id";
  ALTER TABLE "delegations" DROP COLUMN "decided_by_id";
  ALTER TABLE "delegations" DROP COLUMN "decided_at";
  ALTER TABLE "payload_jobs" DROP COLUMN "meta";
  DROP TYPE "public"."enum_delegations_status";`)
}
