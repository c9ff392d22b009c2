/** What vitest's JSON report says, as far as counting needs it. */
export type Report = {
  testResults: readonly { name: string; status: string; assertionResults: readonly { status: string }[] }[]
}

/** `failed` includes tests left out, files that did not load, and a run that ended badly without naming a test. */
export type Count = { passed: number; failed: number }

/**
 * Counts a run so that nothing can hide: a test left out, a file that did not load, a run that crashed and a run of
 * no tests at all are failures.
 * @param report undefined when the run ended without one
 * @param run how it ended: its exit code, and whether tests were chosen by name (the others are then rightly left out)
 */
export function countRun(report: Report | undefined, run: { exitCode: number; chosenByName: boolean }): Count {
  if (!report) return { passed: 0, failed: 1 }
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const leftOut = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').length
  const failed = tests.filter((test) => test.status === 'failed').length
  const known = failed + brokenFiles(report) + (run.chosenByName ? 0 : leftOut)
  const unexplained = known === 0 && (run.exitCode !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: known + unexplained }
}

function brokenFiles(report: Report): number {
  return report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
}
