import { type PublicGround, publicGrounds } from '../../domain/disclosure/index.ts'
import { intervalOf, reviewIntervals } from '../../domain/disclosure/review/index.ts'

/**
 * The register of what is not disclosed: live documents on request or withheld, each with its next
 * review. Where a title is not shown, nothing is here that could tell what the document is about.
 * `due_on` is the day from which somebody has to act.
 */
export const registerStatements: readonly string[] = [
  `create table if not exists gongkai_register (
     document_id text primary key, index_number text, title text, office_id text not null,
     mode text not null, ground text not null, formed_on text, formed_year integer not null,
     published_at timestamptz not null, review_on text not null, review_event text,
     disclose_on text, disclose_by text, due_on text not null)`,
  ...[
    ['date', ''],
    ['office', 'office_id, '],
    ['ground', 'ground, '],
    ['year', 'formed_year, '],
  ].map(
    ([name, column]) =>
      `create index if not exists gongkai_register_${name} on gongkai_register
         (${column}published_at desc, document_id desc) where title is not null`,
  ),
  'create index if not exists gongkai_register_due on gongkai_register (office_id, due_on)',
]

/** A text of ours as a literal of SQL. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const monthsOfGround = Object.entries(reviewIntervals)
  .map(([ground, { months }]) => `when ${quoted(ground)} then ${months}`)
  .join(' ')

const groundsWhere = (holds: (ground: PublicGround) => boolean): string =>
  publicGrounds
    .filter(holds)
    .map(({ id }) => quoted(id))
    .join(', ')

/**
 * Enters what is live and not in the register yet: what was published before there was one. Titles as
 * their office decided or by the ground, but none where the publication recorded no review: it is from
 * before the register, and nobody decided that everybody may read its title. The first review as the
 * publication recorded it or by the ground's interval from then. Not for what has been reviewed since.
 *
 * Read by way of `to_jsonb`, because this runs also where the column is younger than the migration.
 */
export const fillRegisterStatement = (timeZone: string): string =>
  `insert into gongkai_register (document_id, index_number, title, office_id, mode, ground, formed_on,
       formed_year, published_at, review_on, review_event, due_on)
   select d.id::text, case when is_shown then d.index_number end, case when is_shown then d.title end,
       d.office_id::text, d.mode::text, coalesce(d.ground::text, ''),
       case when is_shown then d.formed_on end, left(d.formed_on, 4)::int,
       d.published_at::timestamptz, first_on, case when is_shown then first_event end, first_on
   from documents d
   cross join lateral (
     select l.details -> 'review' ->> 'event' as first_event,
       l.details -> 'review' ->> 'on' is not null as is_recorded,
       coalesce(l.details -> 'review' ->> 'on',
         to_char((l.at::timestamptz at time zone ${quoted(timeZone)}) + make_interval(
           months => case d.ground::text ${monthsOfGround} else ${intervalOf(null).months} end),
           'YYYY-MM-DD')) as first_on
     from ledger l where l.subject = 'documents' and l.subject_id = d.id::text
       and l.action = 'publish' and l."to" = 'published' order by l.seq desc limit 1) publication
   cross join lateral (select is_recorded and coalesce(case to_jsonb(d) ->> 'register_listing'
       when 'none' then false
       when 'title' then d.ground::text in (${groundsWhere(({ mayShowTitle }) => mayShowTitle)})
       else d.ground::text in (${groundsWhere(({ isTitleShown }) => isTitleShown)}) end, false)
       as is_shown) listing
   where d._status = 'published' and d.live_stage is not null and d.mode::text <> 'proactive'
   on conflict (document_id) do nothing`
