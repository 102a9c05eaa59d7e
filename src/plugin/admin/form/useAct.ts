import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { sentence } from '../../messages/sentence.ts'
import { ask, type ReplyError } from '../post.ts'
import { useSay } from '../say.ts'

/** What is wrong, and at which field; without one, with the whole. */
export type Problem = {
  field: string | null
  /** Where it is not said at its field, `message` names the field too. */
  message: string
  atField?: string
}

/**
 * Asks an endpoint to do something and keeps what it refused. `send` answers the body, or null when
 * it was refused; what was typed is the caller's, and stays.
 */
export function useAct() {
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[]>([])

  const send = async <Body>(
    path: string,
    body: unknown,
    onRefused?: (status: number) => void,
  ): Promise<Body | null> => {
    setBusy(true)
    setProblems([])
    const reply = await ask<Body>({ url: `${api}${path}`, method: 'POST', body, language })
    setBusy(false)
    if (reply.ok) return reply.body
    const found = reply.errors.map((error) => problemOf(language, error))
    setProblems(found.length > 0 ? found : [{ field: null, message: say('ui.failed') }])
    onRefused?.(reply.status)
    return null
  }
  return { isBusy, problems, setProblems, send }
}

/** Said at its field, a sentence need not name the field again. */
function problemOf(
  language: string,
  { code, message, field, fault, documents = [] }: ReplyError,
): Problem {
  const isWorded = field !== undefined && code !== undefined && code !== 'BAD_REQUEST'
  // Which documents are meant; never their titles.
  const which = documents.map(({ id, indexNumber }) => indexNumber ?? id)
  const told = (text: string) => [text, ...which].join(' ')
  return {
    field: field ?? null,
    message: told(message ?? code ?? ''),
    ...(isWorded ? { atField: told(sentence(language, { code, fault })) } : {}),
  }
}

/** What is to be said at a field. */
export const problemsAt = (problems: readonly Problem[], ...names: readonly string[]): string[] =>
  problems
    .filter(({ field }) => field !== null && names.includes(field))
    .map(({ message, atField }) => atField ?? message)
