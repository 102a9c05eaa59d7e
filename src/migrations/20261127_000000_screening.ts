import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { createObjects, createRegister } from '../plugin/postgres/objects.ts'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_documents_register_listing" AS ENUM('byGround', 'title', 'none');
  CREATE TYPE "public"."enum__documents_v_version_register_listing" AS ENUM('byGround', 'title', 'none');
  CREATE TYPE "public"."enum_offices_kind" AS ENUM('general', 'finance', 'enforcement', 'welfare', 'construction');
  CREATE TYPE "public"."enum_decision_trees_kind" AS ENUM('general', 'finance', 'enforcement', 'welfare', 'construction');
  CREATE TYPE "public"."enum_decision_trees_state" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_screening_rules_kind" AS ENUM('word', 'pattern');
  CREATE TYPE "public"."enum_screening_rules_level" AS ENUM('hold', 'warn');
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'gongkaiKeepPrecedents';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'gongkaiKeepPrecedents';
  CREATE TABLE "screening_reports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"document" varchar NOT NULL,
  	"content_hash" varchar NOT NULL,
  	"screened_at" varchar NOT NULL,
  	"findings" jsonb NOT NULL
  );
  
  CREATE TABLE "decision_trees" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"office_id" uuid NOT NULL,
  	"kind" "enum_decision_trees_kind" DEFAULT 'general' NOT NULL,
  	"tree" jsonb,
  	"state" "enum_decision_trees_state" DEFAULT 'draft' NOT NULL,
  	"version" numeric,
  	"published_at" varchar,
  	"published_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "screening_rules_samples" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"should_find" boolean DEFAULT false
  );
  
  CREATE TABLE "screening_rules" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"office_id" uuid NOT NULL,
  	"kind" "enum_screening_rules_kind" DEFAULT 'word' NOT NULL,
  	"value" varchar NOT NULL,
  	"level" "enum_screening_rules_level" DEFAULT 'hold' NOT NULL,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "documents" ADD COLUMN "decision_path" jsonb;
  ALTER TABLE "documents" ADD COLUMN "register_listing" "enum_documents_register_listing";
  ALTER TABLE "documents" ADD COLUMN "review_on" varchar;
  ALTER TABLE "documents" ADD COLUMN "review_event" varchar;
  ALTER TABLE "_documents_v" ADD COLUMN "version_decision_path" jsonb;
  ALTER TABLE "_documents_v" ADD COLUMN "version_register_listing" "enum__documents_v_version_register_listing";
  ALTER TABLE "_documents_v" ADD COLUMN "version_review_on" varchar;
  ALTER TABLE "_documents_v" ADD COLUMN "version_review_event" varchar;
  ALTER TABLE "files" ADD COLUMN "screening" jsonb;
  ALTER TABLE "files" ADD COLUMN "redacted_from_id" uuid;
  ALTER TABLE "files" ADD COLUMN "removals" jsonb;
  ALTER TABLE "files" ADD COLUMN "is_original" boolean DEFAULT false;
  ALTER TABLE "offices" ADD COLUMN "kind" "enum_offices_kind" DEFAULT 'general';
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "decision_trees_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "screening_rules_id" uuid;
  ALTER TABLE "decision_trees" ADD CONSTRAINT "decision_trees_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "decision_trees" ADD CONSTRAINT "decision_trees_published_by_id_users_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "screening_rules_samples" ADD CONSTRAINT "screening_rules_samples_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."screening_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "screening_rules" ADD CONSTRAINT "screening_rules_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "document_contentHash_idx" ON "screening_reports" USING btree ("document","content_hash");
  CREATE INDEX "decision_trees_office_idx" ON "decision_trees" USING btree ("office_id");
  CREATE INDEX "decision_trees_state_idx" ON "decision_trees" USING btree ("state");
  CREATE INDEX "decision_trees_published_by_idx" ON "decision_trees" USING btree ("published_by_id");
  CREATE INDEX "decision_trees_updated_at_idx" ON "decision_trees" USING btree ("updated_at");
  CREATE INDEX "decision_trees_created_at_idx" ON "decision_trees" USING btree ("created_at");
  CREATE UNIQUE INDEX "office_version_idx" ON "decision_trees" USING btree ("office_id","version");
  CREATE INDEX "screening_rules_samples_order_idx" ON "screening_rules_samples" USING btree ("_order");
  CREATE INDEX "screening_rules_samples_parent_id_idx" ON "screening_rules_samples" USING btree ("_parent_id");
  CREATE INDEX "screening_rules_office_idx" ON "screening_rules" USING btree ("office_id");
  CREATE INDEX "screening_rules_updated_at_idx" ON "screening_rules" USING btree ("updated_at");
  CREATE INDEX "screening_rules_created_at_idx" ON "screening_rules" USING btree ("created_at");
  ALTER TABLE "files" ADD CONSTRAINT "files_redacted_from_id_files_id_fk" FOREIGN KEY ("redacted_from_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_decision_trees_fk" FOREIGN KEY ("decision_trees_id") REFERENCES "public"."decision_trees"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_screening_rules_fk" FOREIGN KEY ("screening_rules_id") REFERENCES "public"."screening_rules"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "files_redacted_from_idx" ON "files" USING btree ("redacted_from_id");
  CREATE INDEX "files_is_original_idx" ON "files" USING btree ("is_original");
  CREATE INDEX "payload_locked_documents_rels_decision_trees_id_idx" ON "payload_locked_documents_rels" USING btree ("decision_trees_id");
  CREATE INDEX "payload_locked_documents_rels_screening_rules_id_idx" ON "payload_locked_documents_rels" USING btree ("screening_rules_id");`)
  // The tables of precedents and identifiers, and the register with what is live already.
  const run = (statement: string) => db.execute(sql.raw(statement))
  await createObjects(run)
  await createRegister(run)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql`DROP TABLE IF EXISTS "gongkai_register", "gongkai_identifiers", "gongkai_precedent_bands", "gongkai_precedents"`,
  )
  await db.execute(sql`
   ALTER TABLE "screening_reports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "decision_trees" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "screening_rules_samples" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "screening_rules" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "screening_reports" CASCADE;
  DROP TABLE "decision_trees" CASCADE;
  DROP TABLE "screening_rules_samples" CASCADE;
  DROP TABLE "screening_rules" CASCADE;
  ALTER TABLE "files" DROP CONSTRAINT "files_redacted_from_id_files_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_decision_trees_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_screening_rules_fk";
  
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'gongkaiPublishScheduled', 'gongkaiNotifyStep', 'gongkaiRemind', 'gongkaiSendMail');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'gongkaiPublishScheduled', 'gongkaiNotifyStep', 'gongkaiRemind', 'gongkaiSendMail');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "files_redacted_from_idx";
  DROP INDEX "files_is_original_idx";
  DROP INDEX "payload_locked_documents_rels_decision_trees_id_idx";
  DROP INDEX "payload_locked_documents_rels_screening_rules_id_idx";
  ALTER TABLE "documents" DROP COLUMN "decision_path";
  ALTER TABLE "documents" DROP COLUMN "register_listing";
  ALTER TABLE "documents" DROP COLUMN "review_on";
  ALTER TABLE "documents" DROP COLUMN "review_event";
  ALTER TABLE "_documents_v" DROP COLUMN "version_decision_path";
  ALTER TABLE "_documents_v" DROP COLUMN "version_register_listing";
  ALTER TABLE "_documents_v" DROP COLUMN "version_review_on";
  ALTER TABLE "_documents_v" DROP COLUMN "version_review_event";
  ALTER TABLE "files" DROP COLUMN "screening";
  ALTER TABLE "files" DROP COLUMN "redacted_from_id";
  ALTER TABLE "files" DROP COLUMN "removals";
  ALTER TABLE "files" DROP COLUMN "is_original";
  ALTER TABLE "offices" DROP COLUMN "kind";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "decision_trees_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "screening_rules_id";
  DROP TYPE "public"."enum_documents_register_listing";
  DROP TYPE "public"."enum__documents_v_version_register_listing";
  DROP TYPE "public"."enum_offices_kind";
  DROP TYPE "public"."enum_decision_trees_kind";
  DROP TYPE "public"."enum_decision_trees_state";
  DROP TYPE "public"."enum_screening_rules_kind";
  DROP TYPE "public"."enum_screening_rules_level";`)
}
