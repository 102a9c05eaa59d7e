import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gongkai, gongkaiOf } from '../../../src/plugin/options.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { keyRingOf } from '../../../src/plugin/privacy/keyRing.ts'
import { rotateKeys } from '../../../src/plugin/privacy/rotateKeys.ts'
import { publicRequests } from '../../../src/plugin/requests/publicDoor.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { dumpOf } from '../../support/dump.ts'
import { listenToLog } from '../../support/log.ts'
import { applicant, requestDesk, type Submitted } from '../../support/requestDesk.ts'
import { testSecrets } from '../../support/server.ts'
import { type Asker, accountOf, askers } from '../doors/table.ts'
import { png } from '../files/samples.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>
let one: Submitted
let log: ReturnType<typeof listenToLog>

const person = {
  ...applicant,
  contact: {
    phone: '13812345678',
    email: 'wenren@mail.example',
    address: '云泽县暗语镇西街七号',
  },
  description: '闻人听雨申请公开2025年全县农村道路硬化工程的验收报告',
}
const third = { name: '乐正清歌', contact: '18600001111，yuezheng@mail.example' }
/** Whatever tells who asks, or who was asked. */
const secrets = [
  ...[person.name, person.identityNumber, ...Object.values(person.contact), third.name],
  ...['18600001111', 'yuezheng@mail.example', '道路硬化工程', '商业合作底价', 'proof-of-wenren'],
]
const found = (text: string) => secrets.filter((secret) => text.includes(secret))

/** A picture, with a name in clear behind it. */
const proof = Buffer.concat([png, Buffer.from('证件 闻人听雨 11010519491231002X')])

beforeAll(async () => {
  county = await openCounty()
  log = listenToLog(county.payload)
  desk = requestDesk(county)
  await live()
})
afterAll(async () => {
  log?.stop()
  await county?.close()
})

const runJobs = async () => {
  for (let round = 0; round < 4; round += 1) {
    await county.payload.jobs.run({ queue: 'gongkai', limit: 200 })
  }
}

/** A whole life: proof, correction, a third party, an answer in part, and another one withdrawn. */
async function live() {
  const visitor = { headers: new Headers(), language: 'zh' }
  const sent = await publicRequests(county.payload).submit(
    visitor,
    { office: 'gov-office', ...person, captcha: await desk.captcha() },
    [{ kind: 'identityProof', name: 'proof-of-wenren.png', bytes: proof }],
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent.errors))
  one = sent.value as Submitted
  const { id } = one
  await desk.must('requests', id, { type: 'confirmReceipt' })
  await desk.must('requests', id, { type: 'askCorrection', items: '请闻人听雨写明文件名称' })
  await desk.follow(one, { type: 'correct', description: '道路硬化工程验收报告，电话13812345678' })
  await desk.must('requests', id, {
    type: 'consultThirdParty',
    ...third,
    opinion: '乐正清歌：是否同意公开商业合作底价',
  })
  await runJobs()
  await desk.must('requests', id, {
    type: 'thirdPartyAnswer',
    answer: 'objects',
    reason: '乐正清歌认为涉及商业合作底价',
  })
  await desk.must('requests', id, {
    type: 'proposeReply',
    replyType: 'partial',
    content: '闻人听雨：附后，遮盖处见说明。',
    grounds: [{ ground: '15', facts: '商业合作底价属于乐正清歌的商业秘密', part: '第三页' }],
    where: '县政府办公室',
  })
  await desk.must('head', id, { type: 'approveReply' })
  await desk.must('requests', id, { type: 'dispatch', means: 'online' })
  await desk.must('requests', id, { type: 'archive' })
  const held = { hold: true, reason: '闻人听雨起诉县政府办公室' }
  expect((await county.as('head')('POST', `/api/requests/${id}/hold`, held)).status).toBe(200)
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  const { status } = await county.as('requests')('POST', `/api/requests/${id}/reviews`, {
    kind: 'review',
    outcome: 'corrected',
    filedOn: today,
    decidedOn: today,
    authority: '云泽县人民政府',
    caseNumber: '闻人听雨案',
    note: '闻人听雨请求公开商业合作底价',
    decideAnew: true,
  })
  expect(status).toBe(201)
  const other = await desk.submitted(person)
  await desk.must('requests', other.id, { type: 'confirmReceipt' })
  await desk.follow(other, { type: 'withdraw', reason: '闻人听雨不再需要' })
  await runJobs()
}

