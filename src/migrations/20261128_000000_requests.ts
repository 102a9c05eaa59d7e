import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { createObjects } from '../plugin/postgres/objects.ts'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_requests_kind" AS ENUM('disclosure', 'recordCorrection');
  CREATE TYPE "public"."enum_requests_channel" AS ENUM('online', 'email', 'fax', 'counter', 'postSigned', 'postPlain', 'oral', 'decision');
  CREATE TYPE "public"."enum_requests_applicant_type" AS ENUM('naturalPerson', 'commercial', 'research', 'publicInterest', 'legalService', 'other');
  CREATE TYPE "public"."enum_requests_state" AS ENUM('registered', 'correctionAsked', 'underReview', 'consulting', 'inProgress', 'replied', 'archived');
  CREATE TYPE "public"."enum_request_reviews_kind" AS ENUM('review', 'directSuit', 'suitAfterReview');
  CREATE TYPE "public"."enum_request_reviews_outcome" AS ENUM('upheld', 'corrected', 'other', 'pending');
  CREATE TYPE "public"."enum_holidays_kind" AS ENUM('notice', 'local');
  CREATE TYPE "public"."enum_letter_templates_kind" AS ENUM('receipt', 'anewNotice', 'correctionNotice', 'extensionNotice', 'thirdPartyConsultation', 'thirdPartyNotice', 'agencyConsultation', 'feeNotice', 'reasonsRequest', 'alreadyPublic', 'disclose', 'withhold', 'notHeld', 'otherOffice', 'repeated', 'specialRules', 'partial', 'needsProcessing', 'stillUnclear', 'correctionLapsed', 'complaint', 'publication', 'excessive', 'reissue', 'feeLapsed', 'recordCorrected', 'recordForwarded', 'recordElsewhere', 'recordKept');
  CREATE TYPE "public"."enum_identity_views_purpose" AS ENUM('handling', 'consultation', 'letter', 'codeRenewal', 'oversight', 'retention');
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'gongkaiRequestEffects';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'gongkaiRecomputeDeadlines';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'gongkaiEraseRequests';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'gongkaiRemindRequests';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'gongkaiRequestEffects';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'gongkaiRecomputeDeadlines';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'gongkaiEraseRequests';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'gongkaiRemindRequests';
  CREATE TABLE "requests" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"receipt_number" varchar NOT NULL,
  	"office_id" uuid NOT NULL,
  	"kind" "enum_requests_kind" NOT NULL,
  	"channel" "enum_requests_channel" NOT NULL,
  	"applicant_type" "enum_requests_applicant_type" NOT NULL,
  	"state" "enum_requests_state" NOT NULL,
  	"is_open" boolean DEFAULT false NOT NULL,
  	"awaits_approval" boolean,
  	"outcome" varchar,
  	"table_row" varchar,
  	"submitted_on" varchar NOT NULL,
  	"signed_on" varchar,
  	"received_on" varchar,
  	"due_on" varchar,
  	"due_code" varchar,
  	"standing" varchar,
  	"calendar_version" varchar,
  	"closed_on" varchar,
  	"officer_id" uuid,
  	"revision" numeric NOT NULL,
  	"language" varchar,
  	"split_from" varchar,
  	"anew_of" varchar,
  	"erased_on" varchar,
  	"legal_hold" boolean,
  	"moderation" varchar,
  	"seal_key" varchar NOT NULL,
  	"sealed_applicant" varchar,
  	"sealed_description" varchar,
  	"sealed_holds" varchar,
  	"identity_index" varchar,
  	"target_index" varchar,
  	"code_hash" varchar,
  	"idempotency_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "request_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"request" varchar NOT NULL,
  	"seq" numeric NOT NULL,
  	"type" varchar NOT NULL,
  	"on" varchar NOT NULL,
  	"at" varchar NOT NULL,
  	"actor" varchar NOT NULL,
  	"actor_name" varchar NOT NULL,
  	"on_behalf_of" varchar,
  	"params" jsonb,
  	"seal_key" varchar NOT NULL,
  	"sealed" varchar,
  	"fingerprint" varchar
  );
  
  CREATE TABLE "request_parties" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"request" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"seal_key" varchar NOT NULL,
  	"sealed" varchar,
  	"code_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "request_reviews" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"request" varchar NOT NULL,
  	"kind" "enum_request_reviews_kind" NOT NULL,
  	"outcome" "enum_request_reviews_outcome" NOT NULL,
  	"filed_on" varchar NOT NULL,
  	"decided_on" varchar,
  	"anew" varchar,
  	"revision" numeric NOT NULL,
  	"seal_key" varchar NOT NULL,
  	"sealed" varchar NOT NULL,
  	"fingerprint" varchar NOT NULL
  );
  
  CREATE TABLE "request_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"request" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"seq" numeric,
  	"letter_kind" varchar,
  	"number" varchar,
  	"sealed_name" varchar,
  	"mime_type" varchar NOT NULL,
  	"size" numeric NOT NULL,
  	"fingerprint" varchar NOT NULL,
  	"audience" varchar NOT NULL,
  	"stored_as" varchar NOT NULL,
  	"copy_of" varchar,
  	"findings" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "holidays" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"seq" numeric NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "enum_holidays_kind" NOT NULL,
  	"year" numeric,
  	"office_id" uuid,
  	"days" jsonb NOT NULL,
  	"source" varchar,
  	"document_number" varchar,
  	"notice_on" varchar,
  	"replaces_id" uuid,
  	"is_withdrawal" boolean DEFAULT false,
  	"reason" varchar,
  	"calendar_version" varchar NOT NULL,
  	"recorded_at" varchar NOT NULL,
  	"recorded_by" varchar NOT NULL,
  	"recorded_by_name" varchar NOT NULL
  );
  
  CREATE TABLE "letter_templates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum_letter_templates_kind" NOT NULL,
  	"office_id" uuid NOT NULL,
  	"body" varchar NOT NULL,
  	"version" numeric,
  	"author_id" uuid,
  	"author_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "identity_views" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"at" varchar NOT NULL,
  	"person" varchar NOT NULL,
  	"person_name" varchar,
  	"request" varchar NOT NULL,
  	"office" varchar NOT NULL,
  	"purpose" "enum_identity_views_purpose" NOT NULL,
  	"parts" jsonb NOT NULL
  );
  
  ALTER TABLE "documents" ADD COLUMN "disclosure_due_calendar" varchar;
  ALTER TABLE "documents" ADD COLUMN "step_due_calendar" varchar;
  ALTER TABLE "_documents_v" ADD COLUMN "version_disclosure_due_calendar" varchar;
  ALTER TABLE "_documents_v" ADD COLUMN "version_step_due_calendar" varchar;
  ALTER TABLE "offices" ADD COLUMN "letter_code" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "letter_templates_id" uuid;
  ALTER TABLE "requests" ADD CONSTRAINT "requests_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requests" ADD CONSTRAINT "requests_officer_id_users_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "holidays" ADD CONSTRAINT "holidays_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "holidays" ADD CONSTRAINT "holidays_replaces_id_holidays_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."holidays"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letter_templates" ADD CONSTRAINT "letter_templates_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letter_templates" ADD CONSTRAINT "letter_templates_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "requests_receipt_number_idx" ON "requests" USING btree ("receipt_number");
  CREATE INDEX "requests_office_idx" ON "requests" USING btree ("office_id");
  CREATE INDEX "requests_state_idx" ON "requests" USING btree ("state");
  CREATE INDEX "requests_outcome_idx" ON "requests" USING btree ("outcome");
  CREATE INDEX "requests_submitted_on_idx" ON "requests" USING btree ("submitted_on");
  CREATE INDEX "requests_due_on_idx" ON "requests" USING btree ("due_on");
  CREATE INDEX "requests_officer_idx" ON "requests" USING btree ("officer_id");
  CREATE INDEX "requests_moderation_idx" ON "requests" USING btree ("moderation");
  CREATE INDEX "requests_identity_index_idx" ON "requests" USING btree ("identity_index");
  CREATE INDEX "requests_target_index_idx" ON "requests" USING btree ("target_index");
  CREATE UNIQUE INDEX "requests_idempotency_key_idx" ON "requests" USING btree ("idempotency_key");
  CREATE INDEX "requests_updated_at_idx" ON "requests" USING btree ("updated_at");
  CREATE INDEX "requests_created_at_idx" ON "requests" USING btree ("created_at");
  CREATE INDEX "office_isOpen_dueOn_idx" ON "requests" USING btree ("office_id","is_open","due_on");
  CREATE UNIQUE INDEX "request_seq_idx" ON "request_events" USING btree ("request","seq");
  CREATE INDEX "request_parties_updated_at_idx" ON "request_parties" USING btree ("updated_at");
  CREATE INDEX "request_parties_created_at_idx" ON "request_parties" USING btree ("created_at");
  CREATE UNIQUE INDEX "request_key_idx" ON "request_parties" USING btree ("request","key");
  CREATE INDEX "request_reviews_request_idx" ON "request_reviews" USING btree ("request");
  CREATE INDEX "request_files_request_idx" ON "request_files" USING btree ("request");
  CREATE INDEX "request_files_updated_at_idx" ON "request_files" USING btree ("updated_at");
  CREATE INDEX "request_files_created_at_idx" ON "request_files" USING btree ("created_at");
  CREATE UNIQUE INDEX "holidays_seq_idx" ON "holidays" USING btree ("seq");
  CREATE INDEX "holidays_year_idx" ON "holidays" USING btree ("year");
  CREATE INDEX "holidays_office_idx" ON "holidays" USING btree ("office_id");
  CREATE UNIQUE INDEX "holidays_replaces_idx" ON "holidays" USING btree ("replaces_id");
  CREATE INDEX "letter_templates_office_idx" ON "letter_templates" USING btree ("office_id");
  CREATE INDEX "letter_templates_author_idx" ON "letter_templates" USING btree ("author_id");
  CREATE INDEX "letter_templates_updated_at_idx" ON "letter_templates" USING btree ("updated_at");
  CREATE INDEX "letter_templates_created_at_idx" ON "letter_templates" USING btree ("created_at");
  CREATE UNIQUE INDEX "office_kind_version_idx" ON "letter_templates" USING btree ("office_id","kind","version");
  CREATE INDEX "identity_views_at_idx" ON "identity_views" USING btree ("at");
  CREATE INDEX "identity_views_person_idx" ON "identity_views" USING btree ("person");
  CREATE INDEX "identity_views_request_idx" ON "identity_views" USING btree ("request");
  CREATE INDEX "identity_views_office_idx" ON "identity_views" USING btree ("office");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_letter_templates_fk" FOREIGN KEY ("letter_templates_id") REFERENCES "public"."letter_templates"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "offices_letter_code_idx" ON "offices" USING btree ("letter_code");
  CREATE INDEX "payload_locked_documents_rels_letter_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("letter_templates_id");`)
  await createObjects((statement) => db.execute(sql.raw(statement)))
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "requests" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "request_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "request_parties" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "request_reviews" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "request_files" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "holidays" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "letter_templates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "identity_views" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "requests" CASCADE;
  DROP TABLE "request_events" CASCADE;
  DROP TABLE "request_parties" CASCADE;
  DROP TABLE "request_reviews" CASCADE;
  DROP TABLE "request_files" CASCADE;
  DROP TABLE "holidays" CASCADE;
  DROP TABLE "letter_templates" CASCADE;
  DROP TABLE "identity_views" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_letter_templates_fk";
  
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'gongkaiPublishScheduled', 'gongkaiNotifyStep', 'gongkaiRemind', 'gongkaiSendMail', 'gongkaiKeepPrecedents');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'gongkaiPublishScheduled', 'gongkaiNotifyStep', 'gongkaiRemind', 'gongkaiSendMail', 'gongkaiKeepPrecedents');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "offices_letter_code_idx";
  DROP INDEX "payload_locked_documents_rels_letter_templates_id_idx";
  ALTER TABLE "documents" DROP COLUMN "disclosure_due_calendar";
  ALTER TABLE "documents" DROP COLUMN "step_due_calendar";
  ALTER TABLE "_documents_v" DROP COLUMN "version_disclosure_due_calendar";
  ALTER TABLE "_documents_v" DROP COLUMN "version_step_due_calendar";
  ALTER TABLE "offices" DROP COLUMN "letter_code";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "letter_templates_id";
  DROP TYPE "public"."enum_requests_kind";
  DROP TYPE "public"."enum_requests_channel";
  DROP TYPE "public"."enum_requests_applicant_type";
  DROP TYPE "public"."enum_requests_state";
  DROP TYPE "public"."enum_request_reviews_kind";
  DROP TYPE "public"."enum_request_reviews_outcome";
  DROP TYPE "public"."enum_holidays_kind";
  DROP TYPE "public"."enum_letter_templates_kind";
  DROP TYPE "public"."enum_identity_views_purpose";`)
}
