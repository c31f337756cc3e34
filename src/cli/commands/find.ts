import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { findingsTable } from '../tables/findings-table.ts'

export const addFind = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('find')
    .description('what a review says: its recommendations, findings, lessons and more, with pages')
    .argument('<pdf>', 'the review, as a PDF')
    .option('--why', 'name the words that decided on the agencies and themes of each item')
    .option('--json', 'print JSON instead of a table')
    .addHelpText('after', '\nNeeds no workspace, and writes nothing.\n')
    .action(async (pdf: string, { json, why }: { json?: boolean; why?: boolean }) => {
      const { findReview, formatFindings, readingLimits } = await import('../../pipeline/index.ts')
      const { findings } = await findReview(pdf, world.onProgress, { limits: await readingLimits(folder()) })
      const width = process.stdout.columns ?? 100
      console.print(json === true ? formatFindings(findings) : findingsTable(findings, { width, why: why === true }))
    })
}
