import { expect, test } from 'vitest'
import { tableOf } from '../../../scripts/lib/benchTable.mjs'
import { createTally } from '../../../scripts/lib/tally.mjs'
import { countReport } from '../../../scripts/lib/vitest.mjs'

const file = (status: string, tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})
const report = {
  numPassedTests: 2,
  numFailedTests: 1,
  numPendingTests: 3,
  numTodoTests: 1,
  testResults: [file('passed', ['passed', 'passed']), file('failed', ['failed'])],
}

test('counts what passed, failed and was left out', () => {
  expect(countReport({ report, code: 1 })).toEqual({ passed: 2, failed: 1, skipped: 4 })
})

test('counts a file that could not be read at all as a failure', () => {
  const broken = { ...report, testResults: [...report.testResults, file('failed', [])] }
  expect(countReport({ report: broken, code: 1 }).failed).toBe(2)
})

test('counts a runner that ended badly for no reason it tells', () => {
  const clean = { ...report, numFailedTests: 0, testResults: [] }
  expect(countReport({ report: clean, code: 1 }).failed).toBe(1)
  expect(countReport({ report: null, code: null })).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('adds suites and checks up in one last line and fails with any of them', () => {
  const tally = createTally()
  tally.pass()
  tally.add('unit', { passed: 40, failed: 0, skipped: 1 })
  expect(tally.exitCode()).toBe(0)
  tally.add('int', { passed: 5, failed: 2, skipped: 0 })
  tally.fail('lint')
  expect(tally.lastLine()).toBe('46 passed, 3 failed, 1 skipped')
  expect(tally.failures()).toEqual(['未通过 Failed: int (2)', '未通过 Failed: lint'])
  expect(tally.exitCode()).toBe(1)
})

test('does not call a run without a single test a success', () => {
  expect(createTally().exitCode()).toBe(1)
})

test('sets figures in columns that stay straight with Chinese names', () => {
  const table = tableOf([
    { name: '检索 search', data: '100 000', p50: 12.34, p95: 250.4, unit: 'ms' },
    { name: 'page', p50: 0.5, p95: 1.25, unit: 'ms', note: 'cached' },
  ])
  expect(table.split('\n')).toEqual([
    '项目 What    数据 Data  p50    p95   单位 Unit  说明 Note',
    '-----------  ---------  -----  ----  ---------  ---------',
    '检索 search  100 000    12.3   250   ms',
    'page                    0.500  1.25  ms         cached',
  ])
})
