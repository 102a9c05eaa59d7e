import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { Role } from '../../../src/domain/access/roles.ts'
import { usccCheckDigit } from '../../../src/domain/index-number/index.ts'
import { anchorOf } from '../../../src/plugin/ledger/anchor.ts'

/** A folder of a host's own for one test file, announced as a host expects it. */
export async function hostFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-host-'))
  process.env.HOST_DATA_DIR = folder
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

export type Answer<Body> = { status: number; body: Body }

/** Speaks to a host's API through its real handlers, with a token or as nobody. */
export const talkTo =
  (config: SanitizedConfig, token: string | null = null) =>
  async <Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<Body>> => {
    const isForm = body instanceof FormData
    const response = await handleEndpoints({
      config,
      request: new Request(`http://127.0.0.1:3000${path}`, {
        method,
        headers: {
          ...(isForm ? {} : { 'content-type': 'application/json' }),
          ...(token ? { authorization: `JWT ${token}` } : {}),
        },
        ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: (isJson && text ? JSON.parse(text) : text) as Body }
  }

/** Signs somebody of an auth collection in and answers their token. */
export async function signIn(
  config: SanitizedConfig,
  { collection, email, password }: { collection: string; email: string; password: string },
): Promise<string> {
  const { status, body } = await talkTo(config)<{ token: string }>(
    'POST',
    `/api/${collection}/login`,
    { email, password },
  )
  if (status !== 200) throw new Error(`${email} cannot sign in: ${JSON.stringify(body)}`)
  return body.token
}

/** Ends what a Payload instance keeps running. */
export async function close(payload: Payload | undefined): Promise<void> {
  if (!payload) return
  for (const cron of payload.crons) cron.stop()
  // What was written a moment ago is still on its way to the anchor.
  await anchorOf(payload).flush()
  await payload.destroy()
}

const roles = {
  clerk: 'clerk',
  secrecy: 'secrecyReviewer',
  branch: 'branchLeader',
  county: 'countyLeader',
  publisher: 'publisher',
} as const

/** A token for each role that a document's way needs. */
export type Staff = Record<keyof typeof roles, string>

/** An office and its people, as an administrator of the host would make them. */
export async function makeStaff(payload: Payload, config: SanitizedConfig): Promise<Staff> {
  const office = await payload.create({
    collection: 'offices',
    data: {
      slug: 'gov-office',
      name: '县政府办公室',
      level: 'county',
      uscc: `11999999MB1A2B3D2${usccCheckDigit('11999999MB1A2B3D2')}`,
    },
  })
  const password = 'somebody of the office'
  const tokens: Partial<Staff> = {}
  for (const [name, role] of Object.entries(roles) as [keyof Staff, Role][]) {
    const email = `${name}@example.gov`
    await payload.create({
      collection: 'users',
      data: {
        email,
        password,
        name,
        mustChangePassword: false,
        duties: [{ office: office.id, roles: [role] }],
      },
    })
    tokens[name] = await signIn(config, { collection: 'users', email, password })
  }
  return tokens as Staff
}
