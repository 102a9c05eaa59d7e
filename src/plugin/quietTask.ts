import type { TaskConfig } from 'payload'
import { errorFacts } from '../lib/errorFacts.ts'

type Handler = (args: never) => Promise<unknown>

/**
 * A task whose failures carry no value of a query: Payload keeps the message of an error in the row
 * of the job and logs it with all earlier ones, and that of a failed query holds the draft.
 */
export function quietTask(task: TaskConfig): TaskConfig {
  const { handler } = task
  if (typeof handler !== 'function') return task
  const run = handler as unknown as Handler
  const quiet: Handler = async (args) => {
    try {
      return await run(args)
    } catch (error) {
      throw withoutValues(error)
    }
  }
  return { ...task, handler: quiet as never }
}

/** What Payload throws to steer a job stays as it is: there is nothing of a query in it. */
function withoutValues(error: unknown): unknown {
  const { type, message, code, stack } = errorFacts(error)
  if (!(error instanceof Error) || message === error.message) return error
  const told = new Error(code ? `${type}: ${message} (${code})` : `${type}: ${message}`)
  told.stack = `${told.message}\n${stack ?? ''}`
  return told
}
