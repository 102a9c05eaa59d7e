import { createLocalReq, type TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoPassword } from '../../src/demo/county.ts'
import { transition } from '../../src/plugin/documents/transition.ts'
import { gongkaiOf } from '../../src/plugin/options.ts'
import type { TestCounty } from '../support/county.ts'
import { openBigCounty, sizeOfData } from './support/bigCounty.ts'
import { draftFrom } from './support/drafts.ts'
import { percentile, record, spread, timeOf } from './support/figures.ts'
import { openPlain, type Plain } from './support/plain.ts'

let county: TestCounty
let plain: Plain

beforeAll(async () => {
  county = await openBigCounty()
  plain = await openPlain(county)
})
afterAll(async () => {
  await plain?.close()
  await county?.close()
})

const rounds = 60
const warmUp = 8
const draft = draftFrom(7)

const journey = [
  ['clerk', 'submit'],
  ['secrecy', 'approve'],
  ['branch', 'approve'],
  ['county', 'approve'],
  ['publisher', 'publish'],
] as const

type Document = { id: string; revision: number }
type Times = Record<string, number[]>

const keep = (times: Times, name: string, time: number, round: number) => {
  if (round < 0) return
  times[name] ??= []
  times[name].push(time)
}

const create = async (): Promise<Document> => {
  const { body } = await county.as('clerk')<{ doc: Document }>('POST', '/api/documents', draft())
  return body.doc
}

it('transitions, beside a bare publication by Payload, both through the Local API', async () => {
  const users = new Map<string, TypedUser>()
  for (const [account] of journey) {
    const { user } = await county.payload.login({
      collection: 'users',
      data: { email: `${account}@yunze.example`, password: demoPassword },
    })
    users.set(account, { ...user, collection: 'users' } as TypedUser)
  }
  const times: Times = {}
  for (let round = -warmUp; round < rounds; round++) {
    const { id, revision } = await create()
    for (const [at, [account, action]] of journey.entries()) {
      const time = await timeOf(async () => {
        const req = await createLocalReq({ user: users.get(account) as TypedUser }, county.payload)
        await transition(req, gongkaiOf(county.payload), {
          id,
          action,
          params: {},
          expectedRevision: revision + at,
        })
      })
      keep(times, action, time, round)
      keep(times, 'transition', time, round)
    }
    // In turn with ours, so that what else the machine does slows both.
    const bare = await plain.createDraft(draft())
    keep(times, 'bare Payload publish', await timeOf(() => plain.publish(bare)), round)
  }
  const { 'bare Payload publish': bare = [], ...ours } = times
  await record({ name: 'bare Payload publish', data: sizeOfData, ...spread(bare), unit: 'ms' })
  for (const [name, samples] of Object.entries(ours)) {
    const ratio = percentile(samples, 0.5) / percentile(bare, 0.5)
    const note = `${ratio.toFixed(2)} × bare publish`
    await record({ name, data: sizeOfData, ...spread(samples), unit: 'ms', note })
  }
})

it('transitions as a client sees them: signing in by token, reading, acting, reading again', async () => {
  const times: Times = {}
  for (let round = -warmUp; round < rounds / 2; round++) {
    let { id, revision } = await create()
    for (const [account, action] of journey) {
      const time = await timeOf(async () => {
        const moved = await county.as(account)<{ document: Document }>(
          'POST',
          `/api/documents/${id}/transitions`,
          { action, expectedRevision: revision },
        )
        expect(moved.status, JSON.stringify(moved.body)).toBe(200)
        revision = moved.body.document.revision
      })
      keep(times, `POST ${action}`, time, round)
    }
  }
  for (const [name, samples] of Object.entries(times)) {
    await record({ name, data: sizeOfData, ...spread(samples), unit: 'ms' })
  }
})
