import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { findingsTable } from '../tables/findings-table.ts'

export const addFind = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('find')
    .description('what a review says: its recommendations, findings, lessons and more, with pages')
    .argument('<pdf>', 'the review, as a PDF')
    .option('--json', 'print JSON instead of a table')
    .addHelpText('after', '\nNeeds no workspace, and writes nothing.\n')
    .action(async (pdf: string, { json }: { json?: boolean }) => {
      const { findReview, formatFindings, readingLimits } = await import('../../pipeline/index.ts')
      const { findings } = await findReview(pdf, world.onProgress, { limits: await readingLimits(folder()) })
      console.print(json === true ? formatFindings(findings) : findingsTable(findings, process.stdout.columns ?? 100))
    })
}
