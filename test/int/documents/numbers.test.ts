import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '../../../src/lib/clock.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, draft, journeys } from '../../support/journey.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
/** The county government office's code, from the first number it was given. */
let code: string

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  const { id } = await go.create({ formedOn: '2015-01-05' })
  code = String((await go.must('clerk', id, 'submit')).indexNumber).split('/')[0] ?? ''
})
afterAll(() => county?.close())

type Errors = { errors?: { code: string; field?: string }[] }

const numberOf = async (id: string) =>
  (await county.as('auditor')<Doc>('GET', `/api/documents/${id}`)).body.indexNumber
const submitted = async (formedOn: string) => {
  const { id } = await go.create({ formedOn })
  return (await go.must('clerk', id, 'submit')).indexNumber
}
const imported = (indexNumber: unknown, account = 'clerk', more = {}) =>
  county.as(account)<{ doc: Doc } & Errors>('POST', '/api/documents', {
    ...draft({ formedOn: '2018-03-01', indexNumber }),
    ...more,
  })

describe('an index number', () => {
  it('is allotted by the first submission, and stays through everything that follows', async () => {
    const { id, indexNumber } = await go.create({ formedOn: '2016-06-01' })
    expect(indexNumber).toBeNull()
    const first = (await go.must('clerk', id, 'submit')).indexNumber
    expect(first).toBe(`${code}/2016-00001`)
    await go.must('secrecy', id, 'return')
    await county.as('clerk')('PATCH', `/api/documents/${id}`, { formedOn: '2017-06-01' })
    await go.bring(id, 'published')
    await go.must('publisher', id, 'takeDown')
    await go.must('clerk', id, 'correct')
    await go.bring(id, 'published')
    expect(await numberOf(id)).toBe(first)
    expect(await submitted('2016-07-01')).toBe(`${code}/2016-00002`)
  })

  it('is not used up by drafts that are thrown away or refused', async () => {
    const gone = await go.create({ formedOn: '2014-01-01' })
    expect((await county.as('clerk')('DELETE', `/api/documents/${gone.id}`)).status).toBe(200)
    const poor = await go.create({ formedOn: '2014-01-01', bodyText: '' })
    expect((await go.act('clerk', poor.id, 'submit')).status).toBe(422)
    expect(await submitted('2014-01-01')).toBe(`${code}/2014-00001`)
    expect(await submitted('2014-02-01')).toBe(`${code}/2014-00002`)
  })

  it('counts for each office and year by itself', async () => {
    const made = await county.as('clerk.finance')<{ doc: Doc }>(
      'POST',
      '/api/documents',
      draft({ office: 'finance', formedOn: '2014-05-01' }),
    )
    const { indexNumber } = await go.must('clerk.finance', made.body.doc.id, 'submit')
    expect(indexNumber).toMatch(/\/2014-00001$/)
    expect(indexNumber?.startsWith(code)).toBe(false)
  })

  it.each([
    ['000014349/2018-00222', '000014349/2018-00222'],
    ['１１３４１７０２４８６３４４５１５Ｈ/202110-00013', '11341702486344515H/202110-00013'],
    ['035210000 / 2025-00016', '035210000/2025-00016'],
    ['114114240058778641-zcxzf-00004650', '114114240058778641-zcxzf-00004650'],
  ])('that an import brings is kept: %s', async (brought, kept) => {
    const { status, body } = await imported(brought)
    expect([status, body.doc.indexNumber]).toEqual([201, kept])
    await go.must('clerk', body.doc.id, 'submit')
    expect(await numberOf(body.doc.id)).toBe(kept)
    const again = await imported(brought)
    expect([again.status, again.body.errors]).toMatchObject([
      422,
      [{ code: 'INDEX_NUMBER_TAKEN', field: 'indexNumber' }],
    ])
  })

  it.each(['0142768-8/2022-00185', '000014349/2018-222', '2018-00222', '云政发〔2018〕1号', ' '])(
    'that is none is refused: %s',
    async (brought) => {
      const { status, body } = await imported(brought)
      expect([status, body.errors]).toMatchObject([
        422,
        [{ code: 'INDEX_NUMBER_INVALID', field: 'indexNumber' }],
      ])
    },
  )

  it('of another office is not brought along', async () => {
    const { status, body } = await imported(`${code}/2018-00009`, 'clerk.finance', {
      office: 'finance',
    })
    expect([status, body.errors?.[0]?.code]).toEqual([403, 'OFFICE_NOT_YOURS'])
  })

  it('that was brought along is never given to another document, not even after a discard', async () => {
    const first = await imported(`${code}/2018-00002`)
    expect(first.status).toBe(201)
    const second = await imported(`${code}/2018-00004`)
    await county.as('clerk')('DELETE', `/api/documents/${second.body.doc.id}`)
    const given = [await submitted('2018-03-01'), await submitted('2018-03-02')]
    expect(given).toEqual([`${code}/2018-00001`, `${code}/2018-00003`])
    const third = await imported(`${code}/2018-00001`)
    expect([third.status, third.body.errors?.[0]?.code]).toEqual([422, 'INDEX_NUMBER_TAKEN'])
    expect(await submitted('2018-03-03')).toBe(`${code}/2018-00005`)
  })

  it('cannot be chosen or changed by a save', async () => {
    const { id } = await go.create()
    for (const indexNumber of [`${code}/2026-00777`, '000014349/2018-00999', null, '']) {
      const { status } = await county.as('clerk')('PATCH', `/api/documents/${id}`, { indexNumber })
      // Nothing is what it has already.
      expect([indexNumber, status]).toEqual([indexNumber, indexNumber ? 403 : 200])
    }
    expect(await numberOf(id)).toBeNull()
  })

  it('and its counter are what the ledger vouches for, imports and discards included', async () => {
    const { breaks } = await verifyLedger(county.payload)
    expect(breaks).toEqual([])
  })
})

