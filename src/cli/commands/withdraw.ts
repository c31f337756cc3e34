import type { Command } from 'commander'
import type { Context } from '../context.ts'

interface Flags {
  readonly reason: string
  readonly purge?: boolean
  readonly replacedBy?: string
}

export const addWithdraw = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('withdraw')
    .description('take a briefing out of every feed and page and the search, and delete its audio and pack')
    .argument('<slug>', 'the briefing')
    .requiredOption('--reason <reason>', 'for your own record; it is not published')
    .option('--replaced-by <slug>', 'another briefing, to which the page that stays leads')
    .option('--purge', 'delete its source, script, approval and spoken sentences as well')
    .addHelpText(
      'after',
      '\nA neutral page stays in its place. Copies that people have downloaded cannot be recalled.\n',
    )
    .action(async (slug: string, { reason, purge = false, replacedBy }: Flags) => {
      const { openWorkspace, withdrawBriefing } = await import('../../pipeline/index.ts')
      const request = { reason, purge, ...(replacedBy === undefined ? {} : { replacedBy }) }
      const { before, published, inHistory } = await withdrawBriefing(
        await openWorkspace(folder()),
        slug,
        request,
        world,
      )
      console.say(
        before === undefined
          ? `${slug} is withdrawn.`
          : `${slug} has been withdrawn since ${before}; the reason is the one given now.`,
      )
      if (published)
        console.say(
          'Next: copy feeds/ to your web host, or publish --to its folder, and delete there what is no longer in it.',
        )
      console.say('Copies that podcast apps and people have downloaded cannot be recalled.')
      if (purge) console.say(historyNote(inHistory))
    })
}

const historyNote = (inHistory: readonly string[] | undefined): string => {
  if (inHistory === undefined) return 'This folder is in no git repository that could still hold what was deleted.'
  if (inHistory.length === 0) return 'The history of git holds no file of it.'
  return [
    `The history of git still holds ${inHistory.length} files of it:`,
    ...inHistory.map((path) => `  ${path}`),
    'Earlier versions of feeds and pages name it too. git filter-repo takes files out of a history; every other copy of the repository keeps them.',
  ].join('\n')
}
