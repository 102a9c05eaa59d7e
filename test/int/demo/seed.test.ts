import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '../../../src/demo/county.ts'
import { seedDemoCounty } from '../../../src/demo/seed.ts'
import { stages } from '../../../src/domain/approval/index.ts'
import { todayIn } from '../../../src/domain/dates/index.ts'
import { modes, validities, validityOn } from '../../../src/domain/disclosure/index.ts'
import { chainFault, type LedgerEntry } from '../../../src/domain/ledger/entry.ts'
import { requestStates } from '../../../src/domain/requests/index.ts'
import { hashOfDocument, type StoredDocument } from '../../../src/plugin/documents/state.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty({
    fill: async (payload) => {
      const made = await seedDemoCounty(payload)
      if (!made) throw new Error('The database was not empty')
      return made
    },
  })
})
afterAll(() => county?.close())

const working = async (): Promise<StoredDocument[]> => {
  const { docs } = await county.payload.find({
    collection: 'documents',
    draft: true,
    pagination: false,
    depth: 0,
  })
  return docs as unknown as StoredDocument[]
}

const ledger = async (): Promise<LedgerEntry[]> => {
  const { docs } = await county.payload.find({
    collection: 'ledger',
    sort: 'seq',
    pagination: false,
  })
  return docs as unknown as LedgerEntry[]
}

type Row = {
  id: string
  state: string
  outcome: string | null
  receivedOn: string | null
  dueOn: string | null
  standing: string | null
}

type List = { totalDocs: number; docs: { title: string }[] }

