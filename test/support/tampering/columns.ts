/**
 * What no hash covers, table by table, and why it may stay so. Everything else that these tables
 * have, a new column too, is fair game.
 */
export const uncovered: Record<string, { columns: string[]; why: string }> = {
  documents: {
    columns: ['created_at', 'updated_at'],
    why: 'orders lists of the admin, says nothing',
  },
  _documents_v: {
    columns: ['id', 'created_at', 'updated_at', 'version_created_at', 'version_updated_at'],
    why: 'the same; a version is known by its document and revision',
  },
  documents_relations: { columns: ['id'], why: 'a row of an array is known by its place' },
  _documents_v_version_relations: { columns: ['id', '_uuid'], why: 'the same' },
  documents_rels: { columns: ['id'], why: 'the same' },
  _documents_v_rels: { columns: ['id'], why: 'the same' },
  files: {
    columns: ['created_at', 'updated_at', 'url', 'thumbnail_u_r_l', 'width', 'height', 'screening'],
    why: 'made from the others; what was found in a file is no entry of the ledger (known limits)',
  },
  ledger: { columns: ['id'], why: 'an entry is known by its sequence number' },
  requests: {
    columns: ['created_at', 'updated_at'],
    why: 'orders lists of the admin, says nothing',
  },
  request_events: { columns: ['id'], why: 'an event is known by its request and its place' },
  request_parties: {
    columns: ['id', 'created_at', 'updated_at'],
    why: 'a party is known by its request and its key',
  },
  request_files: {
    columns: ['created_at', 'updated_at'],
    why: 'orders the list of files, says nothing',
  },
  gongkai_public: { columns: [], why: '' },
  gongkai_public_text: { columns: [], why: '' },
  gongkai_register: { columns: [], why: '' },
  gongkai_index_numbers: { columns: [], why: '' },
}

/** Which rows and values of a column mean anything at all. */
export const meaningful: Record<string, string> = {
  // A second newest version is refused by an index.
  '_documents_v.latest': 'latest',
  'documents_rels.order':
    'exists (select 1 from documents_rels o where o.parent_id = t.parent_id and o.path = t.path and o."order" > t."order")',
  '_documents_v_rels.order':
    'exists (select 1 from _documents_v_rels o where o.parent_id = t.parent_id and o.path = t.path and o."order" > t."order")',
  'documents_rels.files_id': 'files_id is not null',
  'documents_rels.categories_id': 'categories_id is not null',
  'documents_rels.offices_id': 'offices_id is not null',
  '_documents_v_rels.files_id': 'files_id is not null',
  '_documents_v_rels.categories_id': 'categories_id is not null',
  '_documents_v_rels.offices_id': 'offices_id is not null',
  'documents_relations._order':
    'exists (select 1 from documents_relations o where o._parent_id = t._parent_id and o._order > t._order)',
  '_documents_v_version_relations._order':
    'exists (select 1 from _documents_v_version_relations o where o._parent_id = t._parent_id and o._order > t._order)',
  // Before a document uses a file, only its uploader's office can say whose it is.
  'files.id': 'document_id is not null',
  'files.office_id': 'document_id is not null',
  'files.original_name': 'document_id is not null',
  'files.mime_type': 'document_id is not null',
  'files.audience': 'document_id is not null',
  'files.removals': 'document_id is not null',
}

export type Column = { table: string; column: string; type: string; udt: string }
