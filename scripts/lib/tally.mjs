/** Counts all suites and checks together. */
export function createTally() {
  const count = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  return {
    pass: () => count.passed++,
    fail: (label) => {
      count.failed++
      if (label) failures.push(`未通过 Failed: ${label}`)
    },
    add: (label, { passed, failed, skipped }) => {
      count.passed += passed
      count.failed += failed
      count.skipped += skipped
      if (failed > 0) failures.push(`未通过 Failed: ${label} (${failed})`)
    },
    failures: () => failures,
    lastLine: () => `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`,
    /** A run that proved nothing is no success. */
    exitCode: () => (count.failed > 0 || count.passed === 0 ? 1 : 0),
  }
}
