import path from 'node:path'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'

/** A column in which each value that is there is sealed. */
export type SealedColumn = {
  /** As in `SealContext`. */
  collection: string
  /** As in `SealContext`; a field in a group as `group.field`. */
  field: string
  /** The field that holds the `record` of the context, another in each row. Default `id`. */
  record?: string
}

/** A folder in which each file is sealed. */
export type SealedFolder = {
  collection: string
  field: string
  folder: (settings: Gongkai) => string
  /** The `record` of the context, told by the name of the file; null for a file that is not sealed. */
  recordOf: (fileName: string) => string | null
}

export type SealedField = SealedColumn | SealedFolder

/**
 * Everything in which applicants' data are sealed, in the database and beside it: what a rotation of
 * keys seals anew. Who adds a sealed field adds it here, or it stays under the old key. The rows must
 * be such as can be updated; of an event of a request the trigger lets `sealed` be, and nothing else.
 */
export const sealedFields: readonly SealedField[] = [
  { collection: slugs.requests, field: 'sealedApplicant', record: 'sealKey' },
  { collection: slugs.requests, field: 'sealedDescription', record: 'sealKey' },
  { collection: slugs.requests, field: 'sealedHolds', record: 'sealKey' },
  { collection: slugs.requestEvents, field: 'sealed', record: 'sealKey' },
  { collection: slugs.requestParties, field: 'sealed', record: 'sealKey' },
  { collection: slugs.requestReviews, field: 'sealed', record: 'sealKey' },
  { collection: slugs.requestFiles, field: 'sealedName', record: 'storedAs' },
  {
    collection: slugs.requestFiles,
    field: 'bytes',
    folder: ({ dataDir }) => path.join(dataDir, 'requests'),
    // Half a file bears its name only once it is whole.
    recordOf: (name) => (name.endsWith('.part') ? null : name),
  },
]

/** Table and columns that Payload makes of a field. */
export const columnsOf = ({ collection, field, record = 'id' }: SealedColumn) => ({
  table: snake(collection),
  column: snake(field),
  record: snake(record),
})

const snake = (name: string): string =>
  name
    .replace(/[a-z\d](?=[A-Z])/g, '$&_')
    .replace(/[-.]/g, '_')
    .toLowerCase()
