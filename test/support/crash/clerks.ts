import { demoPassword } from '../../../src/demo/county.ts'
import { draft } from '../journey.ts'

/** What the server said was done. */
export type Acknowledged = { id: string; revision: number; hash: string; action: string }

export type Clerks = {
  acknowledged: Acknowledged[]
  /** Documents whose publication was scheduled and acknowledged. */
  scheduled: Set<string>
  /** Creations acknowledged. */
  created: string[]
  signIn: () => Promise<void>
  /** Works until so many more transitions were acknowledged, or `stop` says no. */
  work: (options: { width: number; transitions: number; isOver: () => boolean }) => Promise<void>
}

const wayOn: Record<string, [string, string]> = {
  draft: ['clerk', 'submit'],
  secrecyReview: ['secrecy', 'approve'],
  branchApproval: ['branch', 'approve'],
  countyApproval: ['county', 'approve'],
  approved: ['publisher', 'publish'],
}

/** People who do their work whatever happens to the machine, and keep note of what they were told. */
export function clerksOf(url: string): Clerks {
  const tokens = new Map<string, string>()
  const open: string[] = []
  let turns = 0
  const clerks: Clerks = { acknowledged: [], scheduled: new Set(), created: [], signIn, work }
  return clerks

  async function signIn() {
    for (const account of ['clerk', 'secrecy', 'branch', 'county', 'publisher']) {
      const answer = await ask<{ token: string }>('POST', '/api/users/login', null, {
        email: `${account}@yunze.example`,
        password: demoPassword,
      })
      tokens.set(account, answer?.body.token ?? '')
    }
  }

  /** Null when there was no answer, or none that says anything. */
  async function ask<Body>(method: string, path: string, account: string | null, body?: unknown) {
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(account ? { authorization: `JWT ${tokens.get(account)}` } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(60_000),
      })
      return { status: response.status, body: (await response.json()) as Body }
    } catch {
      return null
    }
  }

  async function work({
    width,
    transitions,
    isOver,
  }: {
    width: number
    transitions: number
    isOver: () => boolean
  }) {
    const wanted = clerks.acknowledged.length + transitions
    const one = async () => {
      while (clerks.acknowledged.length < wanted && !isOver()) {
        const id = open.shift() ?? (await create())
        if (id === null) continue
        if (await step(id)) open.push(id)
      }
    }
    await Promise.all(Array.from({ length: width }, one))
  }

  async function create(): Promise<string | null> {
    const made = await ask<{ doc: { id: string } }>('POST', '/api/documents', 'clerk', draft())
    if (made?.status !== 201) return pause(null)
    clerks.created.push(made.body.doc.id)
    return made.body.doc.id
  }

  /** One act on a document from wherever it stands; false when its way is done. */
  async function step(id: string): Promise<boolean> {
    const seen = await ask<{ stage: string; revision: number }>(
      'GET',
      `/api/documents/${id}/transitions`,
      'clerk',
    )
    if (seen?.status !== 200) return pause(true)
    const next = wayOn[seen.body.stage]
    if (!next || clerks.scheduled.has(id)) return false
    const [account, action] = next
    turns += 1
    const isLater = action === 'publish' && turns % 3 === 0
    const publishAt = isLater ? { publishAt: new Date(Date.now() + 3000).toISOString() } : {}
    const done = await ask<{ entry: { revision: number; hash: string } }>(
      'POST',
      `/api/documents/${id}/transitions`,
      account,
      { action, expectedRevision: seen.body.revision, ...publishAt },
    )
    if (done?.status !== 200) return pause(true)
    const { revision, hash } = done.body.entry
    clerks.acknowledged.push({ id, revision, hash, action })
    if (isLater) clerks.scheduled.add(id)
    return action !== 'publish'
  }

  async function pause<Value>(value: Value): Promise<Value> {
    await new Promise((resolve) => setTimeout(resolve, 100))
    return value
  }
}
