import type { Payload } from 'payload'
import { appendOnly, dropAppendOnly } from './appendOnly.ts'
import { query, sql } from './connection.ts'
import { dropIntake, intakeStatements } from './intakeObjects.ts'
import { dropPrecedents, precedentStatements } from './precedentObjects.ts'
import { fillRegisterStatement, registerStatements } from './registerObjects.ts'
import { dropRequests, requestStatements } from './requestObjects.ts'

/**
 * What the plugin needs of PostgreSQL beside Payload's own tables: the guard of the ledger, the
 * counters of index numbers, the public projection with its search index, and the indexes that
 * long lists need. Every statement can be run again. Run by a migration of the host.
 */
export const objectStatements: readonly string[] = [
  // The ledger only grows.
  `create or replace function gongkai_ledger_is_append_only() returns trigger language plpgsql as $$
   begin raise exception 'the ledger is append only'; end $$`,
  'drop trigger if exists gongkai_ledger_no_change on ledger',
  `create trigger gongkai_ledger_no_change before update or delete on ledger
   for each row execute function gongkai_ledger_is_append_only()`,
  'drop trigger if exists gongkai_ledger_no_truncate on ledger',
  `create trigger gongkai_ledger_no_truncate before truncate on ledger
   for each statement execute function gongkai_ledger_is_append_only()`,

  // What was recorded of holidays is only ever added to: a deadline must stay explicable. The table
  // is younger than the first migration that runs this.
  `create or replace function gongkai_is_append_only() returns trigger language plpgsql as $$
   begin raise exception '% is append only', tg_table_name; end $$`,
  `do $$ begin
     if to_regclass('holidays') is not null then
       drop trigger if exists gongkai_holidays_no_change on holidays;
       create trigger gongkai_holidays_no_change before update or delete on holidays
         for each row execute function gongkai_is_append_only();
       drop trigger if exists gongkai_holidays_no_truncate on holidays;
       create trigger gongkai_holidays_no_truncate before truncate on holidays
         for each statement execute function gongkai_is_append_only();
     end if;
   end $$`,

  // Payload rewrites every earlier version at each save; this leaves the unchanged ones alone.
  'drop trigger if exists zz_unchanged on _documents_v',
  `create trigger zz_unchanged before update on _documents_v
   for each row execute function suppress_redundant_updates_trigger()`,

  // Payload tells the newest version by the clock, in milliseconds: two in one, or a clock set back,
  // and there would be two newest. Here it is the one that came last, and there is only one.
  `create or replace function gongkai_one_latest() returns trigger language plpgsql as $$
   begin
     if new.latest then
       update _documents_v set latest = false where parent_id = new.parent_id and latest;
     end if;
     return new;
   end $$`,
  'drop trigger if exists gongkai_one_latest on _documents_v',
  `create trigger gongkai_one_latest before insert on _documents_v
   for each row execute function gongkai_one_latest()`,
  'create unique index if not exists documents_v_one_latest on _documents_v (parent_id) where latest',
  'create unique index if not exists documents_v_one_revision on _documents_v (parent_id, version_revision)',

  // Payload writes an account back whole at every sign-in. One read before somebody was deactivated,
  // or lost a role, would bring that back; it is refused, and the sign-in with it.
  `create or replace function gongkai_no_stale_account() returns trigger language plpgsql as $$
   begin
     if coalesce(new.account_revision, 0) < coalesce(old.account_revision, 0) then
       raise exception 'this account has changed meanwhile' using errcode = 'serialization_failure';
     end if;
     return new;
   end $$`,
  'drop trigger if exists gongkai_no_stale_account on users',
  `create trigger gongkai_no_stale_account before update on users
   for each row execute function gongkai_no_stale_account()`,

  // Index numbers (IX-1): one counter for each code and year, locked by the transaction that allots.
  `create table if not exists gongkai_index_numbers (
     uscc text not null, year integer not null, last integer not null, primary key (uscc, year))`,
  // Numbers of letters: the same, by the code of the office (机关代字).
  `create table if not exists gongkai_letter_numbers (
     code text not null, year integer not null, last integer not null, primary key (code, year))`,
  // Numbers that went with a discarded draft are not allotted either.
  `create index if not exists ledger_discarded_number on ledger ((details->>'indexNumber')) where action = 'discard'`,

  // What the public may list and search: live, proactive documents, and nothing else.
  `create table if not exists gongkai_public (
     document_id text primary key, index_number text not null, title text not null,
     document_number text, office_id text not null, category_ids text[] not null default '{}',
     genre text, statutory_item text, formed_on text not null, formed_year integer not null,
     published_at timestamptz not null, effective_on text, expires_on text, repealed_on text,
     summary text, tsv tsvector not null)`,
  `create table if not exists gongkai_public_text (
     document_id text primary key references gongkai_public on delete cascade, body text not null)`,
  'create index if not exists gongkai_public_tsv on gongkai_public using gin (tsv)',
  'create index if not exists gongkai_public_date on gongkai_public (published_at desc, document_id desc)',
  'create index if not exists gongkai_public_office on gongkai_public (office_id, published_at desc, document_id desc)',
  'create index if not exists gongkai_public_year on gongkai_public (formed_year, published_at desc, document_id desc)',
  'create index if not exists gongkai_public_categories on gongkai_public using gin (category_ids)',
  'alter table gongkai_public alter column tsv set storage external',
  ...precedentStatements,
  ...registerStatements,
  ...requestStatements,
  ...intakeStatements,
  ...appendOnly('identity_views'),

  // Lists of the admin and the inbox (see docs/performance.md for the measurements).
  `create index if not exists documents_public_formed on documents (formed_on, created_at) where _status = 'published'`,
  'create index if not exists documents_stage_updated on documents (stage, updated_at, created_at)',
  `create index if not exists documents_v_inbox on _documents_v (version_stage, version_updated_at, created_at) where latest`,
  `create index if not exists documents_v_inbox_office on _documents_v (version_stage, version_office_id, version_updated_at, created_at) where latest`,
  'create index if not exists ledger_subject on ledger (subject, subject_id, seq)',
]

