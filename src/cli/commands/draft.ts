import type { Command } from 'commander'
import type { Drafted } from '../../pipeline/index.ts'
import type { Context } from '../context.ts'

export const addDraft = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('draft')
    .description("draft a briefing's script from a review")
    .argument('<pdf-or-slug>', 'the review, as a PDF; or the name of a briefing to draft anew')
    .option('--template <name>', 'the template to draft from', 'briefing')
    .option('--again', 'draft anew; what you changed is carried over into the fresh draft')
    .addHelpText('after', '\nWrites briefings/<slug>/script.md for you to edit. The last line on stdout is the slug.\n')
    .action(async (from: string, { template, again }: { template: string; again?: boolean }) => {
      const { draftBriefing, openWorkspace } = await import('../../pipeline/index.ts')
      const drafted = await draftBriefing(
        await openWorkspace(folder()),
        { from, template, again: again === true },
        world,
      )
      if (drafted.edits !== undefined) console.say(describeEdits(drafted.edits))
      console.say(`Drafted ${drafted.scriptPath}`)
      console.say(`Next: read and edit it, then run "scrcast review ${drafted.slug}".`)
      console.print(drafted.slug)
    })
}

const describeEdits = ({ keptPath, carriedOver, conflicts }: NonNullable<Drafted['edits']>): string => {
  const kept = `Your script as it was is kept: ${keptPath}`
  if (!carriedOver)
    return `Your changes could not be carried over, since they were made to a draft of another template. ${kept}`
  if (conflicts === 0) return `Your changes were carried over. ${kept}`
  return `Your changes were carried over; ${conflicts === 1 ? '1 place was' : `${conflicts} places were`} also drafted otherwise: look for <<<<<<< and keep one of the two versions. ${kept}`
}