describe('who applied, and who was consulted', () => {
  it('is in no table: columns, ledger, jobs, search, mail', async () => {
    const dump = await dumpOf(county.payload)
    expect(dump).toContain(one.receiptNumber)
    expect(found(dump)).toEqual([])
    expect(dump).not.toContain(one.accessCode)
  })

  it('is in no file, but in the mail that went to themselves', async () => {
    const files = (await readdir(county.dataDir, { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile(),
    )
    let sealed = 0
    for (const entry of files) {
      const file = path.join(entry.parentPath, entry.name)
      const text = (await readFile(file)).toString('utf8')
      if (file.includes(`${path.sep}requests${path.sep}`)) sealed += 1
      const own = isToThemselves(text)
      expect([file, found(file + (own ? '' : text))]).toEqual([file, []])
      // Nor does their own mail say what about.
      if (own) expect(text).not.toContain('道路硬化')
    }
    expect(sealed).toBeGreaterThan(0)
  })

  it('is in no line of the log', () => {
    expect(found(log.lines.join('\n'))).toEqual([])
    expect(log.lines.join('\n')).not.toContain(one.accessCode)
  })

  it.each(askers)('is told by no endpoint to who is no officer of the case: %s', async (asker) => {
    const mayKnow: Asker[] = ['requests', 'head']
    const as = county.as(accountOf(asker))
    const answers: string[] = []
    for (const url of [
      ...['requests', 'request-events', 'request-parties', 'request-files'].flatMap((slug) => [
        `/api/${slug}?limit=100&depth=3`,
        `/api/${slug}?where[sealedApplicant][exists]=true`,
      ]),
      ...['identity-views', 'ledger', 'payload-jobs', 'users', 'documents'].map(
        (slug) => `/api/${slug}?limit=200&depth=2`,
      ),
      ...[
        'desk',
        'desk?view=closed',
        `${one.id}?depth=3`,
        `${one.id}/events`,
        `${one.id}/case`,
      ].map((rest) => `/api/requests/${rest}`),
      ...[`/api/globals/x`, `/api/public/documents?q=${encodeURIComponent(person.name)}`],
    ]) {
      answers.push(JSON.stringify((await as('GET', url)).body))
    }
    if (!mayKnow.includes(asker)) {
      for (const [url, body] of [
        [`/api/requests/${one.id}/applicant`, {}],
        [`/api/requests/${one.id}/code`, { howIdentified: '本人到场' }],
        [`/api/requests/${one.id}/events`, { type: 'archive' }],
      ] as const) {
        answers.push(JSON.stringify((await as('POST', url, body)).body))
      }
    }
    const told = found(answers.join('\n').replace(encodeURIComponent(person.name), ''))
    if (mayKnow.includes(asker)) expect(told.length).toBeGreaterThan(0)
    else expect(told).toEqual([])
    expect(answers.join('\n')).not.toMatch(/"(sealed\w*|identityIndex|codeHash|sealKey)":"/)
  })

  it('is shown to an officer of the case, and each view noted', async () => {
    const views = () =>
      query<{ purpose: string; person: string }>(
        { payload: county.payload },
        sql`select purpose, person from identity_views where request = ${one.id}`,
      )
    const before = (await views()).length
    const { body } = await county.as('requests')<{ applicant: { name: string } }>(
      'POST',
      `/api/requests/${one.id}/applicant`,
      { purpose: 'handling' },
    )
    expect(body.applicant.name).toBe(person.name)
    const { body: shown } = await county.as('requests')<{ files: { id: string; kind: string }[] }>(
      'GET',
      `/api/requests/${one.id}/case`,
    )
    const file = shown.files.find(({ kind }) => kind === 'identityProof')
    const bytes = await county.ask('requests', `/api/requests/${one.id}/files/${file?.id}`)
    expect(Buffer.from(await bytes.arrayBuffer()).equals(proof)).toBe(true)
    expect(bytes.headers.get('cache-control')).toContain('no-store')
    const after = await views()
    expect(after.length).toBe(before + 2)
    expect(after.at(-1)?.person).toBe(String(county.people.requests))
  })
})

describe('a rotation of keys', () => {
  it('leaves nothing sealed under the old one, and everything opens', async () => {
    const settings = gongkaiOf(county.payload) as { -readonly [K in keyof Gongkai]: Gongkai[K] }
    const keys = `2027a:${randomBytes(32).toString('base64')}`
    settings.privacy = keyRingOf({ rootKey: testSecrets.GONGKAI_ENCRYPTION_KEY, keys })
    const report = await rotateKeys(county.payload)
    expect(report.map(({ field, missed, unreadable }) => [field, missed, unreadable])).toEqual(
      [
        ...['sealedApplicant', 'sealedDescription', 'sealedHolds', 'sealed', 'sealed', 'sealed'],
        ...['sealedName', 'bytes'],
      ].map((field) => [field, 0, []]),
    )
    for (const { field, collection, resealed } of report) {
      expect(resealed, `${collection}.${field}`).toBeGreaterThan(0)
    }
    expect((await rotateKeys(county.payload)).every(({ resealed }) => resealed === 0)).toBe(true)
    const { body } = await county.as('requests')<{
      applicant: { name: string }
      parties: { name: string }[]
    }>('POST', `/api/requests/${one.id}/applicant`, {})
    expect([body.applicant.name, body.parties[0]?.name]).toEqual([person.name, third.name])
    const { body: told } = await county.as('requests')<object>(
      'GET',
      `/api/requests/${one.id}/events`,
    )
    expect(JSON.stringify(told)).toContain('商业合作底价')
    expect((await desk.look(one)).status).toBe(200)
    const { body: shown } = await county.as('requests')<{ files: { id: string; name: string }[] }>(
      'GET',
      `/api/requests/${one.id}/case`,
    )
    expect(shown.files.map(({ name }) => name)).toContain('proof-of-wenren.png')
    for (const { id } of shown.files) {
      const { status } = await county.ask('requests', `/api/requests/${one.id}/files/${id}`)
      expect(status).toBe(200)
    }
  })
})

/** A mail in the folder of the demo, sent to an applicant or a third party. */
const isToThemselves = (text: string): boolean =>
  /"?to"?: ?.*(wenren|yuezheng)@mail\.example/i.test(text)
