import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slugs } from '../../../src/plugin/slugs.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  for (let order = 0; order < 600; order += 1) {
    await county.payload.db.create({
      collection: slugs.categories,
      data: { name: `类别 ${order}`, slug: `many-${order}`, order },
    })
  }
})
afterAll(() => county?.close())

describe('an answer over the network', () => {
  it.each([['limit=0'], ['pagination=false'], ['limit=100000'], ['limit=0&pagination=false']])(
    'holds a first part of what was asked for with %s',
    async (query) => {
      const { status, body } = await county.as(null)<{ docs: unknown[] }>(
        'GET',
        `/api/categories?${query}`,
      )
      expect([status, body.docs.length]).toEqual([200, 500])
    },
  )

  it('is as long as asked for below that', async () => {
    const read = county.as(null)<{ docs: unknown[] }>
    expect((await read('GET', '/api/categories?limit=7')).body.docs).toHaveLength(7)
    expect((await read('GET', '/api/categories')).body.docs).toHaveLength(10)
  })

  it('does not bind the server itself', async () => {
    const { docs } = await county.payload.find({ collection: slugs.categories, limit: 0 })
    expect(docs.length).toBeGreaterThan(500)
  })
})
