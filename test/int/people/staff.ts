import { handleEndpoints, type Payload, type Where } from 'payload'
import { demoPassword, hire } from '../../../src/demo/county.ts'
import type { Role } from '../../../src/domain/access/roles.ts'
import type { Answer, TestCounty } from '../../support/county.ts'

export type Refused = { errors: { code: string; field?: string; documents?: { id: string }[] }[] }
export type LedgerRow = {
  seq: number
  action: string
  subject: string
  subjectId: string
  actor: string
  onBehalfOf: string | null
  opinion: string | null
  from: string | null
  to: string | null
  details: Record<string, unknown> | null
}

/** A request with a token of one's own: for passwords and sessions that the demo accounts do not have. */
export async function ask<Body = Record<string, unknown>>(
  payload: Payload,
  { token, method, path, body }: { token?: string; method: string; path: string; body?: unknown },
): Promise<Answer<Body>> {
  const response = await handleEndpoints({
    config: payload.config,
    request: new Request(`http://127.0.0.1:3000${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: (text.startsWith('{') ? JSON.parse(text) : text) as Body,
    headers: response.headers,
  }
}

/** Signs in; the token is empty when that was refused. */
export async function signIn(payload: Payload, account: string, password: string = demoPassword) {
  const { status, body } = await ask<{ token?: string } & Partial<Refused>>(payload, {
    method: 'POST',
    path: '/api/users/login',
    body: { email: `${account}@yunze.example`, password },
  })
  return { status, token: body.token ?? '', errors: body.errors ?? [] }
}

/** Further people of a county, with the demo password; answers their ids by account. */
export async function enlist(
  county: TestCounty,
  people: Record<string, Record<string, Role[]>>,
): Promise<Record<string, string>> {
  const hired = await hire(
    county.payload,
    county.offices,
    Object.entries(people).map(([account, duties]) => ({ account, name: `${account}君`, duties })),
  )
  Object.assign(county.people, hired)
  return hired
}

export const idOf = (county: TestCounty, account: string): string => {
  const id = county.people[account]
  if (!id) throw new Error(`Nobody is called ${account}`)
  return id
}

export const codesOf = (answer: Answer<unknown>): string[] =>
  ((answer.body as Partial<Refused>).errors ?? []).map(({ code }) => code).sort()

/** What the ledger says of something, oldest first, as the auditor reads it. */
export async function recordOf(
  county: TestCounty,
  subject: string,
  id: string,
): Promise<LedgerRow[]> {
  const where = `where[subject][equals]=${subject}&where[subjectId][equals]=${id}`
  const { body } = await county.as('auditor')<{ docs: LedgerRow[] }>(
    'GET',
    `/api/ledger?${where}&sort=seq&limit=200`,
  )
  return body.docs
}

/** Runs what is queued, or what of it is meant, until nothing is left that could run now. */
export async function runJobs(county: TestCounty, where: Where = {}): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const { noJobsRemaining } = await county.payload.jobs.run({
      queue: 'gongkai',
      limit: 200,
      where,
    })
    if (noJobsRemaining) return
  }
}
