import type { CollectionBeforeOperationHook, SanitizedCollectionConfig, Where } from 'payload'
import { refuse } from '../errors.ts'

/** How deep and how long a filter from outside may be; the site's own come nowhere near. */
const deepest = 10
const longest = 500

/** Operators that make sense on the fields there are; those of maps and documents stores do not. */
const operators = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'contains',
  'like',
  'not_like',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
])

/**
 * Refuses with 400 what no part of the collection could make sense of, before anything is done
 * with it: a body that is no object, a filter with unknown operators or of senseless size.
 */
export const refuseMalformed: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess) return args
  const { data, where } = args as { data?: unknown; where?: unknown }
  // An upload may come without any data beside the file.
  const mayLackData = data === undefined && req.file !== undefined
  if ((operation === 'create' || operation === 'update') && !isRecord(data) && !mayLackData) {
    throw refuse(req, 400, 'BAD_REQUEST')
  }
  const hasFilter = where !== undefined && where !== null && where !== ''
  if (hasFilter && !isSensible(where, namesOfJson(collection)))
    throw refuse(req, 400, 'BAD_REQUEST', 'where')
  return args
}

/**
 * Fields whose content has a shape of its own. A filter into one becomes part of the text of a statement,
 * and half of the operators make none that PostgreSQL understands.
 */
const namesOfJson = ({ flattenedFields }: SanitizedCollectionConfig): string[] =>
  flattenedFields
    .filter(({ type }) => type === 'json' || type === 'richText')
    .map(({ name }) => `${name}.`)

function isSensible(where: unknown, json: readonly string[]): where is Where {
  const leadsIntoJson = (path: string) =>
    json.some((start) => path.replace(/^version\./, '').startsWith(start))
  let count = 0
  const visit = (node: unknown, depth: number): boolean => {
    count += 1
    if (!isRecord(node) || depth > deepest || count > longest) return false
    return Object.entries(node).every(([key, value]) =>
      key === 'and' || key === 'or'
        ? list(value).every((each) => visit(each, depth + 1))
        : !leadsIntoJson(key) &&
          isRecord(value) &&
          Object.keys(value).every((operator) => operators.has(operator)),
    )
  }
  return visit(where, 0)
}

/** A query string gives `or[0][...]` as an array, or as an object with the positions as keys. */
function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return isRecord(value) ? Object.values(value) : [null]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