describe('the day by which a document is to be disclosed', () => {
  type Dues = Doc & { disclosureDueOn: string | null; disclosureDueCode: string | null }
  const duesOf = async (more: Record<string, unknown>) => {
    const { id } = await go.create(more)
    const { body } = await county.as('clerk')<Dues>('GET', `/api/documents/${id}`)
    return [body.disclosureDueOn, body.disclosureDueCode]
  }

  it('is twenty working days after it was formed', async () => {
    expect(await duesOf({ formedOn: '2026-02-10' })).toEqual(['2026-03-16', null])
    expect(await duesOf({ formedOn: '2018-12-05' })).toEqual(['2019-01-03', null])
    expect(await duesOf({ formedOn: '2026-12-03' })).toEqual(['2026-12-31', null])
  })

  it('is null with a code where the calendar ends, and before there was a law', async () => {
    expect(await duesOf({ formedOn: '2026-12-04' })).toEqual([null, 'CALENDAR_NOT_PUBLISHED'])
    expect(await duesOf({ formedOn: '2008-04-30' })).toEqual([null, 'BEFORE_REGULATIONS'])
    expect(await duesOf({ formedOn: null })).toEqual([null, null])
  })

  it('follows the date that a save changes', async () => {
    const { id } = await go.create({ formedOn: '2026-12-04' })
    const saved = await county.as('clerk')<{ doc: Dues }>('PATCH', `/api/documents/${id}`, {
      formedOn: '2026-02-10',
    })
    expect(saved.body.doc).toMatchObject({ disclosureDueOn: '2026-03-16', disclosureDueCode: null })
    const forged = await county.as('clerk')<{ doc: Dues }>('PATCH', `/api/documents/${id}`, {
      disclosureDueOn: '2099-01-01',
    })
    expect(forged.body.doc.disclosureDueOn).toBe('2026-03-16')
  })

  it('holds nothing up where it is not known: saving, submitting and publishing go on', async () => {
    await atTime(new Date('2026-12-21T02:00:00Z'), async () => {
      const { id } = await go.create({ formedOn: '2026-12-21' })
      const { status } = await county.as('clerk')('PATCH', `/api/documents/${id}`, {
        summary: '照常修改',
      })
      expect(status).toBe(200)
      const published = await go.bring(id, 'published')
      expect(published).toMatchObject({
        stage: 'published',
        disclosureDueOn: null,
        disclosureDueCode: 'CALENDAR_NOT_PUBLISHED',
      })
      // The time limit of a step ends with the calendar too, and stops nobody.
      const late = await go.create({ formedOn: '2026-12-21' })
      await atTime(new Date('2026-12-30T02:00:00Z'), async () => {
        const waiting = await go.must('clerk', late.id, 'submit')
        expect(waiting).toMatchObject({ stage: 'secrecyReview', stepDueOn: null })
      })
    })
  })
})
