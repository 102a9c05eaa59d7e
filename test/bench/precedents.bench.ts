import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { featuresOf } from '../../src/domain/precedents/index.ts'
import { bandsOf, signatureOf } from '../../src/domain/similarity/index.ts'
import { query, sql } from '../../src/plugin/postgres/connection.ts'
import { candidatesSql } from '../../src/plugin/precedents/find.ts'
import { subjectOfDocument } from '../../src/plugin/precedents/subject.ts'
import { openCounty, type TestCounty } from '../support/county.ts'
import { draft, journeys } from '../support/journey.ts'
import { record, spread, timesOf } from './support/figures.ts'
import { createProse } from './support/prose.ts'

const count = 20_000
/** Every fifth is of one kind, as lists of a subsidy are: the same words in title and text. */
const everyFifth = 5
const sizeOfData = `${count.toLocaleString('en')} precedents, a fifth of them of one kind`
const kind = {
  title: '云泽县农村危房改造补助对象名单公示',
  bodyText: '经村级评议、乡镇审核、县级审批，现将农村危房改造补助对象名单公示如下。',
}

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  await fill()
})
afterAll(() => county?.close())

async function fill(): Promise<void> {
  const { pool } = county.payload.db as unknown as { pool: Pool }
  const prose = createProse(2026)
  const { signature: ofKind } = subjectOfDocument({ id: '', title: kind.title, body: null })
  const rows = Array.from({ length: count }, (_, at) => {
    const topic = at % 20
    const text = prose
      .text(topic, 200)
      .flat()
      .flatMap(({ words }) => words)
    const signature =
      at % everyFifth === 0
        ? ofKind
        : signatureOf(featuresOf({ title: prose.title(topic).words, text }))
    return {
      document_id: `0191d9a0-0000-7000-8000-${String(at).padStart(12, '0')}`,
      office_id: Object.values(county.offices)[at % 2],
      mode: at % 10 === 0 ? 'withheld' : 'proactive',
      decided_on: `20${10 + (at % 16)}-0${1 + (at % 9)}-11`,
      signature,
      bands: bandsOf(signature),
    }
  })
  for (let at = 0; at < count; at += 1000) {
    await pool.query(
      `with given as materialized (select * from json_to_recordset($1::json) as x(document_id text,
         office_id text, mode text, decided_on text, signature integer[], bands integer[])),
       kept as (insert into gongkai_precedents select document_id, office_id, mode, null, decided_on,
         '×', signature, 'bench' from given)
       insert into gongkai_precedent_bands select band, decided_on, document_id
       from given, unnest(bands) as band`,
      [JSON.stringify(rows.slice(at, at + 1000))],
    )
  }
  await pool.query('vacuum analyze gongkai_precedents')
  await pool.query('vacuum analyze gongkai_precedent_bands')
}

describe('precedents, through the API', () => {
  it.each([
    ['of a kind with 4,000 alike', kind],
    ['of an ordinary document', {}],
  ])('%s', async (name, more) => {
    const { id } = await journeys(county).create({ ...draft(), ...more })
    const times = await timesOf(async () => {
      const { status } = await county.as('clerk')('GET', `/api/documents/${id}/precedents`)
      expect(status).toBe(200)
    })
    await record({ name: `precedents ${name}`, data: sizeOfData, ...spread(times), unit: 'ms' })
  })

  it('are looked up by an index, and never all read', async () => {
    const { signature } = subjectOfDocument({ id: '', title: kind.title, body: null })
    const explained = await query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      county,
      sql`explain (analyze, format json) ${candidatesSql({ id: 'none', signature })}`,
    )
    const nodes = nodesOf(
      (explained[0] as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN'][0].Plan,
    )
    const scans = nodes.filter((node) => node['Relation Name'])
    expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan')
    const read = scans.reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0)
    // 40 entries of each of 32 bands, and 200 rows.
    expect(read).toBeLessThanOrEqual(40 * 32 + 200)
    expect(read).toBeGreaterThan(1000)
    await record({
      name: 'rows read for precedents',
      data: sizeOfData,
      p50: read,
      p95: read,
      unit: 'rows',
    })
  })
})

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  Plans?: Plan[]
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
