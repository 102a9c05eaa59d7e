import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nextLetterNumber } from '../../../src/plugin/letters/nextLetterNumber.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  // The others have the codes of the demo county.
  await give('education', '')
})
afterAll(() => county?.close())

const give = (office: string, letterCode: string | null) =>
  county.as('admin')<{ errors?: { message: string }[] }>(
    'PATCH',
    `/api/offices/${county.offices[office]}`,
    { letterCode },
  )

/** Numbers a letter in a transaction of its own, which is then kept or given up. */
async function number(office: string, year: number, isKept = true): Promise<string> {
  const req = await createLocalReq({}, county.payload)
  await initTransaction(req)
  try {
    const given = await nextLetterNumber(req, { office: county.offices[office] ?? '', year })
    if (isKept) await commitTransaction(req)
    else await killTransaction(req)
    return given
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

describe('numbers of letters', () => {
  it('run by office and year', async () => {
    expect(await number('gov-office', 2026)).toBe('云政办公开〔2026〕1号')
    expect(await number('gov-office', 2026)).toBe('云政办公开〔2026〕2号')
    expect(await number('finance', 2026)).toBe('云财公开〔2026〕1号')
    expect(await number('gov-office', 2027)).toBe('云政办公开〔2027〕1号')
  })

  it('have no gap and none twice, however many at once, and whatever fails', async () => {
    const given = await Promise.all(
      Array.from({ length: 24 }, async (_, at) => {
        const isKept = at % 3 !== 0
        const letter = await number('finance', 2028, isKept)
        return isKept ? [letter] : []
      }),
    )
    const sequence = given.flat().map((text) => Number(/〕(\d+)号$/.exec(text)?.[1]))
    expect(sequence.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1))
  })

  it('are not given outside of a transaction', async () => {
    const req = await createLocalReq({}, county.payload)
    const office = county.offices.finance ?? ''
    await expect(nextLetterNumber(req, { office, year: 2026 })).rejects.toThrow('transaction')
  })

  it('are not given to an office without a code', async () => {
    await expect(number('education', 2026)).rejects.toMatchObject({
      status: 422,
      reasons: [{ code: 'INCOMPLETE', field: 'letterCode' }],
    })
  })
})

describe('the code of an office', () => {
  it.each(['云', 'YUN', '云政公开〔', '<b>'])('is not %s', async (code) => {
    const refused = await give('transport', code)
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('机关代字')
  })

  it('is one office’s alone, and may be none', async () => {
    expect((await give('transport', '云政办公开')).status).toBe(400)
    expect((await give('transport', '')).status).toBe(200)
    expect((await give('education', '')).status).toBe(200)
  })

  it('given away takes its series along: no number comes twice', async () => {
    await give('agriculture', '云农公开')
    expect(await number('agriculture', 2026)).toBe('云农公开〔2026〕1号')
    await give('agriculture', null)
    await give('heyuan', '云农公开')
    expect(await number('heyuan', 2026)).toBe('云农公开〔2026〕2号')
  })
})
