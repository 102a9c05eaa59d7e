import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
/** The code of the office that the drafts are of. */
let code: string

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  code = (await submitted('2001')).split('/')[0] ?? ''
})
// Whatever clerks bring along, what the ledger vouches for still holds.
afterEach(async () => expect((await verifyLedger(county.payload)).breaks).toEqual([]))
afterAll(() => county?.close())

/** The number that a new document formed in a year gets. */
async function submitted(year: string): Promise<string> {
  const { id } = await go.create({ formedOn: `${year}-03-01` })
  return (await go.must('clerk', id, 'submit')).indexNumber ?? ''
}

const bring = (indexNumber: string) => go.create({ title: '往年的文件', indexNumber })
const discard = async (id: string) =>
  expect((await county.as('clerk')('DELETE', `/api/documents/${id}`)).status).toBe(200)

describe('an index number that an import brings along (IX-1)', () => {
  it('is kept, and passed over when the sequence comes to it', async () => {
    for (const number of ['00001', '00002', '00004']) await bring(`${code}/2002-${number}`)
    const allotted = [await submitted('2002'), await submitted('2002')]
    expect(allotted).toEqual([`${code}/2002-00003`, `${code}/2002-00005`])
  })

  it('is not allotted after its draft was thrown away, but may be brought again', async () => {
    const number = `${code}/2003-00001`
    await discard((await bring(number)).id)
    expect(await submitted('2003')).toBe(`${code}/2003-00002`)
    expect((await bring(number)).indexNumber).toBe(number)
  })

  it('far ahead leaves no gap behind it', async () => {
    await bring(`${code}/2004-90000`)
    expect(await submitted('2004')).toBe(`${code}/2004-00001`)
  })

  it('stays with its document when that is submitted, and moves no counter', async () => {
    const { id } = await bring(`${code}/2005-00007`)
    expect((await go.must('clerk', id, 'submit')).indexNumber).toBe(`${code}/2005-00007`)
    expect(await submitted('2005')).toBe(`${code}/2005-00001`)
  })

  it('is refused when it was allotted', async () => {
    const { status, body } = await county.as('clerk')<{ errors: { code: string }[] }>(
      'POST',
      '/api/documents',
      {
        title: '重号',
        office: 'gov-office',
        mode: 'proactive',
        indexNumber: await submitted('2006'),
      },
    )
    expect({ status, code: body.errors[0]?.code }).toEqual({
      status: 422,
      code: 'INDEX_NUMBER_TAKEN',
    })
  })

  it('and one allotted at the same moment are never the same', async () => {
    const { id } = await go.create({ formedOn: '2007-03-01' })
    const [allotted, ...brought] = await Promise.all([
      go.must('clerk', id, 'submit'),
      ...['00001', '00002', '00003'].map((number) =>
        county
          .as('clerk')<{ doc?: { indexNumber: string } }>('POST', '/api/documents', {
            title: '往年的文件',
            office: 'gov-office',
            mode: 'proactive',
            indexNumber: `${code}/2007-${number}`,
          })
          .then(({ body }) => body.doc?.indexNumber),
      ),
    ])
    const kept = brought.filter((number) => number !== undefined)
    expect(kept.length).toBeGreaterThanOrEqual(2)
    expect(kept).not.toContain(allotted.indexNumber)
  })
})

describe('verify', () => {
  it('names a counter that was moved, and a number that is missing', async () => {
    await submitted('2008')
    await submitted('2008')
    const where = `indexNumbers/${code}/2008`
    const run = async (statement: string) => {
      const { pool } = county.payload.db as unknown as {
        pool: { query: (text: string, values: unknown[]) => Promise<unknown> }
      }
      await pool.query(statement, [code])
      return (await verifyLedger(county.payload)).breaks
    }
    const move = (by: number) =>
      `update gongkai_index_numbers set last = last + ${by} where uscc = $1 and year = 2008`
    expect(await run(move(1))).toMatchObject([{ where, what: 'NUMBER_COUNTER' }])
    expect(await run(move(-2))).toMatchObject([{ where, what: 'NUMBER_COUNTER' }])
    expect(await run(move(1))).toEqual([])
    const name = (sequence: string, other: string) =>
      `update documents set index_number = ${other} where index_number = $1 || '${sequence}'`
    const breaks = await run(name('/2008-00001', `$1 || '/209901-00001'`))
    expect(breaks).toContainEqual({ where, what: 'NUMBER_GAP', detail: '1' })
    expect(await run(name('/209901-00001', `$1 || '/2008-00001'`))).toEqual([])
  })
})
