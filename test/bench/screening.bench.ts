import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, it } from 'vitest'
import { screenFile, screenPassages } from '../../src/plugin/screening/reading/index.ts'
import { line, pdfOf } from '../labelled/files/build/pdf.ts'
import { xlsxOf } from '../labelled/files/build/xlsx.ts'
import { people } from '../labelled/files/labelled.ts'
import { record, spread, timesOf } from './support/figures.ts'
import { createProse } from './support/prose.ts'

const prose = createProse(7)
const text = prose
  .text(5, 5000)
  .map((paragraph) => paragraph.map(({ text }) => text).join(''))
  .join('\n')
  .slice(0, 5000)

/** A page of forty lines of forty characters, with a number on it. */
const page = (number: number): string =>
  Array.from({ length: 40 }, (_, at) => {
    const from = (number * 40 + at) * 40
    const words = text.slice(from % 4960, (from % 4960) + 40).replaceAll('\n', '，')
    return line(at === 20 ? `联系电话${people[0].mobile}` : words, 60, 790 - at * 18)
  }).join('')

const sheet = Array.from({ length: 10_000 }, (_, at) => {
  const { name, identity, mobile } = people[at % people.length] ?? people[0]
  return [String(at + 1), name, identity, mobile, '云泽县水桥镇', '取暖补贴', 300, '2026-11-27']
})

const tasks = {
  'a text of 5,000 characters': {
    data: '5,000 characters',
    count: 100,
    run: () => screenPassages({ passages: [{ text, place: { kind: 'text' } }] }),
  },
  'a PDF of 50 pages': {
    data: '50 pages, 2,000 lines',
    count: 10,
    run: () => screenFile({ bytes: pdf, fileName: '年报.pdf' }),
  },
  'a sheet of 10,000 rows': {
    data: '10,000 rows, 8 columns, 30,000 findings',
    count: 5,
    run: () => screenFile({ bytes: rows, fileName: '名单.xlsx' }),
  },
}

const pdf = pdfOf({ pages: Array.from({ length: 50 }, (_, at) => page(at)) })
const rows = xlsxOf([{ name: '名单', rows: sheet }])

describe('screening', () => {
  it.each(Object.entries(tasks))('%s', async (name, { data, count, run }) => {
    const loop = monitorEventLoopDelay({ resolution: 5 })
    loop.enable()
    const times = await timesOf(run, { count, warmUp: 2 })
    loop.disable()
    const note = `the event loop stood still for ${(loop.max / 1e6).toFixed(0)} ms at most`
    await record({ name: `screening, ${name}`, data, ...spread(times), unit: 'ms', note })
  })
})
