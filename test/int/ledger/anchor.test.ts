import { rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { commitTransaction, createLocalReq, initTransaction } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { tagsOfDocument } from '../../../src/domain/visibility/tags.ts'
import { publicPages } from '../../../src/lib/publicPages.ts'
import { lastLine } from '../../../src/plugin/ledger/anchor.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { draft, journeys } from '../../support/journey.ts'
import { idOf } from '../people/staff.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
})
afterAll(() => county?.close())

const anchorFile = () => path.join(county.dataDir, 'ledger', 'anchor.jsonl')

/** The anchor follows by itself: nothing is written in the ledger meanwhile. */
async function expectAnchored(): Promise<void> {
  const { docs } = await county.payload.find({ collection: 'ledger', sort: '-seq', limit: 1 })
  await vi.waitFor(async () => expect((await lastLine(anchorFile()))?.hash).toBe(docs[0]?.hash), {
    timeout: 8000,
    interval: 100,
  })
  expect((await verifyLedger(county.payload)).breaks).toEqual([])
}

it('a full disk does not stop an urgent take-down, and the anchor follows when there is room', async () => {
  const { id } = await go.create()
  const { indexNumber } = await go.bring(id, 'published')
  const { pages } = publicPages()
  await pages.get(`/documents/${indexNumber}`, async () => ({
    status: 200,
    headers: {},
    body: '不该再看到的内容',
    tags: tagsOfDocument({ indexNumber, office: county.offices['gov-office'] ?? null }),
    freshMs: 60_000,
  }))
  await rename(anchorFile(), `${anchorFile()}.kept`)
  await symlink('/dev/full', anchorFile())
  const taken = await go.act('publisher', id, 'takeDown')
  expect([taken.status, taken.body.document?.stage]).toEqual([200, 'takenDown'])
  expect(pages.peek(`/documents/${indexNumber}`)).toBeNull()
  const account = await county.as('admin')('POST', `/api/users/${idOf(county, 'head')}/grants`, {
    office: 'education',
    role: 'auditor',
    reason: '监督',
  })
  expect(account.status).toBe(200)

  await rm(anchorFile())
  await rename(`${anchorFile()}.kept`, anchorFile())
  await expectAnchored()
})

it('an entry whose transaction commits long after it was written is anchored too', async () => {
  const user = await county.payload.findByID({
    collection: 'users',
    id: idOf(county, 'clerk'),
  })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, county.payload)
  await initTransaction(req)
  await county.payload.create({
    collection: 'documents',
    data: { ...draft(), office: county.offices['gov-office'] } as never,
    draft: true,
    req,
    overrideAccess: false,
  })
  // As a slow database would have it.
  await new Promise((resolve) => setTimeout(resolve, 400))
  await commitTransaction(req)
  await expectAnchored()
})
