/** What requests need of PostgreSQL beside Payload's own tables. Every statement can be run again. */
export const requestStatements: readonly string[] = [
  'create table if not exists gongkai_receipt_numbers (year integer primary key, last integer not null)',

  // Events only grow. What was sealed may be sealed anew, or erased when its time has come.
  `create or replace function gongkai_request_events_grow() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' then
       if to_jsonb(new) - 'sealed' = to_jsonb(old) - 'sealed' then return new; end if;
     end if;
     raise exception 'events of requests are append only';
   end $$`,
  // The first migrations come before the tables.
  `do $$ begin
     if to_regclass('request_events') is null then return; end if;
     drop trigger if exists gongkai_request_events_grow on request_events;
     create trigger gongkai_request_events_grow before update or delete on request_events
       for each row execute function gongkai_request_events_grow();
     drop trigger if exists gongkai_request_events_no_truncate on request_events;
     create trigger gongkai_request_events_no_truncate before truncate on request_events
       for each statement execute function gongkai_ledger_is_append_only();

     -- The desk: what is open, what is due first; what moves with the calendar; who asks for the same.
     create index if not exists requests_desk on requests (office_id, due_on, submitted_on) where is_open;
     create index if not exists requests_due on requests (due_on, receipt_number) where is_open;
     create index if not exists requests_closed on requests (office_id, closed_on desc) where not is_open;
     create index if not exists requests_calendar on requests (calendar_version) where is_open;
     -- What happened lately, and on whose requests.
     create index if not exists request_events_at on request_events (at);
     create index if not exists requests_id_text on requests ((id::text));
     create index if not exists requests_askers on requests (target_index, identity_index);
   end $$`,

  // Proceedings stay. What is recorded of one is the next revision of it; sealing anew is none.
  `create or replace function gongkai_request_reviews_stay() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' then
       if to_jsonb(new) - 'sealed' = to_jsonb(old) - 'sealed' then return new; end if;
       if new.id = old.id and new.request = old.request and new.seal_key = old.seal_key
         and new.revision = old.revision + 1 then return new; end if;
     end if;
     raise exception 'proceedings about requests are never removed';
   end $$`,
  `do $$ begin
     if to_regclass('request_reviews') is null then return; end if;
     drop trigger if exists gongkai_request_reviews_stay on request_reviews;
     create trigger gongkai_request_reviews_stay before update or delete on request_reviews
       for each row execute function gongkai_request_reviews_stay();
     drop trigger if exists gongkai_request_reviews_no_truncate on request_reviews;
     create trigger gongkai_request_reviews_no_truncate before truncate on request_reviews
       for each statement execute function gongkai_ledger_is_append_only();
   end $$`,
]

export const dropRequests: readonly string[] = [
  'drop table if exists gongkai_receipt_numbers',
  'drop function if exists gongkai_request_events_grow() cascade',
  'drop function if exists gongkai_request_reviews_stay() cascade',
  'drop index if exists requests_desk, requests_due, requests_closed, requests_calendar, requests_askers, request_events_at, requests_id_text',
]
