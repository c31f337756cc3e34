import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addDraft = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('draft')
    .description("draft a briefing's script from a review")
    .argument('<pdf-or-slug>', 'the review, as a PDF; or the name of a briefing to draft anew')
    .option('--template <name>', 'briefing, seven-minute, short, or one of your own in templates/', 'briefing')
    .option('--again', 'draft anew; a script that you edited is kept beside the fresh one')
    .addHelpText('after', '\nWrites briefings/<slug>/script.md for you to edit. The last line on stdout is the slug.\n')
    .action(async (from: string, { template, again }: { template: string; again?: boolean }) => {
      const { draftBriefing, openWorkspace } = await import('../../pipeline/index.ts')
      const drafted = await draftBriefing(
        await openWorkspace(folder()),
        { from, template, again: again === true },
        world,
      )
      if (drafted.keptPath !== undefined) console.say(`Your edited script was kept: ${drafted.keptPath}`)
      console.say(`Drafted ${drafted.scriptPath}`)
      console.say(`Next: read and edit it, then run "scrcast review ${drafted.slug}".`)
      console.print(drafted.slug)
    })
}
