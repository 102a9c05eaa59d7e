import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { siteOf } from '../../support/site.ts'
import { type Reforming, reason, reforming } from './reforming.ts'
import { codesOf, enlist, recordOf } from './staff.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let create: Reforming['create']
let drafted: Reforming['drafted']
let go: Reforming['go']
let holds: Reforming['holds']
let must: Reforming['must']
let published: Reforming['published']
let reform: Reforming['reform']
let submitted: Reforming['submitted']

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  ;({ create, drafted, go, holds, must, published, reform, submitted } = await reforming(county))
})
afterAll(() => county?.close())

const statusFor = async (account: string, id: string) =>
  (await county.as(account)('GET', `/api/documents/${id}/transitions`)).status

describe('an office that is merged into another', () => {
  it('finishes what it began, by its own people and by those of its successor', async () => {
    const shown = await published('civil-affairs', '云泽县临时救助办法')
    const draft = await drafted('civil-affairs')
    const [mine, theirs] = [await submitted('civil-affairs'), await submitted('civil-affairs')]
    const own = await published('agriculture', '云泽县耕地保护办法')
    await must('civil-affairs', 'merge', { into: 'agriculture' })

    // What was under way goes on, in its own office's number and name.
    for (const role of ['secrecyReviewer', 'branchLeader', 'countyLeader']) {
      await go.must(`${role}.civil-affairs`, mine.id, 'approve')
      await go.must(`${role}.agriculture`, theirs.id, 'approve')
    }
    for (const { id, indexNumber } of [mine, theirs]) {
      const done = await go.must('publisher.agriculture', id, 'publish')
      expect(done).toMatchObject({ stage: 'published', indexNumber })
    }
    // A draft begun before is edited and submitted, by clerks of either.
    const saved = await county.as('clerk.agriculture')('PATCH', `/api/documents/${draft.id}`, {
      title: '改由农业农村局续办的通知',
    })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    expect(await go.must('clerk.civil-affairs', draft.id, 'submit')).toMatchObject({
      stage: 'secrecyReview',
    })
    // A published one may still be corrected and taken down.
    await go.must('clerk.agriculture', shown.id, 'correct')
    await go.must('publisher.agriculture', own.id, 'takeDown')
    await holds()

    for (const account of ['clerk.civil-affairs', 'clerk.agriculture']) {
      const refused = await create(account, 'civil-affairs')
      expect([refused.status, codesOf(refused)]).toEqual([422, ['OFFICE_MERGED']])
    }
    const elsewhere = await drafted('agriculture')
    const moved = await county.as('clerk.agriculture')('PATCH', `/api/documents/${elsewhere.id}`, {
      office: 'civil-affairs',
    })
    expect([moved.status, codesOf(moved)]).toEqual([422, ['OFFICE_MERGED']])
    // Its people get no power over the successor's documents.
    const foreign = await submitted('agriculture')
    expect(await statusFor('secrecyReviewer.civil-affairs', foreign.id)).toBe(404)
  })

  it('leaves its addresses: its documents stay, its page leads to the successor', async () => {
    const { body } = await site.api('?office=agriculture')
    const found = body.docs as { title: string; url: string }[]
    const shown = found.find(({ title }) => title === '云泽县临时救助办法')
    expect(shown, 'the successor lists what it took over').toBeDefined()
    const page = await site.see(new URL(shown?.url ?? '', 'http://127.0.0.1:3000').pathname)
    expect(page.status).toBe(200)
    // Issued by the office of that day.
    expect(page.text).toContain('民政局')
    const old = await site.see('/offices/civil-affairs')
    expect([old.status, old.headers.get('location')]).toEqual([308, '/offices/agriculture'])
    const heir = await site.see('/offices/agriculture')
    expect(heir.text).toContain('民政局')
    expect((await site.see('/offices')).text).not.toContain('/offices/civil-affairs')
    expect((await site.see('/catalogue?office=civil-affairs')).text).toContain('云泽县临时救助办法')
  })

  it('takes nothing more: no second merger, no move, no name, no role, and no circle', async () => {
    const merged = { code: ['OFFICE_MERGED'] }
    const tries = [
      ['civil-affairs', 'merge', { into: 'heyuan' }, merged.code],
      ['civil-affairs', 'move', { parent: 'heyuan' }, merged.code],
      ['civil-affairs', 'rename', { name: '民政和社会工作局' }, merged.code],
      [
        'civil-affairs',
        'split',
        {
          offices: [
            { name: '甲', slug: 'a1' },
            { name: '乙', slug: 'b1' },
          ],
          heir: 'a1',
        },
        merged.code,
      ],
      ['agriculture', 'merge', { into: 'civil-affairs' }, ['OFFICE_CYCLE', 'SUCCESSOR_MERGED']],
      ['heyuan', 'merge', { into: 'civil-affairs' }, ['SUCCESSOR_MERGED']],
      ['heyuan', 'move', { parent: 'civil-affairs' }, ['SUCCESSOR_MERGED']],
      ['yunze', 'merge', { into: 'heyuan' }, ['OFFICE_CYCLE']],
      ['heyuan', 'merge', { into: 'heyuan' }, ['OFFICE_CYCLE']],
    ] as const
    for (const [office, act, body, codes] of tries) {
      const refused = await reform(office, act, body)
      expect([office, act, refused.status, codesOf(refused)]).toEqual([office, act, 422, codes])
    }
    const granted = await county.as('admin')(
      'POST',
      `/api/users/${county.people['clerk.heyuan']}/grants`,
      { office: 'civil-affairs', role: 'clerk', reason },
    )
    expect([granted.status, codesOf(granted)]).toEqual([422, ['OFFICE_MERGED']])
  })
})

