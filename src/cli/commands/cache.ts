import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addCache = (program: Command, { console, world, folder }: Context): void => {
  const cache = program.command('cache').description('the store of spoken sentences')
  cache
    .command('prune')
    .description('delete spoken sentences that no script of the workspace says any more')
    .option('--dry-run', 'say how many, and delete nothing')
    .action(async ({ dryRun }: { dryRun?: boolean }) => {
      const { openWorkspace, pruneCache } = await import('../../pipeline/index.ts')
      const { kept, removed } = await pruneCache(await openWorkspace(folder()), dryRun === true, world)
      console.print(`${removed} ${dryRun === true ? 'would be ' : ''}deleted, ${kept} kept`)
    })
}
