/** Of Node's sockets and of PostgreSQL: connection, shutdown, too many clients, statement timeout. */
const codes =
  /^(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[1-5]|57014|53\d{3}|3D000)$/
const sentences =
  /cannot connect to Postgres|Connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error/i

/** Whether an error means that the database cannot be had just now, and not that we are wrong. */
export function isDatabaseDown(error: unknown): boolean {
  for (let each = error, depth = 0; each && depth < 6; depth += 1) {
    const { code, message, cause, errors } = each as {
      code?: unknown
      message?: unknown
      cause?: unknown
      errors?: unknown[]
    }
    if (typeof code === 'string' && codes.test(code)) return true
    if (typeof message === 'string' && sentences.test(message)) return true
    if (errors?.some(isDatabaseDown)) return true
    each = cause
  }
  return false
}