describe('an office that is split', () => {
  it('lives on in its heir, who finishes its documents; the others begin afresh', async () => {
    const shown = await published('heyuan', '河源镇防汛预案')
    const waits = await submitted('heyuan')
    const parts = [
      { name: '河源街道办事处', slug: 'heyuan-street' },
      { name: '青石镇人民政府', slug: 'qingshi', uscc: '11999999MB1A2B3M6T' },
    ]
    const bad = await reform('heyuan', 'split', { offices: parts, heir: 'heyuan-street' })
    expect([400, 422], JSON.stringify(bad.body)).toContain(bad.status)
    expect(codesOf(bad)).toEqual(['USCC_FORM'])
    const offices = parts.map(({ name, slug }) => ({ name, slug }))
    for (const [body, code] of [
      [{ offices, heir: 'elsewhere' }, 'HEIR_UNKNOWN'],
      [
        { offices: [offices[0], { name: '重名', slug: 'heyuan-street' }], heir: 'heyuan-street' },
        'SLUG_TAKEN',
      ],
      [{ offices: [offices[0], { name: '财政', slug: 'finance' }], heir: 'finance' }, 'SLUG_TAKEN'],
    ] as const) {
      const refused = await reform('heyuan', 'split', body)
      expect([refused.status, codesOf(refused)]).toEqual([422, [code]])
    }
    const done = await reform<{ offices: { id: string; slug: string }[] }>('heyuan', 'split', {
      offices,
      heir: 'heyuan-street',
    })
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    for (const { id, slug } of done.body.offices) county.offices[slug] = id
    await holds()

    await enlist(county, {
      'secrecy.street': { 'heyuan-street': ['secrecyReviewer'] },
      'secrecy.qingshi': { qingshi: ['secrecyReviewer'] },
    })
    expect(await statusFor('secrecy.qingshi', waits.id)).toBe(404)
    expect(await go.must('secrecy.street', waits.id, 'approve')).toMatchObject({
      stage: 'branchApproval',
      indexNumber: waits.indexNumber,
    })
    expect((await create('clerk.heyuan', 'heyuan')).status).toBe(422)
    expect((await site.see(`/documents/${shown.indexNumber}`)).status).toBe(200)
    const old = await site.see('/offices/heyuan')
    expect([old.status, old.headers.get('location')]).toEqual([308, '/offices/heyuan-street'])
    expect((await site.see('/offices/heyuan-street')).text).toContain('河源镇防汛预案')
    expect((await site.see('/offices/qingshi')).text).not.toContain('河源镇防汛预案')
    const record = await recordOf(county, 'offices', county.offices.heyuan ?? '')
    expect(record.at(-1)).toMatchObject({
      action: 'splitOffice',
      to: '河源街道办事处、青石镇人民政府',
      details: { heir: county.offices['heyuan-street'] },
    })
  })

  it('leads over all generations to the one that acts today', async () => {
    await must('heyuan-street', 'merge', { into: 'transport' })
    const old = await site.see('/offices/heyuan')
    expect([old.status, old.headers.get('location')]).toEqual([308, '/offices/transport'])
    const page = (await site.see('/offices/transport')).text
    for (const name of ['河源镇人民政府', '河源街道办事处', '河源镇防汛预案']) {
      expect(page).toContain(name)
    }
    const { body } = await site.api('?office=transport')
    expect((body.docs as { title: string }[]).map(({ title }) => title)).toContain('河源镇防汛预案')
  })
})

describe('two reforms at the same moment', () => {
  it('happen one after the other: two offices never merge into each other', async () => {
    const answers = await Promise.all([
      reform('education', 'merge', { into: 'transport' }),
      reform('transport', 'merge', { into: 'education' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    await holds()
  })
})
