import { demoPassword } from '../../../src/demo/county.ts'

export type Answer<Body> = { status: number; body: Body }

/** Speaks to a running site over HTTP, as an account or as nobody. */
export type Visitor = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
) => Promise<Answer<Body>>

/** Signs in once for each account and keeps the token. */
export function visitorsOf(url: string): (account: string | null) => Promise<Visitor> {
  const visitors = new Map<string | null, Promise<Visitor>>()
  const signIn = async (account: string | null): Promise<Visitor> => {
    const nobody = visitor(url, null)
    if (account === null) return nobody
    const { body } = await nobody<{ token: string }>('POST', '/api/users/login', {
      email: `${account}@yunze.example`,
      password: demoPassword,
    })
    return visitor(url, body.token)
  }
  return (account) => {
    const known = visitors.get(account) ?? signIn(account)
    visitors.set(account, known)
    return known
  }
}

const visitor =
  (url: string, token: string | null): Visitor =>
  async <Body>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body }
  }
