// npm run bench:checks: how well each rule of the review does on the cases written for it in test/review/cases: how many of the lines
// that it must notice it does (recall), and how many of those that must pass it notices (false alarms). With --show it lists the lines
// that went wrong. The cases under hold-back were written before the rules had been tried on them.
import { type AskRule, type Case, openCases, readCases } from '../test/review/read-cases.ts'

const show = process.argv.includes('--show')

const main = async (): Promise<void> => {
  const ask = await openCases()
  for (const folder of ['', 'hold-back']) {
    console.log(`\n${(folder || 'cases').padEnd(28)} ${'recall'.padStart(14)} ${'false alarms'.padStart(16)}`)
    const groups = [...readCases(folder)]
    for (const [rule, cases] of groups) row(rule, cases, ask)
    row(
      'all',
      groups.flatMap(([, cases]) => cases),
      ask,
      false,
    )
  }
}

const row = (rule: string, cases: readonly Case[], ask: AskRule, list = show): void => {
  const must = cases.filter(({ mustNotice }) => mustNotice)
  const pass = cases.filter(({ mustNotice }) => !mustNotice)
  const missed = must.filter((one) => !ask(one))
  const alarms = pass.filter((one) => ask(one))
  const recall = share(must.length - missed.length, must.length)
  console.log(`${rule.padEnd(28)} ${recall.padStart(14)} ${share(alarms.length, pass.length).padStart(16)}`)
  if (!list) return
  for (const { line } of missed) console.log(`    missed: ${line}`)
  for (const { line } of alarms) console.log(`    alarm:  ${line}`)
}

const share = (part: number, whole: number): string =>
  `${part}/${whole} ${whole === 0 ? '' : `${Math.round((100 * part) / whole)}%`}`.padEnd(10)

await main()
