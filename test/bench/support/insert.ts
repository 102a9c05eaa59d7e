import type pg from 'pg'
import type { InventedDocument } from './invent.ts'

/** Columns of `documents` that the generator fills, and the type each is given in the statement. */
const columns = {
  id: 'uuid',
  title: 'text',
  body: 'jsonb',
  mode: 'enum_documents_mode',
  ground: 'enum_documents_ground',
  stage: 'enum_documents_stage',
  document_number: 'text',
  formed_on: 'text',
  effective_on: 'text',
  expires_on: 'text',
  repealed_on: 'text',
  summary: 'text',
  genre: 'enum_documents_genre',
  statutory_item: 'enum_documents_statutory_item',
  revision: 'numeric',
  round: 'numeric',
  index_number: 'text',
  published_at: 'text',
  step_due_on: 'text',
  updated_at: 'timestamptz',
} as const

const names = Object.keys(columns).join(', ')
const typed = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

/** One batch of documents with their categories and, where they are live, their public rows. */
export async function insertBatch(
  client: pg.Client,
  documents: InventedDocument[],
  author: string,
): Promise<void> {
  await client.query(
    `with given as materialized (
       select * from json_to_recordset($1::json) as x(
         ${typed}, office uuid, status enum_documents_status, categories uuid[], tsv text, "text" text)),
     stored as (
       insert into documents (${names}, office_id, kind, _status, created_at, stage_entered_at,
                              created_by_id, last_edited_by_id, live_revision, live_stage)
       select ${names}, office, 'general', status, formed_on::timestamptz, published_at, $2::uuid, $2::uuid,
              case when status = 'published' then revision end,
              case when status = 'published' then stage::text::enum_documents_live_stage end
       from given returning id),
     related as (
       insert into documents_rels ("order", parent_id, path, categories_id)
       select c.n, given.id, 'categories', c.id
       from given join stored using (id), unnest(given.categories) with ordinality as c(id, n)),
     shown as (
       insert into gongkai_public (document_id, index_number, title, document_number, office_id,
         category_ids, genre, statutory_item, formed_on, formed_year, published_at, effective_on,
         expires_on, repealed_on, summary, tsv)
       select id::text, index_number, title, document_number, office::text, categories::text[],
         genre::text, statutory_item::text, formed_on, left(formed_on, 4)::int, published_at::timestamptz,
         effective_on, expires_on, repealed_on, summary, tsv::tsvector
       from given where tsv is not null returning document_id)
     insert into gongkai_public_text (document_id, body)
     select document_id, "text" from given join shown on shown.document_id = given.id::text`,
    [JSON.stringify(documents), author],
  )
}

/** Two versions of every document, the newest as the row is; and five ledger entries each. */
export async function insertHistory(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string; is_enum: boolean }>(
    `select c.column_name as name, v.udt_name as type, v.udt_name like 'enum_%' as is_enum
     from information_schema.columns c join information_schema.columns v
       on v.table_name = '_documents_v' and v.column_name = 'version_' || c.column_name
     where c.table_name = 'documents' and c.table_schema = 'public' and v.table_schema = 'public'`,
  )
  const targets = rows.map(({ name }) => `version_${name}`).join(', ')
  const values = (changed: Record<string, string>) =>
    rows
      .map(
        ({ name, type, is_enum }) => changed[name] ?? (is_enum ? `${name}::text::${type}` : name),
      )
      .join(', ')
  const older = values({
    stage: `'draft'`,
    _status: `'draft'`,
    revision: 'revision - 1',
    published_at: 'null',
    index_number: 'null',
  })
  for (const [latest, list] of [
    [false, older],
    [true, values({})],
  ] as const) {
    await client.query(
      `insert into _documents_v (id, parent_id, latest, created_at, updated_at, ${targets})
       select gen_random_uuid(), id, ${latest}, updated_at, updated_at, ${list} from documents`,
    )
  }
  await client.query(
    `insert into _documents_v_rels ("order", parent_id, path, categories_id)
     select r."order", v.id, 'version.categories', r.categories_id
     from _documents_v v join documents_rels r on r.parent_id = v.parent_id`,
  )
  await client.query(
    `insert into ledger (id, seq, at, subject, subject_id, action, actor, actor_name, "from", "to",
                         revision, round, content_hash, previous_hash, hash)
     select gen_random_uuid(), seq, to_char(updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'documents', id, action,
            created_by_id, 'bench', 'draft', 'draft', step, 1, md5(id::text) || md5(id::text),
            md5((seq - 1)::text) || md5((seq - 1)::text), md5(seq::text) || md5(seq::text)
     from (select d.*, a.action, a.step, row_number() over (order by d.updated_at, d.id, a.step) as seq
           from documents d cross join (values ('create', 1), ('submit', 2), ('approve', 3),
             ('approve', 4), ('publish', 5)) as a(action, step)) as acts`,
  )
}
