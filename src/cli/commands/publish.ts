import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Context } from '../context.ts'

export const addPublish = (program: Command, { console, world, folder }: Context): void => {
  program
    .command('publish')
    .description('write feeds and pages of all approved and rendered briefings under feeds/')
    .option('--base-url <url>', 'where the folder will stand on the web, instead of baseUrl in scrcast.yaml')
    .option(
      '--replace <slug>',
      'withdraw the published episode of this briefing and put its fresh audio out as a new one; may be given often',
      gather,
      [],
    )
    .option('--to <folder>', 'write the site there as well, such as the folder of a web host')
    .addHelpText(
      'after',
      `
Copy feeds/ to your web host as it is. Publishing again without a change touches no file.

Where the audio of a published briefing differs, it keeps its place in every app (same guid), has a new address and a dated note: apps
that have it do not download it again. Where nobody should hear the old one any more, --replace gives it a new guid: apps show a new episode, the
old one leaves every feed, and its address is on the list of what is gone. Copies that were downloaded cannot be recalled.
`,
    )
    .action(async ({ baseUrl, to, replace }: { baseUrl?: string; to?: string; replace: readonly string[] }) => {
      const { openWorkspace, publishWorkspace } = await import('../../pipeline/index.ts')
      const { written, removed, unchanged, feeds, warnings } = await publishWorkspace(
        await openWorkspace(folder()),
        baseUrl,
        world,
        { replaced: replace, ...(to === undefined ? {} : { to: resolve(to) }) },
      )
      console.say(`${written.length} files written, ${removed.length} removed, ${unchanged} left as they were.`)
      for (const warning of warnings) console.say(warning)
      for (const { path, address } of feeds) console.print(`feeds/${path}  ${address}`)
      console.say('Next: scrcast serve, or copy feeds/ to your web host.')
    })
}

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value]
