// node read-report.mjs REPORT FAILURES: prints how many tests of vitest's JSON report passed and failed; adds the failed ones, each with
// how its message begins, to the file FAILURES.
import { appendFileSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

const [report, failures] = process.argv.slice(2)
const { testResults, numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'))

const MOST_LINES = 12

const begin = (message) =>
  message
    .split('\n')
    // Of the stack only what stands in this repository.
    .filter((line) => !/^\s+at /.test(line) || /\/(?:src|test)\//.test(line.replace(/.*node_modules.*/, '')))
    .slice(0, MOST_LINES)
    .map((line) => `      ${line.slice(0, 300)}`)
    .join('\n')

const listed = testResults.flatMap(({ name, status, message, assertionResults }) => {
  const file = relative('.', name)
  const failed = assertionResults.filter((one) => one.status === 'failed')
  // A file that cannot be loaded, or whose preparation fails, has no failed test of its own.
  if (status === 'failed' && failed.length === 0) return [`  ${file}\n${begin(message)}\n`]
  return failed.map(({ fullName, failureMessages }) => `  ${file}: ${fullName}\n${begin(failureMessages[0] ?? '')}\n`)
})
appendFileSync(failures, listed.join(''))

const withoutTests = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
).length
process.stdout.write(`${[numPassedTests, numFailedTests + withoutTests + (numTotalTests === 0 ? 1 : 0)].join(' ')}\n`)
