export type PasswordFault =
  | 'PASSWORD_SHORT'
  | 'PASSWORD_LONG'
  | 'PASSWORD_SAME'
  | 'PASSWORD_EMAIL'
  | 'PASSWORD_NAME'

/** Characters, counted as people count them. */
export const shortestPassword = 10
/** Deriving a key from a longer one only keeps the server busy. */
export const longestPassword = 200

/**
 * Everything wrong with a password that somebody chooses; an empty list means that it will do.
 * Length is what counts; no rule asks for a figure or a sign.
 * @param previous the password in use, where it is known
 */
export function passwordFaults({
  password,
  previous,
  email,
  name,
}: {
  password: string
  previous?: string
  email: string
  name: string
}): PasswordFault[] {
  const length = [...password].length
  const plain = fold(password)
  const faults: PasswordFault[] = []
  if (length < shortestPassword) faults.push('PASSWORD_SHORT')
  if (length > longestPassword) faults.push('PASSWORD_LONG')
  if (previous !== undefined && password === previous) faults.push('PASSWORD_SAME')
  if (holds(plain, email) || holds(plain, email.split('@')[0] ?? '')) faults.push('PASSWORD_EMAIL')
  if (holds(plain, name)) faults.push('PASSWORD_NAME')
  return faults
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** Whether a password is little more than the word: the word, with at most a few signs about it. */
function holds(password: string, word: string): boolean {
  const plain = fold(word)
  if ([...plain].length < 2 || !password.includes(plain)) return false
  return [...password.split(plain).join('')].length < shortestPassword - 2
}
