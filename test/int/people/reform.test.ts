import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import type { Doc } from '../../support/journey.ts'
import { siteOf } from '../../support/site.ts'
import { on, type Reforming, reason, reforming } from './reforming.ts'
import { codesOf, enlist, recordOf } from './staff.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let create: Reforming['create']
let go: Reforming['go']
let must: Reforming['must']
let published: Reforming['published']
let reform: Reforming['reform']
let submitted: Reforming['submitted']

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  ;({ create, go, must, published, reform, submitted } = await reforming(county))
})
afterAll(() => county?.close())

async function add(
  slug: string,
  name: string,
  { parent, ...more }: { parent: string; uscc?: string },
): Promise<void> {
  const { status, body } = await county.as('admin')<{ doc: { id: string } }>(
    'POST',
    '/api/offices',
    { name, slug, level: 'department', parent: county.offices[parent], ...more },
  )
  expect(status, JSON.stringify(body)).toBe(201)
  county.offices[slug] = body.doc.id
}

const indexNumberOf = async (id: string) =>
  (await county.as('auditor')<Doc>('GET', `/api/documents/${id}`)).body.indexNumber

describe('an office that is renamed', () => {
  it('keeps its address, its people and its documents; pages show the new name at once', async () => {
    const shown = await published('education', '云泽县义务教育招生办法')
    const waits = await submitted('education')
    const path = `/documents/${shown.indexNumber}`
    const before = await site.see(path)
    expect(before.text).toContain('教育局')
    expect(before.text).not.toContain('教育和体育局')

    await must('education', 'rename', { name: '教育和体育局' })
    const after = await site.see(path)
    expect([after.status, after.text.includes('教育和体育局')]).toEqual([200, true])
    const page = await site.see('/offices/education')
    expect(page.text).toContain('教育和体育局</h1>')
    expect(page.text).toMatch(/教育局（至 2026年11月20日）/)
    expect((await site.see('/offices')).text).toContain('教育和体育局')
    const found = await site.api('?office=education')
    expect(found.body.docs).toMatchObject([{ office: { name: '教育和体育局' } }])

    expect(await indexNumberOf(shown.id)).toBe(shown.indexNumber)
    expect(await go.must('secrecyReviewer.education', waits.id, 'approve')).toMatchObject({
      stage: 'branchApproval',
      indexNumber: waits.indexNumber,
    })
    expect((await create('clerk.education', 'education')).status).toBe(201)
    const record = await recordOf(county, 'offices', county.offices.education ?? '')
    expect(record.at(-1)).toMatchObject({
      action: 'renameOffice',
      from: '教育局',
      to: '教育和体育局',
      opinion: reason,
      details: { on },
    })
    // A second name: all that went before are remembered.
    await must('education', 'rename', { name: '教育体育局' })
    const twice = (await site.see('/offices/education')).text
    for (const name of ['教育局（至', '教育和体育局（至']) expect(twice).toContain(name)
  })

  it.each([
    [{ name: '教育体育局' }, ['UNCHANGED']],
    [{ name: '未来局', on: '2099-01-01' }, ['REFORM_IN_FUTURE']],
  ])('is not renamed by %j', async (body, codes) => {
    const refused = await reform('education', 'rename', body)
    expect([refused.status, codesOf(refused)]).toEqual([422, codes])
  })
})

describe('an office that is moved', () => {
  it('keeps its own people, and is reached by those above it from now on', async () => {
    await enlist(county, { 'over.finance': { finance: ['auditor'] } })
    const waits = await submitted('transport')
    const read = (account: string) => county.as(account)('GET', `/api/documents/${waits.id}`)
    expect((await read('over.finance')).status).toBe(404)
    await must('transport', 'move', { parent: 'finance' })
    expect((await read('over.finance')).status).toBe(200)
    expect(await go.must('secrecyReviewer.transport', waits.id, 'approve')).toMatchObject({
      stage: 'branchApproval',
      indexNumber: waits.indexNumber,
    })
    expect((await create('clerk.transport', 'transport')).status).toBe(201)
    await must('transport', 'move', { parent: 'yunze' })
    expect((await read('over.finance')).status).toBe(404)
  })

  it('never turns in a circle, and does not move to where it is', async () => {
    await must('heyuan', 'move', { parent: 'civil-affairs' })
    const tries = [
      ['civil-affairs', 'heyuan', ['OFFICE_CYCLE']],
      ['civil-affairs', 'civil-affairs', ['OFFICE_CYCLE']],
      ['yunze', 'heyuan', ['OFFICE_CYCLE']],
      ['heyuan', 'civil-affairs', ['UNCHANGED']],
    ] as const
    for (const [office, parent, codes] of tries) {
      const refused = await reform(office, 'move', { parent })
      expect([office, refused.status, codesOf(refused)]).toEqual([office, 422, codes])
    }
    await must('heyuan', 'move', { parent: 'yunze' })
  })

  it('stays while documents wait that only somebody above it can take further', async () => {
    await enlist(county, {
      above: { finance: ['secrecyReviewer'] },
    })
    await add('treasury', '国库支付中心', { parent: 'finance', uscc: '11999999MB1A2B3L8B' })
    await add('bare', '新区管理委员会', { parent: 'yunze' })
    await enlist(county, { 'clerk.treasury': { treasury: ['clerk'] } })
    const waits = await submitted('treasury')
    const refused = await reform('treasury', 'move', { parent: 'bare' })
    expect(refused.status, JSON.stringify(refused.body)).toBe(422)
    expect(codesOf(refused)).toEqual(['STEPS_WAITING'])
    expect(refused.body.errors?.[0]?.documents).toMatchObject([{ id: waits.id }])
    await go.must('clerk.treasury', waits.id, 'recall')
    await must('treasury', 'move', { parent: 'bare' })
    // Beside the county it would be in nobody's charge.
    const alone = await reform('treasury', 'move', { parent: null })
    expect([alone.status, codesOf(alone)]).toEqual([422, ['NO_ADMIN_LEFT']])
  })
})
