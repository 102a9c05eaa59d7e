import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { screenFile, screenPassages } from '../../../../src/plugin/screening/reading/index.ts'
import { createPool } from '../../../../src/plugin/screening/reading/pool.ts'

const passages = [{ text: '本表由县财政局填写。', place: { kind: 'text' as const } }]

/** Threads that do what they are told to instead of reading; the last program runs from then on. */
function poolOf(...programs: string[]) {
  const listen = (program: string) =>
    `require('node:worker_threads').parentPort.on('message', (task) => { ${program} })`
  let at = 0
  return createPool({
    size: 1,
    start: () =>
      new Worker(listen(programs[Math.min(at++, programs.length - 1)] ?? ''), { eval: true }),
  })
}
const answer = (report: string) =>
  `require('node:worker_threads').parentPort.postMessage(${report})`
const clear = answer(`{ outcome: 'clear', findings: [] }`)

const held = (note: string) => ({
  outcome: 'hold',
  findings: [expect.objectContaining({ detector: 'unreadable', level: 'hold', note })],
})

describe('a thread that does not do its work', () => {
  it('is held when it throws', async () => {
    const pool = poolOf(`throw new Error('detector')`)
    expect(await screenPassages({ passages, pool })).toEqual(held('failed'))
  })

  it('is held when it hangs, within the limit of time', async () => {
    const pool = poolOf('for (;;);')
    const start = performance.now()
    expect(await screenPassages({ passages, pool, timeLimitMs: 300 })).toEqual(held('timedOut'))
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('is held when it dies', async () => {
    expect(await screenPassages({ passages, pool: poolOf('process.exit(0)') })).toEqual(
      held('failed'),
    )
  })

  it('is held when it runs out of memory', async () => {
    const pool = createPool({
      size: 1,
      start: () =>
        new Worker(
          `require('node:worker_threads').parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(1000).fill('x')) })`,
          { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } },
        ),
    })
    expect(await screenPassages({ passages, pool })).toEqual(held('failed'))
  })

  it.each(['null', `'clear'`, '{}', `{ outcome: 'fine', findings: [] }`, `{ outcome: 'clear' }`])(
    'is held when it answers %s',
    async (nonsense) => {
      expect(await screenPassages({ passages, pool: poolOf(answer(nonsense)) })).toEqual(
        held('failed'),
      )
    },
  )

  it('is held when it cannot be started', async () => {
    const pool = createPool({
      size: 1,
      start: () => {
        throw new Error('no thread')
      },
    })
    expect(await screenPassages({ passages, pool })).toEqual(held('failed'))
  })

  it('is replaced for the next file, which is not held for it', async () => {
    const pool = poolOf('for (;;);', clear)
    const both = await Promise.all([
      screenPassages({ passages, pool, timeLimitMs: 300 }),
      screenPassages({ passages, pool, timeLimitMs: 5000 }),
    ])
    expect(both.map(({ outcome }) => outcome)).toEqual(['hold', 'clear'])
  })
})

describe('threads of the product', () => {
  it('answer with what was found, where, and what stands beside it on the line', async () => {
    const bytes = Buffer.from('第一行\n张桂兰的手机是13812345678，请核对\n第三行')
    const { outcome, findings } = await screenFile({ bytes, fileName: '说明.txt' })
    expect(outcome).toBe('hold')
    expect(findings).toContainEqual({
      detector: 'mobileNumber',
      level: 'hold',
      place: { kind: 'text' },
      start: 11,
      end: 22,
      passageStart: 0,
      text: '13812345678',
      before: '张桂兰的手机是',
      after: '，请核对',
    })
  })

  it('know the rules of the office and its telephones', async () => {
    const text = '雷霆行动部署会。联系电话：0878-1234567。'
    const given = {
      passages: [{ text, place: { kind: 'text' as const } }],
      rules: [{ id: '7', kind: 'word' as const, value: '雷霆行动', level: 'hold' as const }],
      officeTelephones: ['0878-1234567'],
    }
    const { findings } = await screenPassages(given)
    expect(findings.map(({ detector, text, rule }) => [detector, text, rule])).toEqual([
      ['officeRule', '雷霆行动', '7'],
    ])
  })

  it('keep what is found in the second passage apart from the first', async () => {
    const two = [
      ...passages,
      { text: '手机13812345678', place: { kind: 'field' as const, name: 'title' } },
    ]
    const { findings } = await screenPassages({ passages: two })
    expect(findings).toEqual([
      expect.objectContaining({
        start: 2,
        end: 13,
        passageStart: 11,
        place: { kind: 'field', name: 'title' },
      }),
    ])
  })
})
