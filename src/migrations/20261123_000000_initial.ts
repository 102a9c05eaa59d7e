import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_documents_relations_relation_type" AS ENUM('supersedes', 'implements', 'amends', 'repeals', 'interprets', 'relates');
  CREATE TYPE "public"."enum_documents_mode" AS ENUM('proactive', 'onRequest', 'withheld');
  CREATE TYPE "public"."enum_documents_ground" AS ENUM('13-2', '14-1', '14-2', '14-3', '15', '16-1', '16-2', '16-3');
  CREATE TYPE "public"."enum_documents_kind" AS ENUM('general', 'normative', 'routine');
  CREATE TYPE "public"."enum_documents_genre" AS ENUM('resolution', 'decision', 'order', 'communique', 'announcement', 'publicNotice', 'opinions', 'notice', 'circular', 'report', 'requestForInstructions', 'reply', 'proposal', 'letter', 'minutes');
  CREATE TYPE "public"."enum_documents_statutory_item" AS ENUM('20-1', '20-2', '20-3', '20-4', '20-5', '20-6', '20-7', '20-8', '20-9', '20-10', '20-11', '20-12', '20-13', '20-14', '20-15');
  CREATE TYPE "public"."enum_documents_stage" AS ENUM('draft', 'secrecyReview', 'branchApproval', 'countyApproval', 'referred', 'approved', 'published', 'repealed', 'takenDown');
  CREATE TYPE "public"."enum_documents_live_stage" AS ENUM('published', 'repealed');
  CREATE TYPE "public"."enum_documents_taken_down_reason" AS ENUM('secrecy', 'privacy', 'error', 'legal', 'other');
  CREATE TYPE "public"."enum_documents_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__documents_v_version_relations_relation_type" AS ENUM('supersedes', 'implements', 'amends', 'repeals', 'interprets', 'relates');
  CREATE TYPE "public"."enum__documents_v_version_mode" AS ENUM('proactive', 'onRequest', 'withheld');
  CREATE TYPE "public"."enum__documents_v_version_ground" AS ENUM('13-2', '14-1', '14-2', '14-3', '15', '16-1', '16-2', '16-3');
  CREATE TYPE "public"."enum__documents_v_version_kind" AS ENUM('general', 'normative', 'routine');
  CREATE TYPE "public"."enum__documents_v_version_genre" AS ENUM('resolution', 'decision', 'order', 'communique', 'announcement', 'publicNotice', 'opinions', 'notice', 'circular', 'report', 'requestForInstructions', 'reply', 'proposal', 'letter', 'minutes');
  CREATE TYPE "public"."enum__documents_v_version_statutory_item" AS ENUM('20-1', '20-2', '20-3', '20-4', '20-5', '20-6', '20-7', '20-8', '20-9', '20-10', '20-11', '20-12', '20-13', '20-14', '20-15');
  CREATE TYPE "public"."enum__documents_v_version_stage" AS ENUM('draft', 'secrecyReview', 'branchApproval', 'countyApproval', 'referred', 'approved', 'published', 'repealed', 'takenDown');
  CREATE TYPE "public"."enum__documents_v_version_live_stage" AS ENUM('published', 'repealed');
  CREATE TYPE "public"."enum__documents_v_version_taken_down_reason" AS ENUM('secrecy', 'privacy', 'error', 'legal', 'other');
  CREATE TYPE "public"."enum__documents_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_offices_level" AS ENUM('county', 'department', 'township');
  CREATE TYPE "public"."enum_users_duties_roles" AS ENUM('clerk', 'secrecyReviewer', 'branchLeader', 'countyLeader', 'publisher', 'requestOfficer', 'disclosureHead', 'auditor', 'admin');
  CREATE TYPE "public"."enum_delegations_roles" AS ENUM('clerk', 'secrecyReviewer', 'branchLeader', 'countyLeader', 'publisher', 'requestOfficer', 'disclosureHead', 'auditor', 'admin');
  CREATE TYPE "public"."enum_delegations_status" AS ENUM('active', 'pending', 'refused');
  CREATE TYPE "public"."enum_role_grants_role" AS ENUM('clerk', 'secrecyReviewer', 'branchLeader', 'countyLeader', 'publisher', 'requestOfficer', 'disclosureHead', 'auditor', 'admin');
  CREATE TYPE "public"."enum_role_grants_status" AS ENUM('pending', 'granted', 'refused');
  CREATE TYPE "public"."enum_routes_office_levels" AS ENUM('county', 'department', 'township');
  CREATE TYPE "public"."enum_routes_kinds" AS ENUM('general', 'normative', 'routine');
  CREATE TYPE "public"."enum_routes_steps_step" AS ENUM('secrecyReview', 'branchApproval', 'countyApproval');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'gongkaiPublishScheduled', 'gongkaiNotifyStep', 'gongkaiRemind', 'gongkaiSendMail');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'gongkaiPublishScheduled', 'gongkaiNotifyStep', 'gongkaiRemind', 'gongkaiSendMail');
  CREATE TABLE "documents_relations" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"relation_type" "enum_documents_relations_relation_type",
  	"document_id" uuid
  );
  
  CREATE TABLE "documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"office_id" uuid,
  	"mode" "enum_documents_mode",
  	"ground" "enum_documents_ground",
  	"ground_reason" varchar,
  	"document_number" varchar,
  	"formed_on" varchar,
  	"effective_on" varchar,
  	"expires_on" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"kind" "enum_documents_kind" DEFAULT 'general',
  	"genre" "enum_documents_genre",
  	"statutory_item" "enum_documents_statutory_item",
  	"keywords" varchar,
  	"responsible_person" varchar,
  	"forwarded_from_id" uuid,
  	"change_note" varchar,
  	"stage" "enum_documents_stage" DEFAULT 'draft',
  	"revision" numeric DEFAULT 1,
  	"index_number" varchar,
  	"published_at" varchar,
  	"disclosure_due_on" varchar,
  	"disclosure_due_code" varchar,
  	"repealed_on" varchar,
  	"live_revision" numeric,
  	"live_stage" "enum_documents_live_stage",
  	"taken_down_reason" "enum_documents_taken_down_reason",
  	"taken_down_at" varchar,
  	"round" numeric DEFAULT 0,
  	"route" jsonb,
  	"approvals" jsonb,
  	"round_hash" varchar,
  	"scheduled_for" varchar,
  	"stage_entered_at" varchar,
  	"step_due_on" varchar,
  	"created_by_id" uuid,
  	"last_edited_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_documents_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"files_id" uuid,
  	"categories_id" uuid,
  	"offices_id" uuid
  );
  
  CREATE TABLE "_documents_v_version_relations" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"relation_type" "enum__documents_v_version_relations_relation_type",
  	"document_id" uuid,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_documents_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_office_id" uuid,
  	"version_mode" "enum__documents_v_version_mode",
  	"version_ground" "enum__documents_v_version_ground",
  	"version_ground_reason" varchar,
  	"version_document_number" varchar,
  	"version_formed_on" varchar,
  	"version_effective_on" varchar,
  	"version_expires_on" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_kind" "enum__documents_v_version_kind" DEFAULT 'general',
  	"version_genre" "enum__documents_v_version_genre",
  	"version_statutory_item" "enum__documents_v_version_statutory_item",
  	"version_keywords" varchar,
  	"version_responsible_person" varchar,
  	"version_forwarded_from_id" uuid,
  	"version_change_note" varchar,
  	"version_stage" "enum__documents_v_version_stage" DEFAULT 'draft',
  	"version_revision" numeric DEFAULT 1,
  	"version_index_number" varchar,
  	"version_published_at" varchar,
  	"version_disclosure_due_on" varchar,
  	"version_disclosure_due_code" varchar,
  	"version_repealed_on" varchar,
  	"version_live_revision" numeric,
  	"version_live_stage" "enum__documents_v_version_live_stage",
  	"version_taken_down_reason" "enum__documents_v_version_taken_down_reason",
  	"version_taken_down_at" varchar,
  	"version_round" numeric DEFAULT 0,
  	"version_route" jsonb,
  	"version_approvals" jsonb,
  	"version_round_hash" varchar,
  	"version_scheduled_for" varchar,
  	"version_stage_entered_at" varchar,
  	"version_step_due_on" varchar,
  	"version_created_by_id" uuid,
  	"version_last_edited_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__documents_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_documents_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"files_id" uuid,
  	"categories_id" uuid,
  	"offices_id" uuid
  );
  
  CREATE TABLE "files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"original_name" varchar,
  	"sha256" varchar,
  	"office_id" uuid,
  	"document_id" uuid,
  	"audience" varchar DEFAULT 'clerks',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  CREATE TABLE "categories" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"parent_id" uuid,
  	"order" numeric DEFAULT 100,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "offices_former_names" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"until" varchar
  );
  
  CREATE TABLE "offices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"uscc" varchar,
  	"level" "enum_offices_level" DEFAULT 'department' NOT NULL,
  	"parent_id" uuid,
  	"successor_id" uuid,
  	"merged_on" varchar,
  	"phone" varchar,
  	"address" varchar,
  	"order" numeric DEFAULT 100,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_duties_roles" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_users_duties_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "users_duties" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"office_id" uuid NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"must_change_password" boolean DEFAULT true,
  	"account_revision" numeric DEFAULT 0,
  	"deactivated_at" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "delegations_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_delegations_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "delegations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"delegator_id" uuid NOT NULL,
  	"delegator_name" varchar,
  	"delegate_id" uuid NOT NULL,
  	"delegate_name" varchar,
  	"status" "enum_delegations_status" DEFAULT 'active',
  	"starts_on" varchar NOT NULL,
  	"ends_on" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"ended_at" varchar,
  	"is_handover" boolean DEFAULT false,
  	"requested_by_id" uuid,
  	"decided_by_id" uuid,
  	"decided_at" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "role_grants" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"office_id" uuid NOT NULL,
  	"role" "enum_role_grants_role" NOT NULL,
  	"status" "enum_role_grants_status" DEFAULT 'pending' NOT NULL,
  	"reason" varchar,
  	"requested_by_id" uuid NOT NULL,
  	"decided_by_id" uuid,
  	"decided_at" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "routes_office_levels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_routes_office_levels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "routes_kinds" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_routes_kinds",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "routes_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"step" "enum_routes_steps_step" NOT NULL,
  	"quorum" numeric DEFAULT 1 NOT NULL,
  	"limit_working_days" numeric DEFAULT 3 NOT NULL
  );
  
  CREATE TABLE "routes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"priority" numeric DEFAULT 0,
  	"allows_batch" boolean DEFAULT false,
  	"retired_at" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ledger" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"seq" numeric NOT NULL,
  	"at" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"subject_id" varchar NOT NULL,
  	"action" varchar NOT NULL,
  	"actor" varchar NOT NULL,
  	"actor_name" varchar,
  	"on_behalf_of" varchar,
  	"on_behalf_of_name" varchar,
  	"from" varchar,
  	"to" varchar,
  	"revision" numeric,
  	"round" numeric,
  	"content_hash" varchar,
  	"state_hash" varchar,
  	"opinion" varchar,
  	"details" jsonb,
  	"previous_hash" varchar NOT NULL,
  	"hash" varchar NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"meta" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"documents_id" uuid,
  	"categories_id" uuid,
  	"offices_id" uuid,
  	"users_id" uuid,
  	"routes_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_jobs_stats" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"stats" jsonb,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "documents_relations" ADD CONSTRAINT "documents_relations_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents_relations" ADD CONSTRAINT "documents_relations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_forwarded_from_id_documents_id_fk" FOREIGN KEY ("forwarded_from_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_last_edited_by_id_users_id_fk" FOREIGN KEY ("last_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents_rels" ADD CONSTRAINT "documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_rels" ADD CONSTRAINT "documents_rels_files_fk" FOREIGN KEY ("files_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_rels" ADD CONSTRAINT "documents_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents_rels" ADD CONSTRAINT "documents_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_version_relations" ADD CONSTRAINT "_documents_v_version_relations_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_documents_v_version_relations" ADD CONSTRAINT "_documents_v_version_relations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v" ADD CONSTRAINT "_documents_v_parent_id_documents_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_documents_v" ADD CONSTRAINT "_documents_v_version_office_id_offices_id_fk" FOREIGN KEY ("version_office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_documents_v" ADD CONSTRAINT "_documents_v_version_forwarded_from_id_documents_id_fk" FOREIGN KEY ("version_forwarded_from_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_documents_v" ADD CONSTRAINT "_documents_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_documents_v" ADD CONSTRAINT "_documents_v_version_last_edited_by_id_users_id_fk" FOREIGN KEY ("version_last_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_files_fk" FOREIGN KEY ("files_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "files" ADD CONSTRAINT "files_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "files" ADD CONSTRAINT "files_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "categories" ADD CONSTRAINT "categories_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offices_former_names" ADD CONSTRAINT "offices_former_names_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "offices" ADD CONSTRAINT "offices_parent_id_offices_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "offices" ADD CONSTRAINT "offices_successor_id_offices_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_duties_roles" ADD CONSTRAINT "users_duties_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users_duties"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_duties" ADD CONSTRAINT "users_duties_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_duties" ADD CONSTRAINT "users_duties_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "delegations_roles" ADD CONSTRAINT "delegations_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegator_id_users_id_fk" FOREIGN KEY ("delegator_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegate_id_users_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_requested_by_id_users_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_requested_by_id_users_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "routes_office_levels" ADD CONSTRAINT "routes_office_levels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."routes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "routes_kinds" ADD CONSTRAINT "routes_kinds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."routes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "routes_steps" ADD CONSTRAINT "routes_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."routes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_routes_fk" FOREIGN KEY ("routes_id") REFERENCES "public"."routes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "documents_relations_order_idx" ON "documents_relations" USING btree ("_order");
  CREATE INDEX "documents_relations_parent_id_idx" ON "documents_relations" USING btree ("_parent_id");
  CREATE INDEX "documents_relations_document_idx" ON "documents_relations" USING btree ("document_id");
  CREATE INDEX "documents_office_idx" ON "documents" USING btree ("office_id");
  CREATE INDEX "documents_mode_idx" ON "documents" USING btree ("mode");
  CREATE INDEX "documents_document_number_idx" ON "documents" USING btree ("document_number");
  CREATE INDEX "documents_formed_on_idx" ON "documents" USING btree ("formed_on");
  CREATE INDEX "documents_effective_on_idx" ON "documents" USING btree ("effective_on");
  CREATE INDEX "documents_expires_on_idx" ON "documents" USING btree ("expires_on");
  CREATE INDEX "documents_forwarded_from_idx" ON "documents" USING btree ("forwarded_from_id");
  CREATE INDEX "documents_stage_idx" ON "documents" USING btree ("stage");
  CREATE UNIQUE INDEX "documents_index_number_idx" ON "documents" USING btree ("index_number");
  CREATE INDEX "documents_published_at_idx" ON "documents" USING btree ("published_at");
  CREATE INDEX "documents_repealed_on_idx" ON "documents" USING btree ("repealed_on");
  CREATE INDEX "documents_step_due_on_idx" ON "documents" USING btree ("step_due_on");
  CREATE INDEX "documents_created_by_idx" ON "documents" USING btree ("created_by_id");
  CREATE INDEX "documents_last_edited_by_idx" ON "documents" USING btree ("last_edited_by_id");
  CREATE INDEX "documents_updated_at_idx" ON "documents" USING btree ("updated_at");
  CREATE INDEX "documents_created_at_idx" ON "documents" USING btree ("created_at");
  CREATE INDEX "documents__status_idx" ON "documents" USING btree ("_status");
  CREATE INDEX "documents_rels_order_idx" ON "documents_rels" USING btree ("order");
  CREATE INDEX "documents_rels_parent_idx" ON "documents_rels" USING btree ("parent_id");
  CREATE INDEX "documents_rels_path_idx" ON "documents_rels" USING btree ("path");
  CREATE INDEX "documents_rels_files_id_idx" ON "documents_rels" USING btree ("files_id");
  CREATE INDEX "documents_rels_categories_id_idx" ON "documents_rels" USING btree ("categories_id");
  CREATE INDEX "documents_rels_offices_id_idx" ON "documents_rels" USING btree ("offices_id");
  CREATE INDEX "_documents_v_version_relations_order_idx" ON "_documents_v_version_relations" USING btree ("_order");
  CREATE INDEX "_documents_v_version_relations_parent_id_idx" ON "_documents_v_version_relations" USING btree ("_parent_id");
  CREATE INDEX "_documents_v_version_relations_document_idx" ON "_documents_v_version_relations" USING btree ("document_id");
  CREATE INDEX "_documents_v_parent_idx" ON "_documents_v" USING btree ("parent_id");
  CREATE INDEX "_documents_v_version_version_office_idx" ON "_documents_v" USING btree ("version_office_id");
  CREATE INDEX "_documents_v_version_version_mode_idx" ON "_documents_v" USING btree ("version_mode");
  CREATE INDEX "_documents_v_version_version_document_number_idx" ON "_documents_v" USING btree ("version_document_number");
  CREATE INDEX "_documents_v_version_version_formed_on_idx" ON "_documents_v" USING btree ("version_formed_on");
  CREATE INDEX "_documents_v_version_version_effective_on_idx" ON "_documents_v" USING btree ("version_effective_on");
  CREATE INDEX "_documents_v_version_version_expires_on_idx" ON "_documents_v" USING btree ("version_expires_on");
  CREATE INDEX "_documents_v_version_version_forwarded_from_idx" ON "_documents_v" USING btree ("version_forwarded_from_id");
  CREATE INDEX "_documents_v_version_version_stage_idx" ON "_documents_v" USING btree ("version_stage");
  CREATE INDEX "_documents_v_version_version_index_number_idx" ON "_documents_v" USING btree ("version_index_number");
  CREATE INDEX "_documents_v_version_version_published_at_idx" ON "_documents_v" USING btree ("version_published_at");
  CREATE INDEX "_documents_v_version_version_repealed_on_idx" ON "_documents_v" USING btree ("version_repealed_on");
  CREATE INDEX "_documents_v_version_version_step_due_on_idx" ON "_documents_v" USING btree ("version_step_due_on");
  CREATE INDEX "_documents_v_version_version_created_by_idx" ON "_documents_v" USING btree ("version_created_by_id");
  CREATE INDEX "_documents_v_version_version_last_edited_by_idx" ON "_documents_v" USING btree ("version_last_edited_by_id");
  CREATE INDEX "_documents_v_version_version_updated_at_idx" ON "_documents_v" USING btree ("version_updated_at");
  CREATE INDEX "_documents_v_version_version_created_at_idx" ON "_documents_v" USING btree ("version_created_at");
  CREATE INDEX "_documents_v_version_version__status_idx" ON "_documents_v" USING btree ("version__status");
  CREATE INDEX "_documents_v_created_at_idx" ON "_documents_v" USING btree ("created_at");
  CREATE INDEX "_documents_v_updated_at_idx" ON "_documents_v" USING btree ("updated_at");
  CREATE INDEX "_documents_v_latest_idx" ON "_documents_v" USING btree ("latest");
  CREATE INDEX "_documents_v_rels_order_idx" ON "_documents_v_rels" USING btree ("order");
  CREATE INDEX "_documents_v_rels_parent_idx" ON "_documents_v_rels" USING btree ("parent_id");
  CREATE INDEX "_documents_v_rels_path_idx" ON "_documents_v_rels" USING btree ("path");
  CREATE INDEX "_documents_v_rels_files_id_idx" ON "_documents_v_rels" USING btree ("files_id");
  CREATE INDEX "_documents_v_rels_categories_id_idx" ON "_documents_v_rels" USING btree ("categories_id");
  CREATE INDEX "_documents_v_rels_offices_id_idx" ON "_documents_v_rels" USING btree ("offices_id");
  CREATE INDEX "files_sha256_idx" ON "files" USING btree ("sha256");
  CREATE INDEX "files_office_idx" ON "files" USING btree ("office_id");
  CREATE INDEX "files_document_idx" ON "files" USING btree ("document_id");
  CREATE INDEX "files_audience_idx" ON "files" USING btree ("audience");
  CREATE INDEX "files_updated_at_idx" ON "files" USING btree ("updated_at");
  CREATE INDEX "files_created_at_idx" ON "files" USING btree ("created_at");
  CREATE UNIQUE INDEX "files_filename_idx" ON "files" USING btree ("filename");
  CREATE UNIQUE INDEX "categories_slug_idx" ON "categories" USING btree ("slug");
  CREATE INDEX "categories_parent_idx" ON "categories" USING btree ("parent_id");
  CREATE INDEX "categories_updated_at_idx" ON "categories" USING btree ("updated_at");
  CREATE INDEX "categories_created_at_idx" ON "categories" USING btree ("created_at");
  CREATE INDEX "offices_former_names_order_idx" ON "offices_former_names" USING btree ("_order");
  CREATE INDEX "offices_former_names_parent_id_idx" ON "offices_former_names" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "offices_slug_idx" ON "offices" USING btree ("slug");
  CREATE INDEX "offices_parent_idx" ON "offices" USING btree ("parent_id");
  CREATE INDEX "offices_successor_idx" ON "offices" USING btree ("successor_id");
  CREATE INDEX "offices_updated_at_idx" ON "offices" USING btree ("updated_at");
  CREATE INDEX "offices_created_at_idx" ON "offices" USING btree ("created_at");
  CREATE INDEX "users_duties_roles_order_idx" ON "users_duties_roles" USING btree ("order");
  CREATE INDEX "users_duties_roles_parent_idx" ON "users_duties_roles" USING btree ("parent_id");
  CREATE INDEX "users_duties_order_idx" ON "users_duties" USING btree ("_order");
  CREATE INDEX "users_duties_parent_id_idx" ON "users_duties" USING btree ("_parent_id");
  CREATE INDEX "users_duties_office_idx" ON "users_duties" USING btree ("office_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "delegations_roles_order_idx" ON "delegations_roles" USING btree ("order");
  CREATE INDEX "delegations_roles_parent_idx" ON "delegations_roles" USING btree ("parent_id");
  CREATE INDEX "delegations_delegator_idx" ON "delegations" USING btree ("delegator_id");
  CREATE INDEX "delegations_delegate_idx" ON "delegations" USING btree ("delegate_id");
  CREATE INDEX "delegations_status_idx" ON "delegations" USING btree ("status");
  CREATE INDEX "delegations_starts_on_idx" ON "delegations" USING btree ("starts_on");
  CREATE INDEX "delegations_ends_on_idx" ON "delegations" USING btree ("ends_on");
  CREATE INDEX "delegations_requested_by_idx" ON "delegations" USING btree ("requested_by_id");
  CREATE INDEX "delegations_decided_by_idx" ON "delegations" USING btree ("decided_by_id");
  CREATE INDEX "delegations_updated_at_idx" ON "delegations" USING btree ("updated_at");
  CREATE INDEX "delegations_created_at_idx" ON "delegations" USING btree ("created_at");
  CREATE INDEX "role_grants_user_idx" ON "role_grants" USING btree ("user_id");
  CREATE INDEX "role_grants_office_idx" ON "role_grants" USING btree ("office_id");
  CREATE INDEX "role_grants_status_idx" ON "role_grants" USING btree ("status");
  CREATE INDEX "role_grants_requested_by_idx" ON "role_grants" USING btree ("requested_by_id");
  CREATE INDEX "role_grants_decided_by_idx" ON "role_grants" USING btree ("decided_by_id");
  CREATE INDEX "role_grants_updated_at_idx" ON "role_grants" USING btree ("updated_at");
  CREATE INDEX "role_grants_created_at_idx" ON "role_grants" USING btree ("created_at");
  CREATE INDEX "routes_office_levels_order_idx" ON "routes_office_levels" USING btree ("order");
  CREATE INDEX "routes_office_levels_parent_idx" ON "routes_office_levels" USING btree ("parent_id");
  CREATE INDEX "routes_kinds_order_idx" ON "routes_kinds" USING btree ("order");
  CREATE INDEX "routes_kinds_parent_idx" ON "routes_kinds" USING btree ("parent_id");
  CREATE INDEX "routes_steps_order_idx" ON "routes_steps" USING btree ("_order");
  CREATE INDEX "routes_steps_parent_id_idx" ON "routes_steps" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "routes_name_idx" ON "routes" USING btree ("name");
  CREATE INDEX "routes_updated_at_idx" ON "routes" USING btree ("updated_at");
  CREATE INDEX "routes_created_at_idx" ON "routes" USING btree ("created_at");
  CREATE UNIQUE INDEX "ledger_seq_idx" ON "ledger" USING btree ("seq");
  CREATE INDEX "ledger_actor_idx" ON "ledger" USING btree ("actor");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_documents_id_idx" ON "payload_locked_documents_rels" USING btree ("documents_id");
  CREATE INDEX "payload_locked_documents_rels_categories_id_idx" ON "payload_locked_documents_rels" USING btree ("categories_id");
  CREATE INDEX "payload_locked_documents_rels_offices_id_idx" ON "payload_locked_documents_rels" USING btree ("offices_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_routes_id_idx" ON "payload_locked_documents_rels" USING btree ("routes_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "documents_relations" CASCADE;
  DROP TABLE "documents" CASCADE;
  DROP TABLE "documents_rels" CASCADE;
  DROP TABLE "_documents_v_version_relations" CASCADE;
  DROP TABLE "_documents_v" CASCADE;
  DROP TABLE "_documents_v_rels" CASCADE;
  DROP TABLE "files" CASCADE;
  DROP TABLE "categories" CASCADE;
  DROP TABLE "offices_former_names" CASCADE;
  DROP TABLE "offices" CASCADE;
  DROP TABLE "users_duties_roles" CASCADE;
  DROP TABLE "users_duties" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "delegations_roles" CASCADE;
  DROP TABLE "delegations" CASCADE;
  DROP TABLE "role_grants" CASCADE;
  DROP TABLE "routes_office_levels" CASCADE;
  DROP TABLE "routes_kinds" CASCADE;
  DROP TABLE "routes_steps" CASCADE;
  DROP TABLE "routes" CASCADE;
  DROP TABLE "ledger" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "payload_jobs_stats" CASCADE;
  DROP TYPE "public"."enum_documents_relations_relation_type";
  DROP TYPE "public"."enum_documents_mode";
  DROP TYPE "public"."enum_documents_ground";
  DROP TYPE "public"."enum_documents_kind";
  DROP TYPE "public"."enum_documents_genre";
  DROP TYPE "public"."enum_documents_statutory_item";
  DROP TYPE "public"."enum_documents_stage";
  DROP TYPE "public"."enum_documents_live_stage";
  DROP TYPE "public"."enum_documents_taken_down_reason";
  DROP TYPE "public"."enum_documents_status";
  DROP TYPE "public"."enum__documents_v_version_relations_relation_type";
  DROP TYPE "public"."enum__documents_v_version_mode";
  DROP TYPE "public"."enum__documents_v_version_ground";
  DROP TYPE "public"."enum__documents_v_version_kind";
  DROP TYPE "public"."enum__documents_v_version_genre";
  DROP TYPE "public"."enum__documents_v_version_statutory_item";
  DROP TYPE "public"."enum__documents_v_version_stage";
  DROP TYPE "public"."enum__documents_v_version_live_stage";
  DROP TYPE "public"."enum__documents_v_version_taken_down_reason";
  DROP TYPE "public"."enum__documents_v_version_status";
  DROP TYPE "public"."enum_offices_level";
  DROP TYPE "public"."enum_users_duties_roles";
  DROP TYPE "public"."enum_delegations_roles";
  DROP TYPE "public"."enum_delegations_status";
  DROP TYPE "public"."enum_role_grants_role";
  DROP TYPE "public"."enum_role_grants_status";
  DROP TYPE "public"."enum_routes_office_levels";
  DROP TYPE "public"."enum_routes_kinds";
  DROP TYPE "public"."enum_routes_steps_step";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