/** Creates whatever is missing of these objects. For a migration's `up`. */
export async function createObjects(run: (statement: string) => Promise<unknown>): Promise<void> {
  for (const statement of objectStatements) await run(statement)
}

/**
 * The register of what is not disclosed, filled with what is live. For the `up` of the migration that
 * brings it to a database with documents.
 */
export async function createRegister(
  run: (statement: string) => Promise<unknown>,
  { timeZone = 'Asia/Shanghai' }: { timeZone?: string } = {},
): Promise<void> {
  for (const statement of registerStatements) await run(statement)
  await run(fillRegisterStatement(timeZone))
}

/** Removes them again. For a migration's `down`; Payload's own tables go by its own statements. */
export async function dropObjects(run: (statement: string) => Promise<unknown>): Promise<void> {
  for (const statement of [
    dropPrecedents,
    ...dropRequests,
    dropIntake,
    dropAppendOnly,
    'drop table if exists gongkai_register, gongkai_public_text, gongkai_public, gongkai_index_numbers, gongkai_letter_numbers',
    'drop trigger if exists gongkai_ledger_no_change on ledger',
    'drop trigger if exists gongkai_ledger_no_truncate on ledger',
    'drop trigger if exists zz_unchanged on _documents_v',
    'drop trigger if exists gongkai_one_latest on _documents_v',
    'drop index if exists documents_v_one_latest, documents_v_one_revision',
    'drop trigger if exists gongkai_no_stale_account on users',
    'drop function if exists gongkai_no_stale_account()',
    'drop function if exists gongkai_one_latest()',
    'drop trigger if exists gongkai_holidays_no_change on holidays',
    'drop trigger if exists gongkai_holidays_no_truncate on holidays',
    'drop function if exists gongkai_is_append_only()',
    'drop function if exists gongkai_ledger_is_append_only()',
  ]) {
    await run(statement)
  }
}

/** Whether the objects exist in this database. */
export async function hasObjects(payload: Payload): Promise<boolean> {
  const rows = await query<{ found: boolean }>(
    { payload },
    sql`select to_regclass('gongkai_public') is not null
        and to_regclass('gongkai_precedents') is not null
        and to_regclass('gongkai_limits') is not null
        and exists (select 1 from pg_trigger where tgname = 'gongkai_ledger_no_change')
        and exists (select 1 from pg_trigger where tgname = 'gongkai_no_change') as found`,
  )
  return rows[0]?.found === true
}
