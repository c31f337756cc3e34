import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addWithdraw = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('withdraw')
    .description('take a briefing out of the feed and every page')
    .argument('<slug>', 'the briefing')
    .requiredOption('--reason <reason>', 'for your own record; it is not published')
    .option('--purge', 'delete its source, script, approval and spoken sentences as well')
    .addHelpText(
      'after',
      '\nA neutral page stays in its place. Copies that people have downloaded cannot be recalled.\n',
    )
    .action(async (slug: string, { reason, purge }: { reason: string; purge?: boolean }) => {
      const { openWorkspace, withdrawBriefing } = await import('../../pipeline/index.ts')
      const workspace = await openWorkspace(folder())
      const { published } = await withdrawBriefing(workspace, slug, { reason, purge: purge === true }, world)
      console.say(`${slug} is withdrawn.`)
      if (published) console.say('Next: copy feeds/ to your web host, and delete there what is no longer in it.')
      console.say('Copies that podcast apps and people have downloaded cannot be recalled.')
      if (purge === true) console.say('If this folder is kept in git, its history still holds what was deleted here.')
    })
}
