/** What may be logged of an error: never the values of a query, which hold drafts and persons. */
export type ErrorFacts = {
  type: string
  message: string
  /** SQLSTATE or system code. */
  code?: string
  constraint?: string
  table?: string
  stack?: string
}

type Known = Error & {
  responseCode?: unknown
  command?: unknown
  code?: unknown
  constraint?: unknown
  table?: unknown
  params?: unknown
}

/**
 * The facts of an error for the log. Errors of the database carry the whole statement with all its
 * values in their message, and PostgreSQL quotes values in its own: of these only the code, the
 * constraint and the table are told.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Not an error' }
  const chain = [...causesOf(error)]
  const database = chain.findLast((each) => isSqlState(each.code))
  const isOfQuery = database !== undefined || chain.some((each) => each.params !== undefined)
  // A mail server quotes the address that it does not like.
  const isOfMail = chain.some(({ responseCode, command }) => Boolean(responseCode ?? command))
  const { code, constraint, table } = database ?? (error as Known)
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: isOfQuery
      ? 'A query failed'
      : isOfMail
        ? withoutAddresses(error.message)
        : error.message,
    ...text('code', code),
    ...text('constraint', constraint),
    ...text('table', table),
    ...text('stack', places.join('\n')),
  }
}

function* causesOf(error: unknown): Generator<Known> {
  for (let each = error, depth = 0; each instanceof Error && depth < 10; depth += 1) {
    yield each as Known
    each = each.cause
  }
}

const withoutAddresses = (message: string): string => message.replace(/[^\s<>]+@[^\s<>]+/g, '…')

/** Five signs, a figure among them: EAUTH and EPIPE are codes of others. */
const isSqlState = (code: unknown): boolean =>
  typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code)

const text = (key: string, value: unknown) =>
  typeof value === 'string' && value !== '' ? { [key]: value } : {}
