/**
 * Earlier decisions on disclosure, without persons, and what similar ones are found by: the bands of
 * their signatures, newest first, so that a look-up reads some of the newest of each band however many
 * there are. `made_with` tells by which making and key a row was made; others are made anew by a job.
 *
 * What may tell the same person in two live documents is kept as a keyed code, never as it is.
 */
export const precedentStatements: readonly string[] = [
  `create table if not exists gongkai_precedents (
     document_id text primary key, office_id text not null, mode text not null, ground text,
     decided_on text not null, title text not null, signature integer[] not null,
     made_with text not null)`,
  'create index if not exists gongkai_precedents_decided on gongkai_precedents (decided_on, document_id)',
  `create table if not exists gongkai_precedent_bands (
     band integer not null, decided_on text not null,
     document_id text not null references gongkai_precedents on delete cascade)`,
  `create index if not exists gongkai_precedent_bands_newest
     on gongkai_precedent_bands (band, decided_on desc, document_id desc)`,
  'create index if not exists gongkai_precedent_bands_document on gongkai_precedent_bands (document_id)',
  `create table if not exists gongkai_identifiers (
     document_id text not null, kind text not null, code text not null)`,
  'create index if not exists gongkai_identifiers_code on gongkai_identifiers (code, document_id)',
  'create index if not exists gongkai_identifiers_document on gongkai_identifiers (document_id)',
]

/** Removes them again. */
export const dropPrecedents =
  'drop table if exists gongkai_precedent_bands, gongkai_precedents, gongkai_identifiers'
