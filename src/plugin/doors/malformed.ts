/**
 * Whether an error only says that the request made no sense: a value that PostgreSQL cannot read as
 * what it should be, a reference to nothing, JSON or an address that cannot be parsed. Payload
 * answers these with 500; the contract says 400.
 */
export function isMalformed(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof URIError) return true
  if (!(error instanceof Error)) return false
  if (unknownPath.test(error.message) || brokenForm.test(error.message)) return true
  const code = sqlStateOf(error)
  return code !== null && malformedStates.some((start) => code.startsWith(start))
}

/** What Payload says, with status 500, of a filter on a field that a collection does not have. */
const unknownPath = /^Cannot find field for path at /

/** What Payload and its parser say, with status 500, of a form without a boundary or cut off in the middle. */
const brokenForm =
  /^(Request is not eligible for file upload|Multipart: Boundary not found|Malformed (part header|content type|urlencoded form)|Unexpected end of (form|file)|Missing Content-Type|Unsupported content type: .*)$/

/**
 * SQLSTATEs that are the client's: data exceptions, a missing reference, more than the database can
 * hold in one place, an operator for other types.
 */
const malformedStates = ['22', '23503', '54', '42883', '42804']

/** The SQLSTATE of an error of the database, however deep the layers above it have wrapped it. */
function sqlStateOf(error: unknown): string | null {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string' && /^[0-9A-Z]{5}$/.test(each.code)) {
      return each.code
    }
  }
  return null
}
