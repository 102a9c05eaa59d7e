import type { Say } from '../../admin/sayIn.ts'

/** As much of an answer that was not given as tells who is at fault. */
export type Failure = { status: number; errors: readonly { code?: string; message?: string }[] }

/**
 * Why nothing came of it, for people: the words of a refusal where there is one; else that the network
 * or the server is at fault, which nobody should look for in their file.
 */
export function failuresOf(say: Say, { status, errors }: Failure): string[] {
  if (status === 0) return [say('redaction.unreachable')]
  const worded = errors.flatMap(({ code, message }) => (code && message ? [message] : []))
  if (worded.length > 0) return worded
  if (status >= 500) return [say('redaction.serverFailed')]
  const told = errors.flatMap(({ message }) => (message ? [message] : []))
  return told.length > 0 ? told : [say('ui.failed')]
}
