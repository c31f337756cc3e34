import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addExport = (program: Command, { console, folder }: Context): void => {
  program
    .command('export')
    .description('the approved script with its sources and questions, for trainers: DOCX and HTML')
    .argument('<slug>', 'the briefing')
    .action(async (slug: string) => {
      const { exportBriefing, openWorkspace } = await import('../../pipeline/index.ts')
      for (const path of await exportBriefing(await openWorkspace(folder()), slug)) console.print(path)
    })
}
