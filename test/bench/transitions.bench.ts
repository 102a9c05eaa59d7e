import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestCounty } from '../support/county.ts'
import { openBigCounty, sizeOfData } from './support/bigCounty.ts'
import { percentile, record, spread, timeOf } from './support/figures.ts'
import { openPlain, type Plain } from './support/plain.ts'
import { createProse } from './support/prose.ts'

let county: TestCounty
let plain: Plain

beforeAll(async () => {
  county = await openBigCounty()
  plain = await openPlain(county)
})
afterAll(async () => {
  await plain?.close()
  await county?.close()
})

const rounds = 60
const warmUp = 8
const prose = createProse(7)

const draft = () => ({
  title: prose.title(5).text,
  bodyText: prose
    .text(5, 1500)
    .map((paragraph) => paragraph.map(({ text }) => text).join(''))
    .join('\n\n'),
  office: 'gov-office',
  mode: 'proactive',
  formedOn: '2026-11-09',
  documentNumber: '云政发〔2026〕14号',
  categories: ['agriculture', 'finance'],
})

type Document = { id: string; revision: number }

it('transitions, beside a bare publication by Payload', async () => {
  const times: Record<string, number[]> = { submit: [], approve: [], publish: [], bare: [] }
  for (let round = -warmUp; round < rounds; round++) {
    const { body } = await county.as('clerk')<{ doc: Document }>('POST', '/api/documents', draft())
    let { id, revision } = body.doc
    for (const [account, action] of [
      ['clerk', 'submit'],
      ['secrecy', 'approve'],
      ['branch', 'approve'],
      ['county', 'approve'],
      ['publisher', 'publish'],
    ] as const) {
      const time = await timeOf(async () => {
        const moved = await county.as(account)<{ document: Document }>(
          'POST',
          `/api/documents/${id}/transitions`,
          { action, expectedRevision: revision },
        )
        expect(moved.status, JSON.stringify(moved.body)).toBe(200)
        revision = moved.body.document.revision
      })
      if (round >= 0) times[action]?.push(time)
    }
    // In turn with ours, so that what else the machine does slows both.
    id = await plain.createDraft(draft())
    const time = await timeOf(() => plain.publish(id))
    if (round >= 0) times.bare?.push(time)
  }
  const bare = times.bare ?? []
  const ours = [...(times.submit ?? []), ...(times.approve ?? []), ...(times.publish ?? [])]
  for (const [name, samples] of Object.entries({ ...times, 'any transition': ours })) {
    const ratio = percentile(samples, 0.5) / percentile(bare, 0.5)
    await record({
      name: name === 'bare' ? 'bare Payload publish' : name,
      data: sizeOfData,
      ...spread(samples),
      unit: 'ms',
      ...(name === 'bare' ? {} : { note: `${ratio.toFixed(2)} × bare publish (p50)` }),
    })
  }
})
