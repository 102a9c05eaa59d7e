/**
 * Statements that make a table of Payload's grow only: UPDATE, DELETE and TRUNCATE are refused. They
 * can be run again, and do nothing while the table is not there: the first migrations come before it.
 */
export const appendOnly = (table: string): readonly string[] => [
  `create or replace function gongkai_is_append_only() returns trigger language plpgsql as $$
   begin raise exception '% is append only', tg_table_name; end $$`,
  `do $$ begin
     if to_regclass('${table}') is null then return; end if;
     drop trigger if exists gongkai_no_change on ${table};
     create trigger gongkai_no_change before update or delete on ${table}
       for each row execute function gongkai_is_append_only();
     drop trigger if exists gongkai_no_truncate on ${table};
     create trigger gongkai_no_truncate before truncate on ${table}
       for each statement execute function gongkai_is_append_only();
   end $$`,
]

/** Lets the tables be changed again. */
export const dropAppendOnly = 'drop function if exists gongkai_is_append_only() cascade'
