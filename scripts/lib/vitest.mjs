/** One suite of vitest, counted from its own report so that nothing that failed goes uncounted. */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startNode } from './child.mjs'

/** Runs `vitest run --project SUITE` and answers `{ passed, failed, skipped }`. */
export async function runSuite({ root, suite, env, args = [] }) {
  const output = join(root, 'test', '.output')
  const report = join(output, `${suite}.json`)
  await mkdir(output, { recursive: true })
  await rm(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const { ended } = await startNode({
    args: [vitest, 'run', '--project', suite, ...reporters, ...args],
    cwd: root,
    env: { ...env, ...colour() },
    show: { stdout: process.stdout, stderr: process.stderr },
  })
  const { code } = await ended
  return countReport({ report: await readJson(report), code })
}

/** A file that could not even be read has no test to count; it counts as one failure itself. */
export function countReport({ report, code }) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  return {
    passed: report.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function colour() {
  return process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {}
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return null
  }
}
