import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addPublish = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('publish')
    .description('write feeds and pages of all approved and rendered briefings under feeds/')
    .option('--base-url <url>', 'where the folder will stand on the web, instead of baseUrl in scrcast.yaml')
    .option('--to <folder>', 'write the site there as well, such as the folder of a web host')
    .addHelpText(
      'after',
      '\nCopy feeds/ to your web host as it is. Publishing again without a change touches no file.\n',
    )
    .action(async ({ baseUrl, to }: { baseUrl?: string; to?: string }) => {
      const { openWorkspace, publishWorkspace } = await import('../../pipeline/index.ts')
      const { written, removed, unchanged, feeds, warnings } = await publishWorkspace(
        await openWorkspace(folder()),
        baseUrl,
        world,
        to === undefined ? undefined : resolve(to),
      )
      console.say(`${written.length} files written, ${removed.length} removed, ${unchanged} left as they were.`)
      for (const warning of warnings) console.say(warning)
      for (const { path, address } of feeds) console.print(`feeds/${path}  ${address}`)
      console.say('Next: scrcast serve, or copy feeds/ to your web host.')
    })
}
