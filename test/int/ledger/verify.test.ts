import { appendFile, copyFile, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, journeys } from '../../support/journey.ts'
import { populate } from '../../support/population.ts'

let county: TestCounty
let made: Record<string, Doc>

beforeAll(async () => {
  county = await openCounty()
  made = await populate(county)
})
afterAll(() => county?.close())

const anchorFile = () => path.join(county.dataDir, 'ledger', 'anchor.jsonl')
const copied = (text: string) =>
  verifyLedger(county.payload, { anchor: { kind: 'copy', from: 'a copy', text } })

describe('verify', () => {
  it('passes over documents of every stage, mode and past', async () => {
    const report = await verifyLedger(county.payload)
    expect(report.breaks).toEqual([])
    expect(report).toMatchObject({ ok: true, documents: Object.keys(made).length })
    expect(report.entries).toBeGreaterThan(60)
    expect(report.files).toBeGreaterThan(15)
  })

  it('passes while documents are written and moved', async () => {
    const go = journeys(county)
    let isOver = false
    const work = async () => {
      while (!isOver) {
        const { id } = await go.create()
        await go.bring(id, 'published')
        await go.must('publisher', id, 'takeDown')
      }
    }
    const working = [work(), work(), work()]
    for (let round = 0; round < 6; round += 1) {
      expect((await verifyLedger(county.payload)).breaks).toEqual([])
    }
    isOver = true
    await Promise.all(working)
  })

  it('holds the ledger against a copy: the whole file, a part, one head, none', async () => {
    const lines = (await readFile(anchorFile(), 'utf8')).trimEnd().split('\n')
    const head = lines.at(-1) ?? ''
    for (const text of [lines.join('\n'), lines.slice(-3).join('\n'), head, `[${head}]`]) {
      expect((await copied(text)).breaks).toEqual([])
    }
    expect((await copied('')).breaks).toEqual([{ where: 'anchor', what: 'ANCHOR_MISSING' }])
  })

  it('names a head that the ledger does not have, or has otherwise', async () => {
    const lines = (await readFile(anchorFile(), 'utf8')).trimEnd().split('\n')
    const head = JSON.parse(lines.at(-1) ?? '')
    const beyond = await copied(JSON.stringify({ ...head, seq: head.seq + 1 }))
    expect(beyond.breaks).toMatchObject([{ what: 'ANCHORED_ENTRY_MISSING', seq: head.seq + 1 }])
    const other = await copied(JSON.stringify({ ...head, hash: '0'.repeat(64) }))
    expect(other.breaks).toMatchObject([{ what: 'ANCHORED_ENTRY_DIFFERS', seq: head.seq }])
  })

  it('passes over a line that a crash tore and that was written again, and over no other', async () => {
    await copyFile(anchorFile(), `${anchorFile()}.kept`)
    const lines = (await readFile(anchorFile(), 'utf8')).trimEnd().split('\n')
    const torn = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, 30), lines.at(-1), '']
    await writeFile(anchorFile(), torn.join('\n'))
    expect((await verifyLedger(county.payload)).breaks).toEqual([])

    await writeFile(anchorFile(), [lines[0], 'xxxx', ...lines.slice(2), ''].join('\n'))
    expect((await verifyLedger(county.payload)).breaks).toMatchObject([
      { where: 'anchor/line/2', what: 'ANCHOR_UNREADABLE' },
      { what: 'ANCHOR_GAP', seq: 2 },
    ])
    await rename(`${anchorFile()}.kept`, anchorFile())
    await appendFile(anchorFile(), '')
    expect((await verifyLedger(county.payload)).ok).toBe(true)
  })
})
