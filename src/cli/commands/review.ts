import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { reviewText } from '../tables/review-text.ts'

export const addReview = (program: Command, { console, folder, wanting }: Context): void => {
  program
    .command('review')
    .description('the remarks on a script; exit code 1 while one of them blocks approval')
    .argument('<slug>', 'the briefing')
    .option('--json', 'print JSON instead of text')
    .addHelpText(
      'after',
      '\nBlockers must be mended. Warnings are mended, or acknowledged with a reason at approval. Notes are for you to know.\n',
    )
    .action(async (slug: string, { json }: { json?: boolean }) => {
      const { openWorkspace, reviewBriefing } = await import('../../pipeline/index.ts')
      const { report, briefing } = await reviewBriefing(await openWorkspace(folder()), slug)
      console.print(json === true ? JSON.stringify(report, null, 2) : reviewText(report, briefing.files.script))
      if (report.remarks.some(({ level }) => level === 'blocker')) wanting()
    })
}