describe('the demo county', () => {
  it('has documents in every stage, mode and validity, of every year', async () => {
    const documents = await working()
    const live = documents.filter(({ publishedAt }) => publishedAt)
    const today = todayIn('Asia/Shanghai', new Date())
    expect(new Set(documents.map(({ stage }) => stage))).toEqual(new Set(stages))
    expect(new Set(documents.map(({ mode }) => mode))).toEqual(new Set(modes.map(({ id }) => id)))
    expect(
      new Set(
        live.map((document) => validityOn(document as Parameters<typeof validityOn>[0], today)),
      ),
    ).toEqual(new Set(validities))
    const years = new Set(live.map(({ formedOn }) => Number(String(formedOn).slice(0, 4))))
    for (let year = 2008; year <= 2026; year++) {
      expect([...years], `nothing of ${year}`).toContain(year)
    }
    expect(live.length).toBeGreaterThanOrEqual(60)
  })

  it('publishes at the time of the document, not of the seed', async () => {
    const documents = await working()
    for (const { title, formedOn, publishedAt } of documents) {
      if (!publishedAt || String(formedOn) > '2026') continue
      const days = (Date.parse(String(publishedAt)) - Date.parse(String(formedOn))) / 86_400_000
      expect(days, String(title)).toBeGreaterThanOrEqual(0)
      expect(days, String(title)).toBeLessThan(30)
    }
  })

  it('is genuine: the chain of the ledger holds, time never runs backwards, hashes are of what is stored', async () => {
    const entries = await ledger()
    expect(entries.length).toBeGreaterThan(400)
    entries.forEach((entry, index) => {
      const previous = entries[index - 1] ?? null
      expect(chainFault(withoutId(entry), previous)).toBeNull()
      if (previous) expect(entry.at >= previous.at).toBe(true)
    })
    const newest = new Map(
      entries
        .filter(({ subject }) => subject === 'documents')
        .map((entry) => [entry.subjectId, entry]),
    )
    for (const document of await working()) {
      const entry = newest.get(String(document.id))
      expect(entry?.revision).toBe(document.revision)
      const hash = await hashOfDocument({ payload: county.payload }, document)
      expect(entry?.contentHash, String(document.title)).toBe(hash)
    }
  })

  it('shows the public exactly what is live and proactive', async () => {
    const rows = await query<{ title: string }>(
      county,
      sql`select title from gongkai_public order by title`,
    )
    const { body } = await county.as(null)<List>('GET', '/api/documents?limit=100&sort=title')
    expect(rows.map(({ title }) => title).sort()).toEqual(
      body.docs.map(({ title }) => title).sort(),
    )
  })

  it('has something waiting for everybody', async () => {
    const inStage = (...wanted: string[]) => `/api/documents?where[stage][in]=${wanted.join(',')}`
    const waiting: Record<string, string> = {
      admin: '/api/role-grants?where[status][equals]=pending',
      clerk: inStage('draft'),
      'clerk.finance': inStage('draft'),
      secrecy: inStage('secrecyReview', 'referred'),
      branch: inStage('branchApproval'),
      county: inStage('countyApproval'),
      publisher: inStage('approved'),
      requests: '/api/documents?where[mode][equals]=onRequest',
      head: `/api/documents?where[stepDueOn][less_than]=${todayIn('Asia/Shanghai', new Date())}`,
      auditor: '/api/ledger?',
    }
    for (const [account, url] of Object.entries(waiting)) {
      const { body } = await county.as(account)<List>('GET', `${url}&limit=1`)
      expect(body.totalDocs, account).toBeGreaterThan(0)
    }
    const missing = demoPeople.map(({ account }) => account).filter((name) => !(name in waiting))
    expect(missing).toEqual(['admin2'])
  })

  it('stores attachments that are what they say', async () => {
    const { docs } = await county.payload.find({ collection: 'files', pagination: false })
    expect(new Set(docs.map(({ mimeType }) => mimeType)).size).toBe(4)
    for (const file of docs) {
      const { size } = await stat(path.join(county.dataDir, 'files', String(file.filename)))
      expect(size).toBe(file.filesize)
    }
  })

  it('has requests in every state, and answered in every way of Art. 36 to 39 and 41', async () => {
    const { docs } = await county.payload.find({ collection: 'requests', pagination: false })
    const rows = docs as unknown as Row[]
    expect(rows.length).toBeGreaterThanOrEqual(25)
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(requestStates))
    const outcomes = rows.flatMap(({ outcome }) => (outcome ? [outcome] : []))
    expect(new Set(outcomes)).toEqual(
      new Set([
        ...['alreadyPublic', 'disclose', 'withhold', 'notHeld', 'otherOffice', 'repeated'],
        ...['specialRules', 'partial', 'needsProcessing', 'complaint', 'publication'],
        ...['correctionLapsed', 'recordCorrected', 'withdrawn', 'refused'],
      ]),
    )
    const open = rows.filter(({ outcome }) => outcome === null)
    const today = todayIn('Asia/Shanghai', new Date())
    expect(open.filter(({ dueOn }) => dueOn !== null && dueOn < today)).toHaveLength(1)
    expect(new Set(open.map(({ standing }) => standing))).toEqual(
      new Set([null, 'correction', 'fee', 'thirdParty']),
    )
  })

  it('answers with letters, of the day on which they were sent', async () => {
    const { docs } = await county.payload.find({ collection: 'request-files', pagination: false })
    const kinds = new Set(docs.map(({ letterKind }) => letterKind))
    expect(kinds).toEqual(
      new Set([
        ...['receipt', 'correctionNotice', 'thirdPartyConsultation', 'extensionNotice'],
        ...['feeNotice', 'reply'],
      ]),
    )
    const waiting = await county.payload.count({
      collection: 'payload-jobs' as 'users',
      where: { taskSlug: { equals: 'gongkaiRequestEffects' } },
    })
    expect(waiting.totalDocs).toBe(0)
  })

  it('leaves numbers and codes that open what visitors may follow', async () => {
    const file = path.join(county.dataDir, 'demo-requests.json')
    const samples = JSON.parse(await readFile(file, 'utf8')) as object[]
    expect(samples).toHaveLength(3)
    const seen = await Promise.all(
      samples.map((pair) =>
        county.as(null)<{ status: string }>('POST', '/api/requests/lookup', pair),
      ),
    )
    expect(seen.map(({ body }) => body.status).sort()).toEqual([
      'archived',
      'correctionAsked',
      'registered',
    ])
  })

  it('is verified whole', async () => {
    const { breaks, requests } = await verifyLedger(county.payload)
    expect([breaks, requests > 24]).toEqual([[], true])
  })

  it('is made once', async () => {
    const before = (await ledger()).length
    expect(await seedDemoCounty(county.payload)).toBeNull()
    expect((await ledger()).length).toBe(before)
  })
})

function withoutId(entry: LedgerEntry): LedgerEntry {
  const { id: _id, ...rest } = entry as LedgerEntry & { id: string }
  return rest
}
